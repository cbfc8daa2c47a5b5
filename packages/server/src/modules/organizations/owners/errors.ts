import { defineErrors } from '../../../kernel/domain-error.ts';

/** Codes of forming an owners' committee. */
defineErrors({
  OWNERS_ASSEMBLY_NEEDED: {
    message: {
      'zh-CN': '只有业主大会能筹备业主委员会。请先登记这个小区的业主大会。',
      'zh-TW': '只有業主大會能籌備業主委員會。請先登記這個社區的業主大會。',
      en: 'Only an owners’ assembly forms an owners’ committee. Enter the estate’s assembly first.',
    },
    description: 'Beginning: the organization is not of the kind OWNERS_ASSEMBLY.',
  },
  OWNERS_FORMATION_UNDER_WAY: {
    message: {
      'zh-CN': '这个业主大会已经在筹备了，请接着原来的继续。',
      'zh-TW': '這個業主大會已經在籌備了，請接著原來的繼續。',
      en: 'A committee of this assembly is being formed already. Go on with that one.',
    },
    description: 'An assembly forms one committee at a time.',
  },
  OWNERS_NOTICE_TOO_SHORT: {
    message: {
      'zh-CN': '公告至少 {days} 天，最后一天不能早于 {until}。',
      'zh-TW': '公告至少 {days} 天，最後一天不能早於 {until}。',
      en: 'The notice runs for {days} days at least, until {until} or later.',
    },
    description: 'Owners are told of a vote at least 15 days beforehand (物业管理条例 art. 14).',
  },
  OWNERS_NOTICE_RUNS: {
    message: {
      'zh-CN': '公告期还没有结束，结束以后才能登记选举结果。',
      'zh-TW': '公告期還沒有結束，結束以後才能登記選舉結果。',
      en: 'The notice has not ended. The election is recorded after its last day.',
    },
    description: 'The election is recorded, or said to have been held, before the notice was over.',
  },
  OWNERS_DATE_IN_FUTURE: {
    message: {
      'zh-CN': '这一天还没有到，请核对日期。',
      'zh-TW': '這一天還沒有到，請核對日期。',
      en: 'This day is still to come. Please check it.',
    },
    description: 'An election or a filing is recorded for a day after today.',
  },
  OWNERS_VOTE_IMPOSSIBLE: {
    message: {
      'zh-CN': '票数对不上：同意的不能多于参加的，参加的不能多于全体。请核对。',
      'zh-TW': '票數對不上：同意的不能多於參加的，參加的不能多於全體。請核對。',
      en: 'The counts cannot be true: in favour ≤ taking part ≤ all. Please check them.',
    },
    description: 'Counts of a vote are negative or greater than what they are a part of.',
  },
  OWNERS_VOTE_NOT_QUORATE: {
    message: {
      'zh-CN': '参加表决的业主不够：人数和面积都要达到三分之二。可以重新公告后再表决。',
      'zh-TW': '參加表決的業主不夠：人數和面積都要達到三分之二。可以重新公告後再表決。',
      en: 'Too few took part: two thirds by heads and by area are needed. Announce again and vote anew.',
    },
    description: 'Civil Code art. 278: fewer than two thirds by heads or by area took part.',
  },
  OWNERS_VOTE_NOT_CARRIED: {
    message: {
      'zh-CN': '“{matter}”没有通过：参加表决的业主，人数和面积都要超过一半同意。',
      'zh-TW': '「{matter}」沒有通過：參加表決的業主，人數和面積都要超過一半同意。',
      en: '“{matter}” was not carried: more than half of those who took part, by heads and by area, must agree.',
    },
    description:
      'Civil Code art. 278: an ordinary matter, or a candidate, fell short of more than half.',
  },
  OWNERS_TOO_MANY_ELECTED: {
    message: {
      'zh-CN': '当选人数超过了 {seats} 个席位，请核对。',
      'zh-TW': '當選人數超過了 {seats} 個席位，請核對。',
      en: 'More were elected than the {seats} {seats:seat/seats} announced. Please check.',
    },
    description: 'More candidates are said to be elected than the notice had seats.',
  },
  OWNERS_CANDIDATE_TWICE: {
    message: {
      'zh-CN': '同一位候选人填了两次，请核对。',
      'zh-TW': '同一位候選人填了兩次，請核對。',
      en: 'One candidate is named twice. Please check.',
    },
    description: 'A candidate appears twice among the elected.',
  },
});

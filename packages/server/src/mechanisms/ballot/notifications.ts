import type { Ballot } from '../../generated/prisma/client.ts';
import { defineNotification } from '../../platform/notifications/index.ts';

const hour = 3_600_000;

/** What people are told of a ballot. */
export const ballotTexts = {
  OPENED: defineNotification('BALLOT_OPENED', {
    topic: 'COMMUNITY',
    subject: {
      'zh-CN': '请您投票：{title}',
      'zh-TW': '請您投票：{title}',
      en: 'Please vote: {title}',
    },
    body: {
      'zh-CN': '投票已经开始，{until}截止。您在名册里，一票只计一次。',
      'zh-TW': '投票已經開始，{until}截止。您在名冊裡，一票只計一次。',
      en: 'The ballot is open until {until}. You are on the roll; each vote counts once.',
    },
  }),
  CLOSES_SOON: defineNotification('BALLOT_CLOSES_SOON', {
    topic: 'COMMUNITY',
    subject: {
      'zh-CN': '投票快截止了：{title}',
      'zh-TW': '投票快截止了：{title}',
      en: 'Closing soon: {title}',
    },
    body: {
      'zh-CN': '{until}截止。还没投的话，请在这之前投票。',
      'zh-TW': '{until}截止。還沒投的話，請在這之前投票。',
      en: 'The ballot closes on {until}. If you have not voted, please do so before.',
    },
  }),
  COUNTED: defineNotification('BALLOT_COUNTED', {
    topic: 'COMMUNITY',
    subject: {
      'zh-CN': '投票有结果了：{title}',
      'zh-TW': '投票有結果了：{title}',
      en: 'The result is in: {title}',
    },
    body: {
      'zh-CN': '结果：{outcome}。票数和全部选票都在投票页面上，谁都可以重新数一遍。',
      'zh-TW': '結果：{outcome}。票數和全部選票都在投票頁面上，誰都可以重新數一遍。',
      en: 'Result: {outcome}. The numbers and all papers are on the ballot’s page, for anybody to count again.',
    },
  }),
  CANCELLED: defineNotification('BALLOT_CANCELLED', {
    topic: 'COMMUNITY',
    subject: {
      'zh-CN': '投票取消：{title}',
      'zh-TW': '投票取消：{title}',
      en: 'A ballot is cancelled: {title}',
    },
    body: {
      'zh-CN': '这次投票不进行了，原因在投票页面上。已经投的票不计。',
      'zh-TW': '這次投票不進行了，原因在投票頁面上。已經投的票不計。',
      en: 'This ballot is off; its page says why. Votes that were cast are not counted.',
    },
  }),
} as const;

export type BallotNews = keyof typeof ballotTexts;

/** For a voter for whom staff entered a vote; never what it is. */
export const voteEntered = defineNotification('BALLOT_VOTE_ENTERED', {
  topic: 'MY_AFFAIRS',
  subject: {
    'zh-CN': '工作人员代您投了票：{title}',
    'zh-TW': '工作人員代您投了票：{title}',
    en: 'Staff entered your vote: {title}',
  },
  body: {
    'zh-CN': '这是按您的要求录入的。如果您没有请人代投，请尽快告诉社区。',
    'zh-TW': '這是依您的要求輸入的。如果您沒有請人代投，請儘快告訴社區。',
    en: 'It was entered because you asked for it. If you did not, please tell the office soon.',
  },
});

/** For staff: the clock could not open a ballot. */
export const notOpened = defineNotification('BALLOT_NOT_OPENED', {
  topic: 'WORK',
  subject: {
    'zh-CN': '投票没能按时开始：{title}',
    'zh-TW': '投票沒能按時開始：{title}',
    en: 'A ballot could not be opened: {title}',
  },
  body: {
    'zh-CN': '{reason}处理好以后会自动开始，也可以在投票页面上手动开始。',
    'zh-TW': '{reason}處理好以後會自動開始，也可以在投票頁面上手動開始。',
    en: '{reason} It opens by itself once that is settled, or by hand on its page.',
  },
});

/**
 * The news that everybody on a roll is to be told now and was not; null when there is none. Who is
 * to be reminded has had a day and a half to vote. Pure.
 */
export function newsDue({ state, told, openedAt, closesAt }: Ballot, now: Date): BallotNews | null {
  if (state === 'COUNTED' || state === 'CANCELLED') return told === state ? null : state;
  if (state !== 'OPEN' || openedAt === null) return null;
  if (told === '') return 'OPENED';
  const left = closesAt.getTime() - now.getTime();
  const length = closesAt.getTime() - openedAt.getTime();
  return told === 'OPENED' && left > 0 && left <= 24 * hour && length >= 36 * hour
    ? 'CLOSES_SOON'
    : null;
}

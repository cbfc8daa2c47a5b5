import { defineLogKind } from '../transparency-log/index.ts';

/** What the public log keeps of ballots. */
export const logKinds = {
  OPENED: defineLogKind('BALLOT_OPENED', {
    label: { 'zh-CN': '投票开始', 'zh-TW': '投票開始', en: 'A ballot was opened' },
    description: {
      'zh-CN':
        'definition 是投票内容（题目、选项、规则、时间、名册人数）的 SHA-256；entries、heads、weight 是名册上的票数、人数和面积（百分之一平方米）或权重；lotCommitment 是抽签暗码的 SHA-256，暗码到抽签时才公开，不抽签的投票为 null。',
      'zh-TW':
        'definition 是投票內容（題目、選項、規則、時間、名冊人數）的 SHA-256；entries、heads、weight 是名冊上的票數、人數和面積（百分之一平方公尺）或權重；lotCommitment 是抽籤暗碼的 SHA-256，暗碼到抽籤時才公開，不抽籤的投票為 null。',
      en: 'definition: the SHA-256 of what the ballot asks, of whom, by which rule and until when. entries, heads, weight: the roll in numbers; a weight of owners is in hundredths of a square metre. lotCommitment: the SHA-256 of the secret of a lot, which the lot reveals; null where none may be drawn.',
    },
  }),
  COUNTED: defineLogKind('BALLOT_COUNTED', {
    label: { 'zh-CN': '投票计票', 'zh-TW': '投票計票', en: 'A ballot was counted' },
    description: {
      'zh-CN':
        'papers 是全部选票按编号排好后的 SHA-256；inputs 是投票内容、规则、名册人数、抽签种子和全部选票合在一起的 SHA-256，重新计票用它核对；cast、valid 是收到和有效的票；outcome、winners 是结果；lotSeed 是抽签的种子，由暗码和当众抽出的内容组成，没有抽签时为 null。',
      'zh-TW':
        'papers 是全部選票按編號排好後的 SHA-256；inputs 是投票內容、規則、名冊人數、抽籤種子和全部選票合在一起的 SHA-256，重新計票用它核對；cast、valid 是收到和有效的票；outcome、winners 是結果；lotSeed 是抽籤的種子，由暗碼和當眾抽出的內容組成，沒有抽籤時為 null。',
      en: 'papers: the SHA-256 of all papers in the order of their numbers. inputs: that of all that the count follows from (definition, rule, roll, seed, papers), which recounts are checked against. cast, valid: how many came in, and how many of them are valid. outcome, winners: what it came to. lotSeed: the seed of a lot that broke a tie, its secret and what was drawn in public; null without one.',
    },
  }),
} as const;

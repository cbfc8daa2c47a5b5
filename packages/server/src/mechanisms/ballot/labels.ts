import type { BallotMethod } from '@linli/methods';
import type { BallotOutcome, BallotSecrecy, BallotState } from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { BallotAction } from './lifecycle.ts';

/** The states as people read them. */
export const ballotStateLabels: Readonly<Record<BallotState, Localised>> = {
  DRAFT: { 'zh-CN': '待开启', 'zh-TW': '待開啟', en: 'To be opened' },
  OPEN: { 'zh-CN': '投票中', 'zh-TW': '投票中', en: 'Open' },
  CLOSED: { 'zh-CN': '已截止，等待计票', 'zh-TW': '已截止，等待計票', en: 'Closed, to be counted' },
  COUNTED: { 'zh-CN': '已计票', 'zh-TW': '已計票', en: 'Counted' },
  CANCELLED: { 'zh-CN': '已取消', 'zh-TW': '已取消', en: 'Cancelled' },
};

/** What a ballot came to. */
export const outcomeLabels: Readonly<Record<BallotOutcome, Localised>> = {
  CARRIED: { 'zh-CN': '通过', 'zh-TW': '通過', en: 'Carried' },
  NOT_CARRIED: { 'zh-CN': '未通过', 'zh-TW': '未通過', en: 'Not carried' },
  INQUORATE: {
    'zh-CN': '参加人数不够，表决无效',
    'zh-TW': '參加人數不足，表決無效',
    en: 'Too few took part',
  },
  ELECTED: { 'zh-CN': '已选出', 'zh-TW': '已選出', en: 'Elected' },
  TIED: { 'zh-CN': '得票相同', 'zh-TW': '得票相同', en: 'Tied' },
};

export const methodLabels: Readonly<Record<BallotMethod, Localised>> = {
  YES_NO_ABSTAIN: { 'zh-CN': '赞成或反对', 'zh-TW': '贊成或反對', en: 'Yes or no' },
  SINGLE: { 'zh-CN': '单选', 'zh-TW': '單選', en: 'One choice' },
  APPROVAL: { 'zh-CN': '多选（认可的都选）', 'zh-TW': '多選（認可的都選）', en: 'Approval' },
  SCORE: { 'zh-CN': '打分', 'zh-TW': '評分', en: 'Scores' },
  IRV: { 'zh-CN': '排序（逐轮淘汰）', 'zh-TW': '排序（逐輪淘汰）', en: 'Ranking, instant run-off' },
  SCHULZE: { 'zh-CN': '排序（两两比较）', 'zh-TW': '排序（兩兩比較）', en: 'Ranking, Schulze' },
  STV: {
    'zh-CN': '排序（可转移票，选多人）',
    'zh-TW': '排序（可轉移票，選多人）',
    en: 'Ranking, single transferable vote',
  },
  BUDGET: { 'zh-CN': '参与式预算', 'zh-TW': '參與式預算', en: 'Participatory budget' },
};

export const secrecyLabels: Readonly<Record<BallotSecrecy, Localised>> = {
  OPEN: { 'zh-CN': '记名投票', 'zh-TW': '記名投票', en: 'Open vote, with names' },
  SECRET: { 'zh-CN': '不记名投票', 'zh-TW': '不記名投票', en: 'Secret vote' },
  UNLINKABLE: {
    'zh-CN': '匿名投票（票和人对不上）',
    'zh-TW': '匿名投票（票和人對不上）',
    en: 'Unlinkable vote',
  },
};

/** The words for buttons. */
export const buttonLabels: Readonly<Record<BallotAction, Localised>> = {
  CAST: { 'zh-CN': '投票', 'zh-TW': '投票', en: 'Vote' },
  OPEN: { 'zh-CN': '开始投票', 'zh-TW': '開始投票', en: 'Open the ballot' },
  CLOSE: { 'zh-CN': '截止投票', 'zh-TW': '截止投票', en: 'Close the ballot' },
  COUNT: { 'zh-CN': '计票', 'zh-TW': '計票', en: 'Count' },
  CANCEL: { 'zh-CN': '取消投票', 'zh-TW': '取消投票', en: 'Cancel the ballot' },
};

/** The words for what has happened, on timelines. */
export const stepLabels: Readonly<Record<BallotAction | 'PREPARE' | 'RESOLVE_TIE', Localised>> = {
  PREPARE: { 'zh-CN': '发起投票', 'zh-TW': '發起投票', en: 'Prepared' },
  CAST: { 'zh-CN': '已投票', 'zh-TW': '已投票', en: 'Voted' },
  OPEN: { 'zh-CN': '开始投票', 'zh-TW': '開始投票', en: 'Opened' },
  CLOSE: { 'zh-CN': '投票截止', 'zh-TW': '投票截止', en: 'Closed' },
  COUNT: { 'zh-CN': '公布结果', 'zh-TW': '公布結果', en: 'Counted' },
  CANCEL: { 'zh-CN': '投票取消', 'zh-TW': '投票取消', en: 'Cancelled' },
  RESOLVE_TIE: { 'zh-CN': '公开抽签', 'zh-TW': '公開抽籤', en: 'Lot drawn' },
};

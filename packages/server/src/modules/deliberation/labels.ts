import type { ModerationState, TopicClass, TopicState } from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';
import { moderationStepLabels } from '../../mechanisms/moderation/index.ts';
import type { TopicAct } from './acts.ts';
import type { ParticipationAct, TopicAction } from './lifecycle.ts';

/** The words for a topic's state. */
export const topicStateLabels: Readonly<Record<TopicState, Localised>> = {
  PROPOSED: { 'zh-CN': '已提出', 'zh-TW': '已提出', en: 'Proposed' },
  DISCUSSING: { 'zh-CN': '讨论中', 'zh-TW': '討論中', en: 'Under discussion' },
  CONVERGING: { 'zh-CN': '凝聚共识', 'zh-TW': '凝聚共識', en: 'Finding common ground' },
  DECIDED: { 'zh-CN': '已决定', 'zh-TW': '已決定', en: 'Decided' },
  PUBLISHED: { 'zh-CN': '公示中', 'zh-TW': '公示中', en: 'Published' },
  IMPLEMENTING: { 'zh-CN': '落实中', 'zh-TW': '落實中', en: 'Being carried out' },
  DONE: { 'zh-CN': '已完成', 'zh-TW': '已完成', en: 'Done' },
  RETURNED: { 'zh-CN': '已退回', 'zh-TW': '已退回', en: 'Returned' },
  MERGED: { 'zh-CN': '已合并', 'zh-TW': '已合併', en: 'Merged' },
  WITHDRAWN: { 'zh-CN': '已撤回', 'zh-TW': '已撤回', en: 'Withdrawn' },
};

/** The words on the buttons, and on the arrows of the diagram. */
export const actionLabels: Readonly<Record<TopicAction | ParticipationAct, Localised>> = {
  OPEN_DISCUSSION: { 'zh-CN': '开始讨论', 'zh-TW': '開始討論', en: 'Open the discussion' },
  CONVERGE: { 'zh-CN': '进入凝聚共识', 'zh-TW': '進入凝聚共識', en: 'Move to common ground' },
  REOPEN_DISCUSSION: { 'zh-CN': '重新讨论', 'zh-TW': '重新討論', en: 'Reopen the discussion' },
  DECIDE: { 'zh-CN': '作出决定', 'zh-TW': '作出決定', en: 'Decide' },
  PUBLISH: { 'zh-CN': '公示', 'zh-TW': '公示', en: 'Publish' },
  RECONSIDER: { 'zh-CN': '重新商议', 'zh-TW': '重新商議', en: 'Look for it anew' },
  IMPLEMENT: { 'zh-CN': '开始落实', 'zh-TW': '開始落實', en: 'Carry out' },
  COMPLETE: { 'zh-CN': '办结', 'zh-TW': '辦結', en: 'Complete' },
  REOPEN: { 'zh-CN': '重新打开', 'zh-TW': '重新開啟', en: 'Reopen the topic' },
  MERGE: { 'zh-CN': '合并到另一个议题', 'zh-TW': '併入另一個議題', en: 'Merge into another' },
  UNDO_MERGE: { 'zh-CN': '撤销合并', 'zh-TW': '復原合併', en: 'Undo the merge' },
  RETURN: { 'zh-CN': '退回', 'zh-TW': '退回', en: 'Return' },
  WITHDRAW: { 'zh-CN': '撤回议题', 'zh-TW': '撤回議題', en: 'Withdraw the topic' },
  ARGUE: { 'zh-CN': '说说理由', 'zh-TW': '說說理由', en: 'Give a reason' },
  STATE: { 'zh-CN': '写下看法', 'zh-TW': '寫下看法', en: 'Make a statement' },
  VOTE: { 'zh-CN': '表态', 'zh-TW': '表態', en: 'Vote' },
};

/** The words on the buttons of acts that have mutations of their own. */
export const actLabels: Readonly<Record<TopicAct, Localised>> = {
  TRIAGE: { 'zh-CN': '三事分流', 'zh-TW': '三事分流', en: 'Sort the matter' },
  CONTEST_TRIAGE: { 'zh-CN': '对分类有异议', 'zh-TW': '對分類有異議', en: 'Contest the sorting' },
  SETTLE_CONTEST: { 'zh-CN': '处理异议', 'zh-TW': '處理異議', en: 'Settle the objection' },
  ANSWER: { 'zh-CN': '答复', 'zh-TW': '答覆', en: 'Answer' },
  RECORD_REVIEW: { 'zh-CN': '记录党组织研究', 'zh-TW': '記錄黨組織研究', en: 'Record the review' },
  DECIDE: { 'zh-CN': '作出决定', 'zh-TW': '作出決定', en: 'Decide' },
  MERGE: { 'zh-CN': '合并到另一个议题', 'zh-TW': '併入另一個議題', en: 'Merge into another' },
  UNDO_MERGE: { 'zh-CN': '撤销合并', 'zh-TW': '復原合併', en: 'Undo the merge' },
  SPLIT: { 'zh-CN': '拆出新议题', 'zh-TW': '拆出新議題', en: 'Split off a new topic' },
  INVITE: { 'zh-CN': '邀请单位参加', 'zh-TW': '邀請單位參加', en: 'Invite organizations' },
};

/** 三事分流. */
export const topicClassLabels: Readonly<Record<TopicClass, Localised>> = {
  MAJOR: { 'zh-CN': '大事', 'zh-TW': '大事', en: 'Major' },
  MINOR: { 'zh-CN': '小事', 'zh-TW': '小事', en: 'Minor' },
  PRIVATE: { 'zh-CN': '私事', 'zh-TW': '私事', en: 'Private' },
};

type OwnStep = 'TRIAGE' | 'UPHOLD_CONTEST' | 'KEEP_TRIAGE' | 'CONTEST_TRIAGE';
type OtherStep = 'PROPOSE' | 'IMPORT' | 'ANSWER' | 'RECORD_REVIEW' | 'SPLIT' | 'TAKE_IN';

/** The words for what has happened, on the timeline. */
export const stepLabels: Readonly<Record<TopicAction | OwnStep | OtherStep, Localised>> = {
  TRIAGE: { 'zh-CN': '三事分流', 'zh-TW': '三事分流', en: 'Sorted' },
  CONTEST_TRIAGE: {
    'zh-CN': '有居民对分类提出异议',
    'zh-TW': '有居民對分類提出異議',
    en: 'A resident contested the sorting',
  },
  UPHOLD_CONTEST: {
    'zh-CN': '异议成立，重新分流',
    'zh-TW': '異議成立，重新分流',
    en: 'Sorted anew',
  },
  KEEP_TRIAGE: {
    'zh-CN': '异议不成立，分类不变',
    'zh-TW': '異議不成立，分類不變',
    en: 'Sorting kept',
  },
  ANSWER: { 'zh-CN': '责任单位答复', 'zh-TW': '責任單位答覆', en: 'Answered' },
  RECORD_REVIEW: { 'zh-CN': '党组织研究', 'zh-TW': '黨組織研究', en: 'Reviewed' },
  SPLIT: { 'zh-CN': '拆出了新议题', 'zh-TW': '拆出了新議題', en: 'A topic was split off' },
  TAKE_IN: {
    'zh-CN': '并入了另一个议题',
    'zh-TW': '併入了另一個議題',
    en: 'Took another topic in',
  },
  PROPOSE: { 'zh-CN': '提出议题', 'zh-TW': '提出議題', en: 'Proposed' },
  IMPORT: { 'zh-CN': '导入讨论', 'zh-TW': '匯入討論', en: 'Imported' },
  OPEN_DISCUSSION: { 'zh-CN': '开始讨论', 'zh-TW': '開始討論', en: 'Discussion opened' },
  CONVERGE: { 'zh-CN': '开始凝聚共识', 'zh-TW': '開始凝聚共識', en: 'Moved to common ground' },
  REOPEN_DISCUSSION: { 'zh-CN': '重新开始讨论', 'zh-TW': '重新開始討論', en: 'Reopened' },
  DECIDE: { 'zh-CN': '作出决定', 'zh-TW': '作出決定', en: 'Decided' },
  PUBLISH: { 'zh-CN': '开始公示', 'zh-TW': '開始公示', en: 'Published' },
  RECONSIDER: {
    'zh-CN': '退回重新商议',
    'zh-TW': '退回重新商議',
    en: 'Sent back to be looked at anew',
  },
  IMPLEMENT: { 'zh-CN': '开始落实', 'zh-TW': '開始落實', en: 'Being carried out' },
  COMPLETE: { 'zh-CN': '办结', 'zh-TW': '辦結', en: 'Completed' },
  REOPEN: { 'zh-CN': '重新打开', 'zh-TW': '重新開啟', en: 'Reopened after it was done' },
  MERGE: { 'zh-CN': '并入另一个议题', 'zh-TW': '併入另一個議題', en: 'Merged into another topic' },
  UNDO_MERGE: { 'zh-CN': '撤销了合并', 'zh-TW': '復原了合併', en: 'Merge undone' },
  RETURN: { 'zh-CN': '社区退回', 'zh-TW': '社區退回', en: 'Returned by the office' },
  WITHDRAW: { 'zh-CN': '提出人撤回', 'zh-TW': '提出人撤回', en: 'Withdrawn by the proposer' },
};

/** The words for what has happened to a statement. */
export const statementStepLabels: Readonly<Record<string, Localised>> = {
  STATE: { 'zh-CN': '写下看法', 'zh-TW': '寫下看法', en: 'Made' },
  ...moderationStepLabels,
};

/** The words for whether a statement is shown. */
export const moderationStateLabels: Readonly<Record<ModerationState, Localised>> = {
  PENDING: { 'zh-CN': '等待审核', 'zh-TW': '等待審核', en: 'Waits for a moderator' },
  ACCEPTED: { 'zh-CN': '已公开', 'zh-TW': '已公開', en: 'Shown' },
  REJECTED: { 'zh-CN': '已隐藏', 'zh-TW': '已隱藏', en: 'Hidden' },
};

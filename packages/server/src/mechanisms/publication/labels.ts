import type { ObjectionOutcome, PublicationState } from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';
import { moderationStepLabels } from '../moderation/index.ts';
import type { ObjectionAction, PublicationAction } from './lifecycle.ts';

/** The states as people read them. */
export const publicationStateLabels: Readonly<Record<PublicationState, Localised>> = {
  RUNNING: { 'zh-CN': '公示中', 'zh-TW': '公告中', en: 'On public notice' },
  AWAITING_ANSWERS: {
    'zh-CN': '期满，还有异议没答复',
    'zh-TW': '期滿，還有異議沒答覆',
    en: 'Period over, objections to be answered',
  },
  ENDED: { 'zh-CN': '公示期满', 'zh-TW': '公告期滿', en: 'Ended' },
  WITHDRAWN: { 'zh-CN': '已撤下', 'zh-TW': '已撤下', en: 'Withdrawn' },
};

/** What became of an objection; RECEIVED before it is answered. */
export const objectionStateLabels: Readonly<Record<ObjectionOutcome | 'RECEIVED', Localised>> = {
  RECEIVED: { 'zh-CN': '等待答复', 'zh-TW': '等待答覆', en: 'To be answered' },
  UPHELD: { 'zh-CN': '采纳', 'zh-TW': '採納', en: 'Upheld' },
  PARTLY_UPHELD: { 'zh-CN': '部分采纳', 'zh-TW': '部分採納', en: 'Partly upheld' },
  DISMISSED: { 'zh-CN': '不采纳', 'zh-TW': '不採納', en: 'Dismissed' },
};

/** The words for buttons. */
export const buttonLabels: Readonly<
  Record<PublicationAction | ObjectionAction | 'OBJECT' | 'RECORD_OBJECTION', Localised>
> = {
  OBJECT: { 'zh-CN': '提异议', 'zh-TW': '提出異議', en: 'Object' },
  RECORD_OBJECTION: { 'zh-CN': '代为登记异议', 'zh-TW': '代為登記異議', en: 'Enter an objection' },
  EXTEND: { 'zh-CN': '延长公示', 'zh-TW': '延長公告', en: 'Extend' },
  AWAIT_ANSWERS: { 'zh-CN': '等待答复', 'zh-TW': '等待答覆', en: 'Await answers' },
  END: { 'zh-CN': '结束公示', 'zh-TW': '結束公告', en: 'End' },
  WITHDRAW: { 'zh-CN': '撤下公示', 'zh-TW': '撤下公告', en: 'Withdraw' },
  UPHOLD: { 'zh-CN': '采纳', 'zh-TW': '採納', en: 'Uphold' },
  UPHOLD_PARTLY: { 'zh-CN': '部分采纳', 'zh-TW': '部分採納', en: 'Uphold in part' },
  DISMISS: { 'zh-CN': '不采纳', 'zh-TW': '不採納', en: 'Dismiss' },
};

/** The words for what has happened, on timelines. */
export const publicationStepLabels: Readonly<Record<PublicationAction | 'START', Localised>> = {
  START: { 'zh-CN': '开始公示', 'zh-TW': '開始公告', en: 'Put on public notice' },
  EXTEND: { 'zh-CN': '延长公示', 'zh-TW': '延長公告', en: 'Extended' },
  AWAIT_ANSWERS: {
    'zh-CN': '期满，等待答复异议',
    'zh-TW': '期滿，等待答覆異議',
    en: 'Period over; objections to be answered',
  },
  END: { 'zh-CN': '公示期满', 'zh-TW': '公告期滿', en: 'Ended' },
  WITHDRAW: { 'zh-CN': '撤下公示', 'zh-TW': '撤下公告', en: 'Withdrawn' },
};

export const objectionStepLabels: Readonly<
  Record<ObjectionAction | 'OBJECT' | 'RECORD', Localised> & Record<string, Localised>
> = {
  ...moderationStepLabels,
  OBJECT: { 'zh-CN': '提出异议', 'zh-TW': '提出異議', en: 'Objected' },
  RECORD: { 'zh-CN': '工作人员代为登记', 'zh-TW': '工作人員代為登記', en: 'Entered by the office' },
  UPHOLD: { 'zh-CN': '答复：采纳', 'zh-TW': '答覆：採納', en: 'Answered: upheld' },
  UPHOLD_PARTLY: {
    'zh-CN': '答复：部分采纳',
    'zh-TW': '答覆：部分採納',
    en: 'Answered: partly upheld',
  },
  DISMISS: { 'zh-CN': '答复：不采纳', 'zh-TW': '答覆：不採納', en: 'Answered: dismissed' },
};

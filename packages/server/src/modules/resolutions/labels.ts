import type { ResolutionBasis, ResolutionState } from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { ResolutionAction } from './lifecycle.ts';

/** The states as people read them. */
export const resolutionStateLabels: Readonly<Record<ResolutionState, Localised>> = {
  DRAFT: { 'zh-CN': '起草中', 'zh-TW': '起草中', en: 'Being drafted' },
  PUBLISHED: { 'zh-CN': '公示中', 'zh-TW': '公告中', en: 'On public notice' },
  TO_AMEND: { 'zh-CN': '正在修改', 'zh-TW': '正在修改', en: 'To be amended' },
  IN_FORCE: {
    'zh-CN': '已生效，正在落实',
    'zh-TW': '已生效，正在落實',
    en: 'In force, being carried out',
  },
  DELIVERED: { 'zh-CN': '已落实', 'zh-TW': '已落實', en: 'Carried out' },
  WITHDRAWN: { 'zh-CN': '已撤回', 'zh-TW': '已撤回', en: 'Withdrawn' },
};

export const basisLabels: Readonly<Record<ResolutionBasis, Localised>> = {
  BALLOT: { 'zh-CN': '投票表决', 'zh-TW': '投票表決', en: 'A ballot' },
  MEETING: { 'zh-CN': '会议议定', 'zh-TW': '會議議定', en: 'A meeting' },
  ANSWERER: { 'zh-CN': '答复单位决定', 'zh-TW': '答覆單位決定', en: 'Who must answer' },
};

/** The words for buttons. */
export const buttonLabels: Readonly<Record<ResolutionAction, Localised>> = {
  EDIT: { 'zh-CN': '修改草稿', 'zh-TW': '修改草稿', en: 'Edit the draft' },
  PUBLISH: { 'zh-CN': '公示决议', 'zh-TW': '公告決議', en: 'Publish' },
  TAKE_EFFECT: { 'zh-CN': '生效', 'zh-TW': '生效', en: 'Take effect' },
  SEND_BACK: { 'zh-CN': '退回修改', 'zh-TW': '退回修改', en: 'Send back' },
  AMEND: { 'zh-CN': '修改后再公示', 'zh-TW': '修改後再公告', en: 'Amend' },
  DELIVER: { 'zh-CN': '落实完成', 'zh-TW': '落實完成', en: 'Carried out' },
  RATE: { 'zh-CN': '评一评', 'zh-TW': '評一評', en: 'Rate it' },
  REOPEN: { 'zh-CN': '重新落实', 'zh-TW': '重新落實', en: 'Reopen' },
  WITHDRAW: { 'zh-CN': '撤回决议', 'zh-TW': '撤回決議', en: 'Withdraw' },
};

/** The words for what has happened, on timelines. */
export const stepLabels: Readonly<Record<Exclude<ResolutionAction, 'RATE'> | 'BEGIN', Localised>> =
  {
    BEGIN: { 'zh-CN': '开始起草', 'zh-TW': '開始起草', en: 'Drafting began' },
    EDIT: { 'zh-CN': '修改草稿', 'zh-TW': '修改草稿', en: 'Draft edited' },
    PUBLISH: { 'zh-CN': '开始公示', 'zh-TW': '開始公告', en: 'Put on public notice' },
    TAKE_EFFECT: {
      'zh-CN': '公示期满，决议生效',
      'zh-TW': '公告期滿，決議生效',
      en: 'In force after the notice',
    },
    SEND_BACK: { 'zh-CN': '退回修改', 'zh-TW': '退回修改', en: 'Sent back to be amended' },
    AMEND: { 'zh-CN': '修改决议', 'zh-TW': '修改決議', en: 'Amended' },
    DELIVER: {
      'zh-CN': '事项全部办完，请居民评价',
      'zh-TW': '事項全部辦完，請居民評價',
      en: 'All work verified; residents rate it',
    },
    REOPEN: {
      'zh-CN': '居民评价没有做到，重新落实',
      'zh-TW': '居民評價沒有做到，重新落實',
      en: 'Residents say it was not done; reopened',
    },
    WITHDRAW: { 'zh-CN': '撤回决议', 'zh-TW': '撤回決議', en: 'Withdrawn' },
  };

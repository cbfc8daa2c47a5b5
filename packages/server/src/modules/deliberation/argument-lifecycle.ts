import { defineLifecycle, type StateOf } from '@linli/methods';
import type { Localised } from '../../kernel/locale.ts';
import { moderationStepLabels } from '../../mechanisms/moderation/index.ts';

/** How long its author may mend an argument, in minutes. Afterwards others have answered to it. */
export const minutesToEdit = 15;

/** The deepest reply: an argument is 0, its reply 1, and a reply to that 2. */
export const deepestReply = 2;

/** What acts on an argument need to know besides who acts. */
export interface ArgumentFacts {
  /** The topic takes arguments now. */
  topicArguing: boolean;
  depth: number;
  /** Minutes since it was given. */
  age: number;
}

/**
 * An argument is shown from the start. Its author mends it for a while, or takes it back for good;
 * moderation hides it and may show it again. Either way its place and its replies stay.
 */
export const argumentLifecycle = defineLifecycle({
  initial: 'SHOWN',
  states: {
    SHOWN: {},
    HIDDEN: {},
    WITHDRAWN: { final: true },
  },
  transitions: [
    {
      action: 'REPLY',
      from: ['SHOWN'],
      to: 'SHOWN',
      by: ['NEIGHBOUR', 'AUTHOR'],
      needs: [
        { code: 'TOPIC_NOT_DISCUSSING', check: (facts: ArgumentFacts) => facts.topicArguing },
        { code: 'REPLY_TOO_DEEP', check: (facts: ArgumentFacts) => facts.depth < deepestReply },
      ],
    },
    { action: 'THANK', from: ['SHOWN'], to: 'SHOWN', by: ['NEIGHBOUR'] },
    { action: 'WITHDRAW_THANKS', from: ['SHOWN'], to: 'SHOWN', by: ['NEIGHBOUR'] },
    {
      action: 'EDIT',
      from: ['SHOWN'],
      to: 'SHOWN',
      by: ['AUTHOR'],
      needs: [
        { code: 'EDIT_TOO_LATE', check: (facts: ArgumentFacts) => facts.age <= minutesToEdit },
      ],
    },
    { action: 'WITHDRAW', from: ['SHOWN', 'HIDDEN'], to: 'WITHDRAWN', by: ['AUTHOR'] },
    { action: 'HIDE', from: ['SHOWN'], to: 'HIDDEN', by: ['MODERATION'], reasonRequired: true },
    { action: 'RESTORE', from: ['HIDDEN'], to: 'SHOWN', by: ['MODERATION'] },
  ],
});

export type ArgumentState = StateOf<typeof argumentLifecycle>;

/** The acts that the API offers on an argument; moderation has its own. */
export type ArgumentAct = 'REPLY' | 'THANK' | 'WITHDRAW_THANKS' | 'EDIT' | 'WITHDRAW';

/** The state of a row: taken back outlasts hidden. */
export function argumentState(row: {
  withdrawnAt: Date | null;
  hiddenAt: Date | null;
}): ArgumentState {
  if (row.withdrawnAt !== null) return 'WITHDRAWN';
  return row.hiddenAt === null ? 'SHOWN' : 'HIDDEN';
}

/** The words for an argument's state; for one that is not shown they stand in its place. */
export const argumentStateLabels: Readonly<Record<ArgumentState, Localised>> = {
  SHOWN: { 'zh-CN': '已发表', 'zh-TW': '已發表', en: 'Shown' },
  HIDDEN: {
    'zh-CN': '这条理由已被隐藏',
    'zh-TW': '這則理由已被隱藏',
    en: 'This reason has been hidden',
  },
  WITHDRAWN: {
    'zh-CN': '作者已撤回这条理由',
    'zh-TW': '作者已撤回這則理由',
    en: 'Its author has withdrawn this reason',
  },
};

/** The words on the buttons. */
export const argumentActLabels: Readonly<Record<ArgumentAct, Localised>> = {
  REPLY: { 'zh-CN': '回应', 'zh-TW': '回應', en: 'Reply' },
  THANK: { 'zh-CN': '感谢', 'zh-TW': '感謝', en: 'Thank' },
  WITHDRAW_THANKS: { 'zh-CN': '取消感谢', 'zh-TW': '取消感謝', en: 'Take back thanks' },
  EDIT: { 'zh-CN': '修改', 'zh-TW': '修改', en: 'Edit' },
  WITHDRAW: { 'zh-CN': '撤回', 'zh-TW': '撤回', en: 'Withdraw' },
};

/** The words for what has happened to an argument, on its receipt. */
export const argumentStepLabels: Readonly<Record<string, Localised>> = {
  GIVE: { 'zh-CN': '说出理由', 'zh-TW': '說出理由', en: 'Given' },
  EDIT: { 'zh-CN': '修改', 'zh-TW': '修改', en: 'Edited' },
  WITHDRAW: { 'zh-CN': '作者撤回', 'zh-TW': '作者撤回', en: 'Withdrawn by its author' },
  ...moderationStepLabels,
};

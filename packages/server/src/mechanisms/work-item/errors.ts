import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of work items. */
defineErrors({
  WORK_ITEM_FINISHED_BY_YOURSELF: {
    message: {
      'zh-CN': '这件事是您报的办结，请由另一位工作人员来核实。',
      'zh-TW': '這件事是您回報辦結的，請由另一位工作人員來核實。',
      en: 'You said that this is done, so somebody else verifies it.',
    },
    description: 'Verifying or reopening a work item: the viewer is the one who finished it.',
  },
  WORK_ITEM_OWNER_NEEDED: {
    message: {
      'zh-CN': '请选一个承办单位，或者单位里的一个人，两者选一个。',
      'zh-TW': '請選一個承辦單位，或者單位裡的一個人，兩者選一個。',
      en: 'Choose who does it: an organization, or one of its people, not both.',
    },
    description: 'Exactly one of `ownerOrganization` and `ownerMembership` is given.',
  },
  DUE_TIME_PASSED: {
    message: {
      'zh-CN': '办理期限已经过了，请选一个今后的时间。',
      'zh-TW': '辦理期限已經過了，請選一個之後的時間。',
      en: 'This due time has passed. Choose a later one.',
    },
    description: 'A work item is given a time in the past until which it is to be done.',
  },
});

import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of moderation. */
defineErrors({
  ALREADY_REPORTED: {
    message: {
      'zh-CN': '您已经举报过这条内容，工作人员会处理，结果会通知您。',
      'zh-TW': '您已經檢舉過這則內容，工作人員會處理，結果會通知您。',
      en: 'You have reported this already. Staff look at it and tell you what came of it.',
    },
    description: 'A second report of the same contribution by the same person or guest session.',
  },
  OWN_CONTRIBUTION: {
    message: {
      'zh-CN': '这是您自己写的内容，要由其他工作人员处理。',
      'zh-TW': '這是您自己寫的內容，要由其他工作人員處理。',
      en: 'You wrote this yourself, so somebody else has to decide on it.',
    },
    description: 'Keeping, showing again or judging an appeal about what one wrote oneself.',
  },
  APPEAL_OF_OWN_ACT: {
    message: {
      'zh-CN': '这条内容是您隐藏的，申诉要由其他人裁定。',
      'zh-TW': '這則內容是您隱藏的，申訴要由其他人裁定。',
      en: 'You hid this, so somebody else decides on the appeal.',
    },
    description: 'Deciding on an appeal against one’s own act.',
  },
  ALREADY_APPEALED: {
    message: {
      'zh-CN': '这次隐藏已经申诉过一次，裁定就是最后结果。',
      'zh-TW': '這次隱藏已經申訴過一次，裁定就是最後結果。',
      en: 'You have appealed against this once. That decision stands.',
    },
    description: 'A second appeal against the same act.',
  },
  APPEAL_TOO_LATE: {
    message: {
      'zh-CN': '申诉期已过。如果您有新的情况，请联系社区工作人员。',
      'zh-TW': '申訴期已過。如果您有新的情況，請聯絡社區工作人員。',
      en: 'The time for an appeal is over. If something new has come up, ask the community office.',
    },
    description:
      'An appeal after the days that the place’s rule gives, or against no recorded act.',
  },
});

import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of urging. */
defineErrors({
  URGED_TODAY: {
    message: {
      'zh-CN': '这件事您今天已经督办过了，承办方已收到通知。明天可以再督办。',
      'zh-TW': '這件事您今天已經督辦過了，承辦方已收到通知。明天可以再督辦。',
      en: 'You have urged this today already, and those who do it were told. Try again tomorrow.',
    },
    description: 'One person urges one thing once a civil day.',
  },
  NOTHING_WAITS: {
    message: {
      'zh-CN': '这件事已经办了，不用再督办。请刷新后再看。',
      'zh-TW': '這件事已經辦了，不用再督辦。請重新整理後再看。',
      en: 'This does not wait any longer. Please reload.',
    },
    description: 'Urging something that no longer waits for anybody.',
  },
});

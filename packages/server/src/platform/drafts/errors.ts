import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of drafts. */
export const draftErrors = defineErrors({
  DRAFT_TOO_LARGE: {
    message: {
      'zh-CN': '写得太长了，没有存到服务器上。您写的内容还在这台设备上，请分几次提交。',
      'zh-TW': '寫得太長了，沒有存到伺服器上。您寫的內容還在這台裝置上，請分幾次送出。',
      en: 'This is too long to keep on the server. It is still on this device; send it in parts.',
    },
    description: 'The content of a draft exceeds 16 kB (16,384 bytes of UTF-8).',
  },
  DRAFTS_FULL: {
    message: {
      'zh-CN':
        '您已经存了 {maximum} 份没写完的内容，请先提交或删掉一份。您现在写的还在这台设备上。',
      'zh-TW':
        '您已經存了 {maximum} 份沒寫完的內容，請先送出或刪掉一份。您現在寫的還在這台裝置上。',
      en: 'You keep {maximum} drafts already; send or discard one. This text is still on this device.',
    },
    description: 'A person keeps at most 50 drafts. Saving one that exists is always possible.',
  },
});

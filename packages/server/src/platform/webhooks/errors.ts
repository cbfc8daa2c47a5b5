import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of webhooks: of registering them, and of deliveries that failed. */
defineErrors({
  WEBHOOK_ADDRESS_REFUSED: {
    message: {
      'zh-CN': '请填写公网上的 https 地址，不带用户名、密码和 #。',
      'zh-TW': '請填寫公開網路上的 https 網址，不帶使用者名稱、密碼和 #。',
      en: 'Give an https address on the public Internet, without a user, a password or a fragment.',
    },
    description:
      'A webhook goes to https alone, and never to an address of the server’s own network (loopback, private, link-local).',
  },
  WEBHOOK_KIND_UNKNOWN: {
    message: {
      'zh-CN': '没有“{kind}”这种通知，请看 notificationKinds。',
      'zh-TW': '沒有「{kind}」這種通知，請看 notificationKinds。',
      en: 'There is no notification {kind}; see notificationKinds.',
    },
    description: 'A kind to be told of is none that this version knows.',
  },
  WEBHOOKS_FULL: {
    message: {
      'zh-CN': '已经登记了 {maximum} 个地址，请先删掉一个。',
      'zh-TW': '已經登記了 {maximum} 個網址，請先刪掉一個。',
      en: '{maximum} addresses are registered already; remove one first.',
    },
    description: 'A district registers at most 20 webhooks.',
  },
  WEBHOOK_ANSWERED_WRONG: {
    message: {
      'zh-CN': '对方回应了 {status}，不是 2xx。',
      'zh-TW': '對方回應了 {status}，不是 2xx。',
      en: 'It answered {status}, which is no 2xx.',
    },
    description: 'A webhook failed: its address answered with another status; redirects count too.',
  },
  WEBHOOK_UNREACHABLE: {
    message: {
      'zh-CN': '连不上对方，或十秒内没有回应。',
      'zh-TW': '連不上對方，或十秒內沒有回應。',
      en: 'It could not be reached, or did not answer within ten seconds.',
    },
    description: 'A webhook failed: no connection, no valid certificate, or no answer in time.',
  },
  WEBHOOK_DISABLED: {
    message: {
      'zh-CN': '这个地址长时间没有接收，已经停用。修好以后，请删掉再登记一次。',
      'zh-TW': '這個網址長時間沒有接收，已經停用。修好以後，請刪掉再登記一次。',
      en: 'This address took nothing for a long time and was disabled. Mend it, remove it and register it again.',
    },
    description: 'A webhook is not sent any more: its address failed for 24 hours or answered 410.',
  },
});

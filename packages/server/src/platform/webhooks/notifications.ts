import { defineNotification } from '../notifications/kinds.ts';

/** For officials: a webhook was switched off. */
export const webhookDisabled = defineNotification('WEBHOOK_DISABLED', {
  topic: 'WORK',
  subject: {
    'zh-CN': '向 {host} 的推送已停用',
    'zh-TW': '向 {host} 的推送已停用',
    en: 'Sending to {host} has stopped',
  },
  body: {
    'zh-CN':
      '{host} 一整天没有接收，或回应说地址已作废，所以停止了推送。请对方检查，修好以后删掉再登记一次。',
    'zh-TW':
      '{host} 一整天沒有接收，或回應說網址已作廢，所以停止了推送。請對方檢查，修好以後刪掉再登記一次。',
    en: '{host} took nothing for a day, or said that the address is gone, so nothing more is sent. Have it checked; when it is mended, remove it and register it again.',
  },
});

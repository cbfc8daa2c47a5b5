import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of notifications: of contact, of preferences, and of deliveries that failed. */
defineErrors({
  CHANNEL_NOT_OFFERED: {
    message: {
      'zh-CN': '这里还不能用这种方式通知您，请在页面上看通知。',
      'zh-TW': '這裡還不能用這種方式通知您，請在頁面上看通知。',
      en: 'This installation does not send by this channel. Notifications are shown on the page.',
    },
    description: 'No mail server, or no gateway for texts, is configured on this server.',
  },
  MAIL_NOT_SENT: {
    message: {
      'zh-CN': '邮件没有发出去，请核对邮箱地址，或稍后再试。',
      'zh-TW': '郵件沒有送出，請核對信箱地址，或稍後再試。',
      en: 'The message could not be sent. Check the address, or try again later.',
    },
    description: 'The mail server refused the message or did not answer.',
  },
  EMAIL_INVALID: {
    message: {
      'zh-CN': '请填写完整的邮箱地址，例如 name@example.cn。',
      'zh-TW': '請填寫完整的信箱地址，例如 name@example.tw。',
      en: 'Please give a whole address, such as name@example.org.',
    },
    description: 'Not an address for e-mail.',
  },
  CONTACT_CODE_WRONG: {
    message: {
      'zh-CN': '验证码不对，请再看一下邮件。还可以试 {left} 次。',
      'zh-TW': '驗證碼不對，請再看一下郵件。還可以試 {left} 次。',
      en: 'The code is not right. {left} {left:attempt is/attempts are} left.',
    },
    description: 'The code is not the one that was sent to the address.',
  },
  CONTACT_CODE_EXPIRED: {
    message: {
      'zh-CN': '验证码已过期，请重新获取。',
      'zh-TW': '驗證碼已過期，請重新取得。',
      en: 'The code has expired. Please ask for a new one.',
    },
    description:
      'The challenge is older than thirty minutes, was used, was tried five times, or is not the viewer’s.',
  },
  DELIVERY_REFUSED: {
    message: {
      'zh-CN': '对方的邮箱或号码不收，请核对地址。',
      'zh-TW': '對方的信箱或號碼不收，請核對地址。',
      en: 'The address refuses what is sent to it. Please check it.',
    },
    description: 'A delivery failed: the receiving side says that there is no such address.',
  },
  DELIVERY_FAILED: {
    message: {
      'zh-CN': '没有发出去：邮件或短信服务没有接受。',
      'zh-TW': '沒有送出：郵件或簡訊服務沒有接受。',
      en: 'It could not be sent: the mail server or the gateway did not take it.',
    },
    description: 'A delivery failed: the server or gateway refused it or did not answer.',
  },
  DELIVERY_INTERRUPTED: {
    message: {
      'zh-CN': '发送时中断了，不知道有没有送到。',
      'zh-TW': '傳送時中斷了，不知道有沒有送達。',
      en: 'Sending was cut off; it may or may not have arrived.',
    },
    description: 'A delivery failed: the server stopped during the last attempt.',
  },
});

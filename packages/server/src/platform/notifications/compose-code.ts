import type { Locale, Localised } from '../../kernel/locale.ts';
import { fill } from '../../kernel/locale.ts';
import type { Mail } from '../mail-sender.ts';
import { htmlPage } from './html.ts';

const subject: Localised = {
  'zh-CN': '邻里验证码：{code}',
  'zh-TW': '鄰里驗證碼：{code}',
  en: 'Your Linli code: {code}',
};
const body: Localised = {
  'zh-CN':
    '您的验证码是 {code}，30 分钟内有效。在页面上填好，以后的通知就会发到这个邮箱。如果不是您要的，不用理会，不会再有邮件。',
  'zh-TW':
    '您的驗證碼是 {code}，30 分鐘內有效。在頁面上填好，以後的通知就會寄到這個信箱。如果不是您要的，不用理會，不會再有郵件。',
  en: 'Your code is {code}, good for 30 minutes. Type it on the page, and notifications come to this address. If you did not ask for it, ignore this message; no more will follow.',
};

/** The message that carries a code to an address which is to be confirmed. */
export function codeMail(code: string, locale: Locale): Omit<Mail, 'to'> {
  const text = fill(body[locale], { code });
  const line = fill(subject[locale], { code });
  return {
    subject: line,
    text: `${text}\n`,
    html: htmlPage(line, [{ text }], locale),
    unsubscribeUrl: null,
  };
}

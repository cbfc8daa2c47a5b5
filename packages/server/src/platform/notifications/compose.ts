import type { Notification } from '../../generated/prisma/client.ts';
import { fill, type Locale, type Localised } from '../../kernel/locale.ts';
import type { Mail } from '../mail-sender.ts';
import { htmlPage } from './html.ts';
import { textsOf } from './kinds.ts';

/** The website where the reader finds what the message is about. */
export interface ReaderSite {
  name: string;
  origin: string;
}

const words = {
  digest: {
    'zh-CN': '您有 {count} 条新通知',
    'zh-TW': '您有 {count} 則新通知',
    en: 'You have {count} new {count:notification/notifications}',
  },
  open: {
    'zh-CN': '到“{name}”查看',
    'zh-TW': '到「{name}」查看',
    en: 'Read more on {name}',
  },
  stop: {
    'zh-CN': '不想再收这类邮件',
    'zh-TW': '不想再收這類郵件',
    en: 'Stop these e-mails',
  },
} as const satisfies Record<string, Localised>;

type Told = Pick<Notification, 'kind' | 'values'>;

/** One message with everything that is told: a notification, or a digest of several. */
export function composeMail(
  notifications: readonly Told[],
  {
    locale,
    site,
    unsubscribeUrl,
  }: { locale: Locale; site: ReaderSite | null; unsubscribeUrl: string },
): Omit<Mail, 'to'> {
  const texts = notifications.map((notification) => textsOf(notification, locale));
  const subject = subjectOf(texts, locale);
  const open = site && { url: site.origin, words: fill(words.open[locale], { name: site.name }) };
  const stop = { url: unsubscribeUrl, words: words.stop[locale] };
  const links = open ? [open, stop] : [stop];
  const told = texts.map(({ subject: line, body }) => `${line}\n${body}`);
  const text = [...told, '—', ...links.map(({ url, words: name }) => `${name}\n${url}`)];
  const parts = texts.map(({ subject: heading, body }) => ({ heading, text: body }));
  return {
    subject,
    text: `${text.join('\n\n')}\n`,
    html: htmlPage(subject, [...parts, ...links.map((link) => ({ link }))], locale),
    unsubscribeUrl,
  };
}

/** The same in one text message: a text, or the headlines of a digest. */
export function composeText(notifications: readonly Told[], locale: Locale): string {
  const texts = notifications.map((notification) => textsOf(notification, locale));
  const [only] = texts;
  if (texts.length === 1 && only) return `${only.subject}\n${only.body}`;
  return [subjectOf(texts, locale), ...texts.map(({ subject }) => subject)].join('\n');
}

function subjectOf(texts: readonly { subject: string }[], locale: Locale): string {
  const [only] = texts;
  if (texts.length === 1 && only) return only.subject;
  return fill(words.digest[locale], { count: texts.length });
}

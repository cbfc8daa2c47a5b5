import { z } from 'zod';
import type { Services } from '../../context.ts';
import { type Locale, type Localised, locales } from '../../kernel/locale.ts';
import { operatorContext } from '../../operator-context.ts';
import { write } from '../write.ts';
import { htmlPage } from './html.ts';
import { topics as allTopics, type NotificationTopic } from './kinds.ts';
import { storePreferences } from './preferences.ts';

/** Where the page is served. */
export const unsubscribePath = '/notifications/stop';

/** Whose e-mail about which topics an address stops. */
export interface Unsubscribing {
  districtId: string;
  personId: string;
  topics: readonly NotificationTopic[];
}

const purpose = 'notification.unsubscribe';

/** An address that stops e-mail without signing in. It is sealed: nobody can make or read one. */
export function unsubscribeAddress(
  { encryption, publicOrigin }: Pick<Services, 'encryption' | 'publicOrigin'>,
  { districtId, personId, topics }: Unsubscribing,
): string {
  const token = encryption.encrypt(JSON.stringify({ districtId, personId, topics }), purpose);
  return `${publicOrigin}${unsubscribePath}?token=${encodeURIComponent(token)}`;
}

const sealed = z.object({
  districtId: z.uuid(),
  personId: z.uuid(),
  topics: z.array(z.enum(allTopics)).min(1),
});

function open({ encryption }: Services, token: string): Unsubscribing | null {
  try {
    return sealed.parse(JSON.parse(encryption.decrypt(token, purpose)));
  } catch {
    return null;
  }
}

/** A page as it is answered. */
export interface Page {
  status: number;
  html: string;
}

/**
 * The page of such an address (RFC 8058): GET shows a button and changes nothing, since mail
 * programs open addresses to look at them; POST stops the e-mail, once or as often as it is sent.
 */
export async function answerUnsubscribe(
  services: Services,
  method: string,
  url: string,
): Promise<Page> {
  const token = new URL(url, services.publicOrigin).searchParams.get('token') ?? '';
  const wanted = open(services, token);
  const person =
    wanted &&
    (await services.database.prisma.person.findUnique({
      where: { districtId_id: { districtId: wanted.districtId, id: wanted.personId } },
      select: { locale: true },
    }));
  if (!wanted || !person) return page(404, 'unknown', locales[0]);
  const locale = locales.find((each) => each === person.locale) ?? locales[0];
  if (method !== 'POST') return page(200, 'ask', locale, wanted.topics);
  const { districtId, personId, topics } = wanted;
  await write(operatorContext(services), districtId, async ({ transaction, audit }) => {
    const never = topics.map((topic) => ({ topic, channel: 'EMAIL', pace: 'NEVER' }) as const);
    await storePreferences(transaction, { districtId, personId }, never);
    audit({
      action: 'unsubscribe',
      subjectType: 'Person',
      subjectId: personId,
      changes: { topics: [...topics] },
    });
  });
  return page(200, 'done', locale, wanted.topics);
}

const topicNames: Readonly<Record<NotificationTopic, Localised>> = {
  WORK: { 'zh-CN': '工作通知', 'zh-TW': '工作通知', en: 'your work' },
  MY_AFFAIRS: { 'zh-CN': '我办的事', 'zh-TW': '我辦的事', en: 'your own affairs' },
  COMMUNITY: { 'zh-CN': '社区动态', 'zh-TW': '社區動態', en: 'your community' },
};

const words = {
  ask: {
    title: { 'zh-CN': '停收邮件', 'zh-TW': '停收郵件', en: 'Stop e-mail' },
    text: {
      'zh-CN': '点一下按钮，就不会再收到这类邮件：{topics}。页面上的通知照常可以看。',
      'zh-TW': '按一下按鈕，就不會再收到這類郵件：{topics}。頁面上的通知照常可以看。',
      en: 'Press the button to get no more e-mail about {topics}. Notifications stay on the page.',
    },
  },
  done: {
    title: { 'zh-CN': '已停收', 'zh-TW': '已停收', en: 'Stopped' },
    text: {
      'zh-CN': '不会再给您发这类邮件：{topics}。想再收，可以在通知设置里打开。',
      'zh-TW': '不會再寄給您這類郵件：{topics}。想再收，可以在通知設定裡打開。',
      en: 'No more e-mail about {topics}. You can turn it on again in your notification settings.',
    },
  },
  unknown: {
    title: { 'zh-CN': '链接不对', 'zh-TW': '連結不對', en: 'Unknown address' },
    text: {
      'zh-CN': '这个链接不完整或已失效。请打开邮件里的完整链接，或在通知设置里停收。',
      'zh-TW': '這個連結不完整或已失效。請打開郵件裡的完整連結，或在通知設定裡停收。',
      en: 'This address is incomplete or no longer valid. Open the whole link of the e-mail, or stop it in your notification settings.',
    },
  },
} as const satisfies Record<string, { title: Localised; text: Localised }>;

const button: Localised = { 'zh-CN': '停收', 'zh-TW': '停收', en: 'Stop' };

function page(
  status: number,
  step: keyof typeof words,
  locale: Locale,
  topics: readonly NotificationTopic[] = [],
): Page {
  const { title, text } = words[step];
  const named = topics.map((topic) => topicNames[topic][locale]);
  const list = named.join(locale === 'en' ? ', ' : '、');
  const part = { heading: title[locale], text: text[locale].replace('{topics}', list) };
  const form =
    step === 'ask'
      ? `<form method="post"><button style="font:inherit;padding:10px 24px">${button[locale]}</button></form>\n`
      : '';
  return { status, html: htmlPage(title[locale], [part], locale, form) };
}

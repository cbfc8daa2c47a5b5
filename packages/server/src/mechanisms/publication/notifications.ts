import type { Context } from '../../context.ts';
import type { Objection, Publication } from '../../generated/prisma/client.ts';
import type { Localised } from '../../kernel/locale.ts';
import { defineNotification, notify } from '../../platform/notifications/index.ts';
import { holdersOf, speakersOf } from '../../platform/offices.ts';
import { actorId, type Writing } from '../../platform/write.ts';
import { receiptHolders } from '../receipt/index.ts';
import { hostDescriber } from './hosts.ts';
import { objectionStateLabels } from './labels.ts';

const toEditors = {
  OBJECTED: defineNotification('PUBLICATION_OBJECTED', {
    topic: 'WORK',
    subject: {
      'zh-CN': '有人提异议：{title}',
      'zh-TW': '有人提出異議：{title}',
      en: 'An objection: {title}',
    },
    body: {
      'zh-CN': '公示“{title}”收到第 {number} 条异议。请在公示期满前答复；没有答复，公示不会结束。',
      'zh-TW':
        '公告「{title}」收到第 {number} 則異議。請在公告期滿前答覆；沒有答覆，公告不會結束。',
      en: 'Objection {number} to “{title}” has come in. Please answer it before the period is over: the notice does not end without.',
    },
  }),
  AWAITING: defineNotification('PUBLICATION_AWAITS_ANSWERS', {
    topic: 'WORK',
    subject: {
      'zh-CN': '公示期满，还有异议没答复：{title}',
      'zh-TW': '公告期滿，還有異議沒答覆：{title}',
      en: 'Objections to be answered: {title}',
    },
    body: {
      'zh-CN': '公示“{title}”已经期满，还有 {number} 条异议没有答复。全部答复以后，公示才结束。',
      'zh-TW': '公告「{title}」已經期滿，還有 {number} 則異議沒有答覆。全部答覆以後，公告才結束。',
      en: 'The period of “{title}” is over with {number} objections to be answered. It ends with the last answer.',
    },
  }),
} as const;

const objectionAnswered = defineNotification('OBJECTION_ANSWERED', {
  topic: 'MY_AFFAIRS',
  subject: {
    'zh-CN': '您提的异议有答复了：{outcome}',
    'zh-TW': '您提的異議有答覆了：{outcome}',
    en: 'Your objection was answered: {outcome}',
  },
  body: {
    'zh-CN': '您对公示“{title}”提的异议，答复是“{outcome}”。理由写在异议下面。',
    'zh-TW': '您對公告「{title}」提的異議，答覆是「{outcome}」。理由寫在異議下面。',
    en: 'Your objection to “{title}” was answered: {outcome}. The reasons stand below it.',
  },
});

const toObjectors = {
  ENDED: defineNotification('PUBLICATION_ENDED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '公示期满：{title}',
      'zh-TW': '公告期滿：{title}',
      en: 'The notice has ended: {title}',
    },
    body: {
      'zh-CN': '您提过异议的公示“{title}”已经结束，所有异议都有答复。打开可以看到接下来怎么办。',
      'zh-TW': '您提過異議的公告「{title}」已經結束，所有異議都有答覆。打開可以看到接下來怎麼辦。',
      en: 'The notice “{title}”, to which you objected, has ended with every objection answered. Open it to see what follows.',
    },
  }),
  WITHDRAWN: defineNotification('PUBLICATION_WITHDRAWN', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '公示撤下了：{title}',
      'zh-TW': '公告撤下了：{title}',
      en: 'The notice was withdrawn: {title}',
    },
    body: {
      'zh-CN': '您提过异议的公示“{title}”已经撤下，原因写在公示页面上。',
      'zh-TW': '您提過異議的公告「{title}」已經撤下，原因寫在公告頁面上。',
      en: 'The notice “{title}”, to which you objected, was withdrawn. Its page says why.',
    },
  }),
} as const;

/** Tells whoever answers for a notice: the organization that publishes, or the staff of the place. */
export async function tellEditors(
  context: Context,
  writing: Writing,
  news: keyof typeof toEditors,
  publication: Publication,
  number: number,
): Promise<void> {
  const { districtId, id, communityId, organizationId, title } = publication;
  const { transaction } = writing;
  const now = context.clock.now();
  const place = await transaction.community.findUniqueOrThrow({
    where: { id: communityId },
    select: { id: true, districtId: true, ancestorIds: true },
  });
  const permission = hostDescriber(publication.hostType).permission;
  const speakers = organizationId
    ? await speakersOf(transaction, { districtId, organizationId }, now)
    : [];
  const staff = speakers.length > 0 ? [] : await holdersOf(transaction, permission, place, now);
  await notify(context, writing, {
    kind: toEditors[news],
    personIds: [...speakers, ...staff].filter((person) => person !== actorId(context.viewer)),
    subjectType: 'Publication',
    subjectId: id,
    communityId,
    values: { title, number },
    onceKey: `publication:${id}:${news}:${number}`,
  });
}

/** Tells whose objection it is, by their account or the number that they left. */
export async function tellOfAnswer(
  context: Context,
  writing: Writing,
  publication: Publication,
  objection: Pick<Objection, 'districtId' | 'id'>,
  outcome: keyof typeof objectionStateLabels,
): Promise<void> {
  const values: { title: string; outcome: Localised } = {
    title: publication.title,
    outcome: objectionStateLabels[outcome],
  };
  await notify(context, writing, {
    kind: objectionAnswered,
    personIds: await receiptHolders(writing.transaction, objection),
    subjectType: 'Objection',
    subjectId: objection.id,
    communityId: publication.communityId,
    values,
    onceKey: `objection:${objection.id}:answered`,
  });
}

/** Tells everybody who objected that the notice is no longer up. */
export async function tellObjectors(
  context: Context,
  writing: Writing,
  news: keyof typeof toObjectors,
  { districtId, id, communityId, title }: Publication,
): Promise<void> {
  const objections = await writing.transaction.objection.findMany({
    where: { districtId, publicationId: id },
    select: { districtId: true, id: true },
  });
  const persons: string[] = [];
  for (const objection of objections) {
    persons.push(...(await receiptHolders(writing.transaction, objection)));
  }
  await notify(context, writing, {
    kind: toObjectors[news],
    personIds: [...new Set(persons)].filter((person) => person !== actorId(context.viewer)),
    subjectType: 'Publication',
    subjectId: id,
    communityId,
    values: { title },
    onceKey: `publication:${id}:${news}`,
  });
}

import type { Context } from '../../context.ts';
import type { WorkItem } from '../../generated/prisma/client.ts';
import { civilDay } from '../../kernel/clock.ts';
import { defineNotification, notify } from '../../platform/notifications/index.ts';
import { holdersOf, isMemberOf, speakersOf } from '../../platform/offices.ts';
import { actorId, type Writing } from '../../platform/write.ts';
import { loadPlaceIn } from './place-in.ts';

/** What those concerned are told of a work item. */
export const workItemNews = {
  ASSIGNED: defineNotification('WORK_ITEM_ASSIGNED', {
    topic: 'WORK',
    subject: { 'zh-CN': '请办理：{title}', 'zh-TW': '請辦理：{title}', en: 'For you: {title}' },
    body: {
      'zh-CN': '这件事由您或您的单位办理，请在 {day} 前办完。有进展随时可以报。',
      'zh-TW': '這件事由您或您的單位辦理，請在 {day} 前辦完。有進度隨時可以回報。',
      en: 'This is for you or your organization to do by {day}. Report progress at any time.',
    },
  }),
  DUE_CHANGED: defineNotification('WORK_ITEM_DUE_CHANGED', {
    topic: 'WORK',
    subject: {
      'zh-CN': '期限有调整：{title}',
      'zh-TW': '期限有調整：{title}',
      en: 'A new due date: {title}',
    },
    body: {
      'zh-CN': '现在的期限是 {day}。调整的原因在经过里。',
      'zh-TW': '現在的期限是 {day}。調整的原因在經過裡。',
      en: 'It is now due by {day}. The timeline says why.',
    },
  }),
  DONE: defineNotification('WORK_ITEM_DONE', {
    topic: 'WORK',
    subject: { 'zh-CN': '请核实：{title}', 'zh-TW': '請核實：{title}', en: 'To verify: {title}' },
    body: {
      'zh-CN': '承办方说这件事办完了（期限 {day}）。请看一看情况，核实办结，或者退回重办。',
      'zh-TW': '承辦方說這件事辦完了（期限 {day}）。請看一看情況，核實結案，或者退回重辦。',
      en: 'Its owner says that this is done (due {day}). Verify it, or send it back.',
    },
  }),
  REOPENED: defineNotification('WORK_ITEM_REOPENED', {
    topic: 'WORK',
    subject: {
      'zh-CN': '退回重办：{title}',
      'zh-TW': '退回重辦：{title}',
      en: 'Sent back: {title}',
    },
    body: {
      'zh-CN': '核实时发现还没有办好，原因在经过里。期限是 {day}。',
      'zh-TW': '核實時發現還沒有辦好，原因在經過裡。期限是 {day}。',
      en: 'It was not found to be done; the timeline says why. It is due by {day}.',
    },
  }),
  VERIFIED: defineNotification('WORK_ITEM_VERIFIED', {
    topic: 'WORK',
    subject: {
      'zh-CN': '已核实办结：{title}',
      'zh-TW': '已核實結案：{title}',
      en: 'Settled: {title}',
    },
    body: {
      'zh-CN': '这件事（期限 {day}）已经核实办结，辛苦了。',
      'zh-TW': '這件事（期限 {day}）已經核實結案，辛苦了。',
      en: 'This (due {day}) was verified and is settled. Thank you.',
    },
  }),
  CANCELLED: defineNotification('WORK_ITEM_CANCELLED', {
    topic: 'WORK',
    subject: {
      'zh-CN': '不用办了：{title}',
      'zh-TW': '不用辦了：{title}',
      en: 'Cancelled: {title}',
    },
    body: {
      'zh-CN': '这件事（期限 {day}）已经取消，原因在经过里。',
      'zh-TW': '這件事（期限 {day}）已經取消，原因在經過裡。',
      en: 'This (due {day}) was cancelled; the timeline says why.',
    },
  }),
  DUE_SOON: defineNotification('WORK_ITEM_DUE_SOON', {
    topic: 'WORK',
    subject: {
      'zh-CN': '快到期了：{title}',
      'zh-TW': '快到期了：{title}',
      en: 'Due soon: {title}',
    },
    body: {
      'zh-CN': '这件事要在 {day} 前办完。办完后请报一下。',
      'zh-TW': '這件事要在 {day} 前辦完。辦完後請回報一下。',
      en: 'This is to be done by {day}. Please say so when it is.',
    },
  }),
  DUE_TODAY: defineNotification('WORK_ITEM_DUE_TODAY', {
    topic: 'WORK',
    subject: {
      'zh-CN': '今天到期：{title}',
      'zh-TW': '今天到期：{title}',
      en: 'Due today: {title}',
    },
    body: {
      'zh-CN': '这件事今天（{day}）到期。办完后请报一下；来不及的话，请和交办人商量期限。',
      'zh-TW': '這件事今天（{day}）到期。辦完後請回報一下；來不及的話，請和交辦人商量期限。',
      en: 'This is due today ({day}). Report when it is done, or ask for more time.',
    },
  }),
  OVERDUE: defineNotification('WORK_ITEM_OVERDUE', {
    topic: 'WORK',
    subject: { 'zh-CN': '已超期：{title}', 'zh-TW': '已超期：{title}', en: 'Overdue: {title}' },
    body: {
      'zh-CN': '这件事应在 {day} 办完，已经超期。请尽快办理，或说明情况。',
      'zh-TW': '這件事應在 {day} 辦完，已經超期。請盡快辦理，或說明情況。',
      en: 'This was due by {day}. Please do it soon, or say what holds it up.',
    },
  }),
} as const;

/** What somebody is told. */
export type WorkItemNews = keyof typeof workItemNews;

type Told = Pick<
  WorkItem,
  'districtId' | 'id' | 'communityId' | 'title' | 'dueAt' | 'ownerOrganizationId' | 'ownerPersonId'
>;

/**
 * Tells whose work it is; DONE tells those who verify. Whoever acts is not told. An organization
 * that nobody speaks for is reached through the staff of the place.
 *
 * @param onceKey what makes it the same telling
 */
export async function tellOf(
  context: Context,
  writing: Writing,
  news: WorkItemNews,
  item: Told,
  onceKey: string,
): Promise<void> {
  const persons = news === 'DONE' ? [] : await ownersOf(context, writing, item);
  const place = await loadPlaceIn(writing.transaction, item.communityId);
  const instead = news === 'DONE' ? 'work-item:verify' : 'work-item:assign';
  const told =
    persons.length > 0
      ? persons
      : await holdersOf(writing.transaction, instead, place, context.clock.now());
  await notify(context, writing, {
    kind: workItemNews[news],
    personIds: told.filter((id) => id !== actorId(context.viewer)),
    subjectType: 'WorkItem',
    subjectId: item.id,
    communityId: item.communityId,
    values: { title: item.title, day: civilDay(item.dueAt) },
    onceKey,
  });
}

async function ownersOf(
  { clock }: Context,
  { transaction }: Writing,
  { districtId, ownerOrganizationId: organizationId, ownerPersonId }: Told,
): Promise<string[]> {
  const now = clock.now();
  const personId = ownerPersonId;
  if (organizationId === null) return personId === null ? [] : [personId];
  const named = personId !== null && { districtId, organizationId, personId };
  if (named && (await isMemberOf(transaction, named, now))) return [named.personId];
  return speakersOf(transaction, { districtId, organizationId }, now);
}

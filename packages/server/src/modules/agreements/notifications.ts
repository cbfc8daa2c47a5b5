import type { Context } from '../../context.ts';
import { newId } from '../../kernel/ids.ts';
import type { Localised } from '../../kernel/locale.ts';
import { defineNotification, notify } from '../../platform/notifications/index.ts';
import { speakersOf } from '../../platform/offices.ts';
import { actorId, type Writing } from '../../platform/write.ts';

const define = <const Name extends string>(name: Name, subject: Localised, body: Localised): Name =>
  defineNotification(name, { topic: 'WORK', subject, body });

/** What the sides are told, by the step on the timeline. Steps that are not here tell nobody. */
const toldOf: Readonly<Record<string, string>> = {
  DRAFT: define(
    'AGREEMENT_DRAFTED',
    { 'zh-CN': '有一份协议请您看', 'zh-TW': '有一份協議請您看', en: 'An agreement to read' },
    {
      'zh-CN': '{side}起草了协议“{title}”。您可以签署，也可以提出修改。',
      'zh-TW': '{side}起草了協議「{title}」。您可以簽署，也可以提出修改。',
      en: '{side} drafted the agreement “{title}”. You can sign it or propose changes.',
    },
  ),
  COUNTER: define(
    'AGREEMENT_COUNTERED',
    { 'zh-CN': '协议有了新文本', 'zh-TW': '協議有了新文本', en: 'An agreement has a new text' },
    {
      'zh-CN': '{side}对“{title}”提出了新文本，之前的签署不再算数。请看看改了什么。',
      'zh-TW': '{side}對「{title}」提出了新文本，之前的簽署不再算數。請看看改了什麼。',
      en: '{side} put a new text of “{title}”. Earlier signatures no longer count. Please see what changed.',
    },
  ),
  SIGN: define(
    'AGREEMENT_SIGNED',
    { 'zh-CN': '对方签署了协议', 'zh-TW': '對方簽署了協議', en: 'A side signed an agreement' },
    {
      'zh-CN': '{side}签署了“{title}”。各方签齐后生效。',
      'zh-TW': '{side}簽署了「{title}」。各方簽齊後生效。',
      en: '{side} signed “{title}”. It comes into force when all have signed.',
    },
  ),
  ENTER_INTO_FORCE: define(
    'AGREEMENT_IN_FORCE',
    { 'zh-CN': '协议生效了', 'zh-TW': '協議生效了', en: 'An agreement is in force' },
    {
      'zh-CN': '各方都签署了“{title}”，协议已生效，并对外公开。',
      'zh-TW': '各方都簽署了「{title}」，協議已生效，並對外公開。',
      en: 'All sides have signed “{title}”. It is in force and public.',
    },
  ),
  ABANDON: define(
    'AGREEMENT_ABANDONED',
    { 'zh-CN': '协议不再协商', 'zh-TW': '協議不再協商', en: 'An agreement was given up' },
    {
      'zh-CN': '{side}不再协商“{title}”。原因写在协议的经过里。',
      'zh-TW': '{side}不再協商「{title}」。原因寫在協議的經過裡。',
      en: '{side} gave up “{title}”. The reason is on its timeline.',
    },
  ),
  GIVE_NOTICE: define(
    'AGREEMENT_NOTICE_GIVEN',
    { 'zh-CN': '对方要提前结束协议', 'zh-TW': '對方要提前結束協議', en: 'A side gave notice' },
    {
      'zh-CN': '{side}通知提前结束“{title}”，30 天后结束；各方都通知了就当天结束。',
      'zh-TW': '{side}通知提前結束「{title}」，30 天後結束；各方都通知了就當天結束。',
      en: '{side} gave notice for “{title}”. It ends in 30 days, or at once when every side gives notice.',
    },
  ),
  RATE: define(
    'AGREEMENT_SIDE_RATED',
    { 'zh-CN': '对方做了评价', 'zh-TW': '對方做了評價', en: 'A side has rated' },
    {
      'zh-CN': '{side}在“{title}”里做了评价。互相评过以后，才看得到对方的评价。',
      'zh-TW': '{side}在「{title}」裡做了評價。互相評過以後，才看得到對方的評價。',
      en: '{side} has rated in “{title}”. You read each other’s ratings when both have rated.',
    },
  ),
  END: define(
    'AGREEMENT_ENDED',
    { 'zh-CN': '协议结束了', 'zh-TW': '協議結束了', en: 'An agreement has ended' },
    {
      'zh-CN': '“{title}”已结束。您可以评价其他方，也可以续签。',
      'zh-TW': '「{title}」已結束。您可以評價其他方，也可以續簽。',
      en: '“{title}” has ended. You can rate the other sides, or renew it.',
    },
  ),
  CONFIRM_FULFILMENT: define(
    'AGREEMENT_OBLIGATION_FULFILLED',
    { 'zh-CN': '一项约定已确认履行', 'zh-TW': '一項約定已確認履行', en: 'An obligation is done' },
    {
      'zh-CN': '{side}确认“{title}”里的一项约定已经做到。',
      'zh-TW': '{side}確認「{title}」裡的一項約定已經做到。',
      en: '{side} confirmed that an obligation of “{title}” is done.',
    },
  ),
  REPORT_BREACH: define(
    'AGREEMENT_BREACH_REPORTED',
    {
      'zh-CN': '有一方反映约定没做到',
      'zh-TW': '有一方反映約定沒做到',
      en: 'An obligation is said not to be kept',
    },
    {
      'zh-CN': '{side}反映“{title}”里有一项约定没有做到，请责任方说明情况。',
      'zh-TW': '{side}反映「{title}」裡有一項約定沒有做到，請責任方說明情況。',
      en: '{side} says that an obligation of “{title}” is not kept. Who owes it, please answer.',
    },
  ),
  ANSWER_BREACH: define(
    'AGREEMENT_BREACH_ANSWERED',
    {
      'zh-CN': '责任方说明了情况',
      'zh-TW': '責任方說明了情況',
      en: 'An answer about an obligation',
    },
    {
      'zh-CN': '{side}对“{title}”里反映的问题做了说明。补救好了，请反映的一方认可。',
      'zh-TW': '{side}對「{title}」裡反映的問題做了說明。補救好了，請反映的一方認可。',
      en: '{side} answered what was reported in “{title}”. Who reported it, please accept the remedy when it is put right.',
    },
  ),
  ACKNOWLEDGE_REMEDY: define(
    'AGREEMENT_BREACH_REMEDIED',
    { 'zh-CN': '补救得到认可', 'zh-TW': '補救得到認可', en: 'A remedy was accepted' },
    {
      'zh-CN': '{side}认可“{title}”里反映的问题已经补救。',
      'zh-TW': '{side}認可「{title}」裡反映的問題已經補救。',
      en: '{side} says that what was reported in “{title}” has been put right.',
    },
  ),
};

const ending = define(
  'AGREEMENT_ENDS_SOON',
  { 'zh-CN': '协议快到期了', 'zh-TW': '協議快到期了', en: 'An agreement ends soon' },
  {
    'zh-CN': '“{title}”到 {day} 结束。要继续，请续签；也请评价其他方。',
    'zh-TW': '「{title}」到 {day} 結束。要繼續，請續簽；也請評價其他方。',
    en: '“{title}” ends on {day}. Renew it to go on, and please rate the other sides.',
  },
);

/** What a telling needs of an agreement. */
export interface ToldAgreement {
  districtId: string;
  id: string;
  communityId: string;
  title: string;
  parties: readonly { organizationId: string; organization: { name: string } }[];
}

/**
 * Tells those who speak for the other sides what one side did; those of every side where no side
 * did it. Whoever acts is not told.
 */
export async function tellSides(
  context: Context,
  writing: Writing,
  agreement: ToldAgreement,
  { action, sideId }: { action: string; sideId: string | null },
): Promise<void> {
  const kind = toldOf[action];
  if (!kind) return;
  const { id, title, parties } = agreement;
  const side = parties.find(({ organizationId }) => organizationId === sideId);
  await tell(context, writing, agreement, {
    kind,
    exceptSide: sideId,
    values: { title, side: side?.organization.name ?? '' },
    onceKey: `agreement:${id}:${action}:${newId()}`,
  });
}

/** Tells everybody who speaks for a side on which day the agreement ends. */
export async function tellOfEnd(
  context: Context,
  writing: Writing,
  agreement: ToldAgreement,
  { day, days }: { day: string; days: number },
): Promise<void> {
  await tell(context, writing, agreement, {
    kind: ending,
    exceptSide: null,
    values: { title: agreement.title, day },
    onceKey: `agreement:${agreement.id}:ends:${days}`,
  });
}

async function tell(
  context: Context,
  writing: Writing,
  { districtId, id, communityId, parties }: ToldAgreement,
  telling: {
    kind: string;
    exceptSide: string | null;
    values: Record<string, string>;
    onceKey: string;
  },
): Promise<void> {
  const { exceptSide, ...rest } = telling;
  const now = context.clock.now();
  const personIds = new Set<string>();
  for (const { organizationId } of parties) {
    if (organizationId === exceptSide) continue;
    const speakers = await speakersOf(writing.transaction, { districtId, organizationId }, now);
    for (const speaker of speakers) personIds.add(speaker);
  }
  const actor = actorId(context.viewer);
  if (actor) personIds.delete(actor);
  await notify(context, writing, {
    ...rest,
    personIds: [...personIds],
    subjectType: 'Agreement',
    subjectId: id,
    communityId,
  });
}

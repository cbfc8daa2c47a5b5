import { availableActions } from '@linli/methods';
import { builder, findRow, type Money, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Duty, DutyLoad } from '../../../generated/prisma/client.ts';
import { dayOf } from '../../../kernel/clock.ts';
import {
  availableAction,
  type OfferedAction,
  timelineEntry,
  timelineOf,
} from '../../../mechanisms/lifecycle/index.ts';
import { may } from '../../../platform/viewer.ts';
import { communitiesOf } from '../burden.ts';
import { today } from '../days.ts';
import { placeOf } from '../find.ts';
import { buttonLabels, dutyStateLabels, kindLabels, originLabels, stepLabels } from '../labels.ts';
import { type DutyState, dutyLifecycle, dutyState } from '../lifecycle.ts';
import { minutesPerYear, presentLoad } from '../loads.ts';
import { demandKindEnum, dutyOriginEnum, dutyStateEnum } from './enums.ts';

export const yuan = (minor: bigint): Money => ({ amount: String(minor), currency: 'CNY' });

const dutyLoad = builder.objectRef<DutyLoad>('DutyLoad').implement({
  description: 'What a duty costs one community in a span of time.',
  fields: (t) => ({
    timesPerYear: t.exposeInt('timesPerYear', { description: 'How often in a year.' }),
    minutesEach: t.exposeInt('minutesEach', {
      description: 'Minutes of one worker each time.',
    }),
    since: t.field({
      type: 'Date',
      description: 'The first day of the span.',
      resolve: ({ since }) => dayOf(since),
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its last day; null for the present one, which ends with the duty.',
      resolve: ({ until }) => until && dayOf(until),
    }),
  }),
});

interface DutyBurden {
  minutesPerYear: number;
  communities: number;
}

const dutyBurden = builder.objectRef<DutyBurden>('DutyBurden').implement({
  description: 'What a duty costs at its present load.',
  fields: (t) => ({
    minutesPerYear: t.exposeFloat('minutesPerYear', {
      description: 'Minutes a year for each community, a whole number: times × minutes each.',
    }),
    communities: t.exposeInt('communities', { description: 'How many communities have it.' }),
    minutesPerYearInAll: t.float({
      description: 'Minutes a year of all of them together, a whole number.',
      resolve: (burden) => burden.minutesPerYear * burden.communities,
    }),
  }),
});

const stateOf = (duty: Duty, { clock }: Context): DutyState => dutyState(duty, today(clock));

export const dutyType = builder.prismaNode('Duty', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'Something that communities have to do, on one of the two lists (两份清单): by law, or in assistance of government. Public.',
  fields: (t) => ({
    community: t.relation('community', {
      description:
        'The place whose communities have it: one community, a subdistrict, the district.',
    }),
    origin: t.expose('origin', { type: dutyOriginEnum, description: 'Which list it is on.' }),
    originLabel: t.string({
      description: 'The list, in the viewer’s language.',
      resolve: ({ origin }, _, { locale }) => originLabels[origin][locale],
    }),
    kind: t.expose('kind', { type: demandKindEnum, description: 'What kind of thing it is.' }),
    kindLabel: t.string({
      description: 'The kind, in the viewer’s language.',
      resolve: ({ kind }, _, { locale }) => kindLabels[kind][locale],
    }),
    title: t.exposeString('title', { description: 'What is to be done, 1–100 characters.' }),
    basis: t.exposeString('basis', {
      description: 'The law, regulation or document that it rests on.',
    }),
    standard: t.exposeString('standard', { description: 'What doing it well means.' }),
    department: t.relation('department', {
      nullable: true,
      description: 'The department whose work it is; null on the list by law.',
    }),
    funds: t.field({
      type: 'Money',
      description: 'Money that comes with it for each community and year (费随事转).',
      resolve: ({ fundsMinor }) => yuan(fundsMinor),
    }),
    admission: t.relation('admission', {
      nullable: true,
      description: 'The approved request that it came in by; null on the list by law.',
    }),
    state: t.field({
      type: dutyStateEnum,
      description: 'Where it stands today.',
      resolve: (duty, _, context) => stateOf(duty, context),
    }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: (duty, _, context) => dutyStateLabels[stateOf(duty, context)][context.locale],
    }),
    since: t.field({
      type: 'Date',
      description: 'The first day on which it holds.',
      resolve: ({ since }) => dayOf(since),
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The last day on which it holds, of its term or because it was ended; the day before `since` when it ended before it began. Null without a term.',
      resolve: ({ until }) => until && dayOf(until),
    }),
    endReason: t.exposeString('endReason', {
      nullable: true,
      description: 'Why it was ended before its time; null otherwise.',
    }),
    mergedInto: t.prismaField({
      type: 'Duty',
      nullable: true,
      description: 'The duty that it went into, by a relief round; null otherwise.',
      resolve: (query, { districtId, mergedIntoId: id }, _, { db }) =>
        id === null
          ? null
          : db.duty.findUnique({ ...query, where: { districtId_id: { districtId, id } } }),
    }),
    load: t.field({
      type: dutyLoad,
      description: 'What it costs one community now; of an ended one, at its end.',
      resolve: (duty, _, { db }) => presentLoad(db, duty),
    }),
    loads: t.field({
      type: [dutyLoad],
      select: { loads: { orderBy: { since: 'asc' } } },
      complexity: 5,
      description: 'Every span so far, oldest first.',
      resolve: ({ loads }) => loads,
    }),
    burden: t.field({
      type: dutyBurden,
      description: 'What it costs in a year at its present load.',
      resolve: async (duty, _, context) => {
        const [load, communities] = await Promise.all([
          presentLoad(context.db, duty),
          communitiesOf(context, duty.communityId),
        ]);
        return { minutesPerYear: minutesPerYear(load), communities };
      },
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first: listed, changed, decided on, ended.',
      resolve: (duty, _, context) => timelineOf(context, duty, stepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description: 'CHANGE_LOAD (changeDutyLoad) and END (endDuty).',
      resolve: (duty, _, context) => offeredActions(context, duty),
    }),
  }),
});

async function offeredActions(context: Context, duty: Duty): Promise<OfferedAction[]> {
  const place = await placeOf(context, duty.communityId);
  const parts = new Set(may(context.viewer, 'duty:edit', place) ? ['EDITOR'] : []);
  return availableActions(dutyLifecycle, stateOf(duty, context), parts, {}).flatMap((offered) => {
    const { action, reasonRequired } = offered;
    if (action === 'BEGIN') return [];
    const refusal = offered.allowed ? null : offered.refusal.code;
    return [{ action, label: buttonLabels[action], reasonRequired, refusal }];
  });
}

export const dutyConnection = builder.connectionObject({
  type: dutyType,
  name: 'DutyConnection',
  description: 'A page of duties.',
});

import { builder, findRow, rowId } from '../../../builder.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { inMemory } from '../../../mechanisms/form/index.ts';
import { availableAction, timelineEntry, timelineOf } from '../../../mechanisms/lifecycle/index.ts';
import { organizationType } from '../../organizations/index.ts';
import { grantLabels, stageLabels, stepLabels } from '../labels.ts';
import { incubationActions, incubationKinds } from '../policies.ts';
import { grantKindEnum, incubationStageEnum } from './enums.ts';

const yuan = (minor: bigint) => ({ amount: String(minor), currency: 'CNY' });

builder.prismaObject('IncubationGrant', {
  description: 'What an organization in incubation was given.',
  fields: (t) => ({
    id: t.id({
      description: 'What it is told apart by.',
      resolve: (grant) => globalId('IncubationGrant', grant),
    }),
    kind: t.expose('kind', { type: grantKindEnum, description: 'Money, space or training.' }),
    kindLabel: t.string({
      description: 'The kind in the viewer’s language.',
      resolve: ({ kind }, _, { locale }) => grantLabels[kind][locale],
    }),
    description: t.exposeString('description', { description: 'What it is, 1–500 characters.' }),
    amount: t.field({
      type: 'Money',
      description: 'The money; amount 0 for space and training.',
      resolve: ({ amountMinor }) => yuan(amountMinor),
    }),
    grantedOn: t.field({
      type: 'Date',
      description: 'The day on which it was given.',
      resolve: ({ grantedOn }) => dayOf(grantedOn),
    }),
  }),
});

export const incubationType = builder.prismaNode('Incubation', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'The incubation (孵化) of an organization: its stages and what it was given. Public.',
  fields: (t) => ({
    organization: t.relation('organization', { description: 'The organization.' }),
    incubator: t.relation('incubator', {
      nullable: true,
      description: 'The centre that incubates it; null without one.',
    }),
    stage: t.expose('stage', { type: incubationStageEnum, description: 'How far it is.' }),
    stageLabel: t.string({
      description: 'The stage in the viewer’s language.',
      resolve: ({ stage }, _, { locale }) => stageLabels[stage][locale],
    }),
    startedOn: t.field({
      type: 'Date',
      description: 'The day on which it began.',
      resolve: ({ startedOn }) => dayOf(startedOn),
    }),
    grants: t.relation('grants', {
      description: 'What it was given, the newest first, at most 100.',
      query: { orderBy: [{ grantedOn: 'desc' }, { id: 'desc' }], take: 100 },
    }),
    granted: t.field({
      type: 'Money',
      description: 'All money that it was given.',
      resolve: async ({ districtId, id: incubationId }, _, { db }) => {
        const { _sum } = await db.incubationGrant.aggregate({
          where: { districtId, incubationId },
          _sum: { amountMinor: true },
        });
        return yuan(_sum.amountMinor ?? 0n);
      },
    }),
    timeline: t.field({
      type: [timelineEntry],
      complexity: inMemory,
      select: { organization: { select: { communityId: true } } },
      description:
        'Every step so far, oldest first. Reasons are for the organization, its centre and staff.',
      resolve: async (incubation, _, context) => {
        const entries = await timelineOf(context, incubation, stepLabels);
        const place = await loadPlace(context, incubation.organization.communityId);
        if (incubationKinds(context.viewer, incubation, place).size > 0) return entries;
        return entries.map(({ step, label }) => ({ step: { ...step, reason: null }, label }));
      },
    }),
    availableActions: t.field({
      type: [availableAction],
      complexity: inMemory,
      select: { organization: { select: { communityId: true } } },
      description: 'START_UP, GROW, GRADUATE, LEAVE, RETURN (advanceIncubation).',
      resolve: async (incubation, _, context) => {
        const place = await loadPlace(context, incubation.organization.communityId);
        return incubationActions(context.viewer, incubation, place);
      },
    }),
  }),
});

builder.prismaObjectField(organizationType, 'incubation', (t) =>
  t.relation('incubation', {
    nullable: true,
    description: 'Its incubation, also after it has ended; null when it never was incubated.',
  }),
);

import { builder, findRow, rowId } from '../../../builder.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { isOpenAt, nextOpening, type WeeklySpan } from '../../../kernel/weekly-spans.ts';
import { weeklySpanType } from '../../../platform/schema/weekly-span.ts';
import { communityType } from '../../communities/index.ts';
import { mayEdit } from '../access.ts';
import { current } from '../current.ts';
import { organizationKindEnum, powerEnum } from './enums.ts';

/** Written by the module's own commands, which check it. */
const spansOf = (openingHours: unknown) => openingHours as WeeklySpan[];

export const organizationType = builder.prismaNode('Organization', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A body or an organization around a community.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its full name.' }),
    kind: t.expose('kind', { type: organizationKindEnum, description: 'What it is.' }),
    powers: t.expose('powers', {
      type: [powerEnum],
      description: 'What it may do in common affairs.',
    }),
    community: t.relation('community', {
      description: 'The node of the tree that it belongs to.',
    }),
    coverage: t.field({
      type: [communityType],
      description: 'The communities that it serves beside its own, by name.',
      resolve: ({ districtId, id }, _, { db }) =>
        db.community.findMany({
          where: { coverage: { some: { districtId, organizationId: id } } },
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
        }),
    }),
    summary: t.exposeString('summary', { description: 'What it does, at most 1,000 characters.' }),
    address: t.exposeString('address', { nullable: true, description: 'Where its office is.' }),
    telephone: t.exposeString('telephone', {
      nullable: true,
      description: 'The number of its office.',
    }),
    email: t.exposeString('email', { nullable: true, description: 'The address of its office.' }),
    openingHours: t.field({
      type: [weeklySpanType],
      description: 'When its office is open, in the order of the week; empty when not said.',
      resolve: ({ openingHours }) => spansOf(openingHours),
    }),
    openNow: t.boolean({
      nullable: true,
      description: 'Whether its office is open now; null when its hours are not said.',
      resolve: ({ openingHours, dissolvedAt }, _, { clock }) => {
        const spans = spansOf(openingHours);
        return spans.length === 0 || dissolvedAt ? null : isOpenAt(spans, clock.now());
      },
    }),
    opensAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When its office opens next, after now; null when its hours are not said.',
      resolve: ({ openingHours, dissolvedAt }, _, { clock }) =>
        dissolvedAt ? null : nextOpening(spansOf(openingHours), clock.now()),
    }),
    creditCode: t.exposeString('creditCode', {
      nullable: true,
      description: 'Its unified social credit code (GB 32100), 18 characters, where it has one.',
    }),
    mayFundraise: t.exposeBoolean('mayFundraise', {
      description: 'Whether it may raise money from the public (Charity Law, art. 22).',
    }),
    establishedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it was founded; null when not said.',
      resolve: ({ establishedOn }) => establishedOn && dayOf(establishedOn),
    }),
    dissolvedAt: t.expose('dissolvedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was dissolved; null while it exists.',
    }),
    dissolvedReason: t.exposeString('dissolvedReason', {
      nullable: true,
      description: 'Why it was dissolved; null while it exists.',
    }),
    mayEdit: t.boolean({
      description: 'Whether the viewer is staff who may edit it, its members and its relations.',
      resolve: (organization, _, context) => mayEdit(context, organization),
    }),
    termEndsOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day of the first current term to end; null when none has an end.',
      resolve: async ({ districtId, id }, _, { db, clock }) => {
        const first = await db.membership.findFirst({
          where: { districtId, organizationId: id, termUntil: { not: null }, ...current(clock) },
          orderBy: { termUntil: 'asc' },
          select: { termUntil: true },
        });
        return first?.termUntil ? dayOf(first.termUntil) : null;
      },
    }),
  }),
});

import { builder, findRow, rowId } from '../../../builder.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { relationKindEnum } from './enums.ts';
import { organizationType } from './organization.ts';

export const organizationRelationType = builder.prismaNode('OrganizationRelation', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'What one organization is to another, and on what it rests.',
  fields: (t) => ({
    from: t.relation('from', { description: 'Who leads, guides, entrusts.' }),
    to: t.relation('to', { description: 'Who is led, guided, entrusted.' }),
    kind: t.expose('kind', { type: relationKindEnum, description: 'What it is.' }),
    basis: t.exposeString('basis', {
      nullable: true,
      description: 'The law, document or agreement that it rests on.',
    }),
    since: t.field({
      type: 'Date',
      description: 'Since when it holds.',
      resolve: ({ since }) => dayOf(since),
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null while it holds.',
    }),
  }),
});

/** The most relations that one organization answers. */
const mostRelations = 200;

builder.prismaObjectField(organizationType, 'relations', (t) =>
  t.prismaField({
    type: [organizationRelationType],
    description: 'What it is to others and others are to it, by kind; at most 200.',
    args: {
      all: t.arg.boolean({ defaultValue: false, description: 'Also those that have ended.' }),
    },
    resolve: (query, { districtId, id }, { all }, { db }) =>
      db.organizationRelation.findMany({
        ...query,
        where: {
          districtId,
          OR: [{ fromId: id }, { toId: id }],
          ...(all ? {} : { endedAt: null }),
        },
        orderBy: [{ kind: 'asc' }, { since: 'asc' }, { id: 'asc' }],
        take: mostRelations,
      }),
  }),
);

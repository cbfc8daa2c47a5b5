import { builder, findRow, rowId } from '../../../builder.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { regulationState } from '../regulation-state.ts';
import { organizationType } from './organization.ts';

const regulationStateEnum = builder.enumType('RegulationState', {
  description: 'Whether a version of a rule holds.',
  values: {
    IN_FORCE: { description: 'It holds.' },
    REPLACED: { description: 'A newer version holds in its place.' },
    REPEALED: { description: 'It was repealed, with a reason.' },
  } as const,
});

export const regulationType = builder.prismaNode('Regulation', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A rule of a body’s own in the rules register (制度库), one version of it.',
  fields: (t) => ({
    organization: t.relation('organization', { description: 'Whose rule it is.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    body: t.exposeString('body', { description: 'Its text, of several lines.' }),
    basis: t.exposeString('basis', { description: 'What it rests on.' }),
    keeper: t.exposeString('keeper', {
      description: 'Who looks after it, as an office or a title.',
    }),
    adoptedOn: t.field({
      type: 'Date',
      description: 'When it was adopted.',
      resolve: ({ adoptedOn }) => dayOf(adoptedOn),
    }),
    reviewOn: t.field({
      type: 'Date',
      description: 'When it is to be looked at again.',
      resolve: ({ reviewOn }) => dayOf(reviewOn),
    }),
    version: t.exposeInt('version', { description: 'From 1.' }),
    state: t.field({
      type: regulationStateEnum,
      description: 'Whether this version holds.',
      resolve: regulationState,
    }),
    repealedAt: t.expose('repealedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ceased to hold; null while it holds.',
    }),
    repealReason: t.exposeString('repealReason', {
      nullable: true,
      description: 'Why it was repealed; null when it holds or was replaced.',
    }),
    replaces: t.prismaField({
      type: 'Regulation',
      nullable: true,
      description: 'The version before; null for the first.',
      resolve: (query, { districtId, replacesId: id }, _, { db }) =>
        id === null
          ? null
          : db.regulation.findUnique({ ...query, where: { districtId_id: { districtId, id } } }),
    }),
  }),
});

const regulationConnection = builder.connectionObject({
  type: regulationType,
  name: 'RegulationConnection',
  description: 'A page of rules.',
});

builder.prismaObjectField(organizationType, 'regulations', (t) =>
  t.relatedConnection(
    'regulations',
    {
      cursor: 'districtId_id',
      description: 'Its rules register: the versions that hold, unless all are asked for.',
      args: {
        all: t.arg.boolean({
          defaultValue: false,
          description: 'Also versions that were replaced or repealed.',
        }),
      },
      query: ({ all }) => ({
        where: all ? {} : { repealedAt: null },
        orderBy: [{ title: 'asc' }, { version: 'desc' }, { id: 'asc' }],
      }),
    },
    regulationConnection,
  ),
);

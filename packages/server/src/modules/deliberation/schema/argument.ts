import { builder, findRow, rowId } from '../../../builder.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { addArgument } from '../commands/add-argument.ts';
import { stanceEnum } from './enums.ts';

export const argumentType = builder.prismaNode('Argument', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A reason for or against a topic, or one that is neither.',
  fields: (t) => ({
    stance: t.expose('stance', { type: stanceEnum, description: 'Where it stands.' }),
    body: t.exposeString('body', {
      description: 'The reason, plain text, up to 1,000 characters.',
    }),
    authorName: t.exposeString('authorName', { description: 'The author’s display name.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was given.' }),
    topic: t.relation('topic', { description: 'The topic it is about.' }),
  }),
});

const argumentConnection = builder.connectionObject({
  type: argumentType,
  name: 'ArgumentConnection',
  description: 'A page of arguments.',
});

builder.prismaObjectField('Topic', 'arguments', (t) =>
  t.relatedConnection(
    'arguments',
    {
      cursor: 'districtId_id',
      description: 'The arguments, newest first.',
      args: {
        stance: t.arg({ type: stanceEnum, required: false, description: 'Only this stance.' }),
      },
      query: ({ stance }) => ({
        where: stance ? { stance } : {},
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      }),
    },
    argumentConnection,
  ),
);

builder.relayMutationField(
  'addArgument',
  {
    inputFields: (t) => ({
      topic: t.id({ description: 'The topic.' }),
      stance: t.field({ type: stanceEnum, description: 'Where the argument stands.' }),
      body: t.string({ description: 'The reason, plain text, 1–1,000 characters.' }),
      idempotencyKey: t.string({
        description:
          'Made once by the sender, 8–100 characters; a repeat returns the first answer.',
      }),
    }),
  },
  {
    description: 'Gives a reason in a topic under discussion.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => addArgument(context, input),
  },
  {
    name: 'AddArgumentSuccess',
    outputFields: (t) => ({
      argument: t.prismaField({
        type: argumentType,
        description: 'The new argument.',
        resolve: (query, key, _, { db }) =>
          db.argument.findUniqueOrThrow({ ...query, where: { districtId_id: key } }),
      }),
    }),
  },
);

import { builder } from '../../../builder.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { urge } from '../commands/urge.ts';
import { urgeType } from '../urges.ts';

builder.relayMutationField(
  'urge',
  {
    inputFields: (t) => ({
      subject: t.id({ description: 'What waits: the `subject` of a ToDoItem.' }),
      words: t.string({
        required: false,
        description: 'What to say with it, at most 200 characters.',
      }),
    }),
  },
  {
    description:
      'Asks, as an official, for something that waits to be done at last (督办): those it waits for are told. Once a day by one person for one thing.',
    authScopes: { permission: 'work-item:urge' },
    errors: refusals,
    resolve: (_, { input }, context) => urge(context, input),
  },
  {
    name: 'UrgeSuccess',
    outputFields: (t) => ({
      urge: t.prismaField({
        type: urgeType,
        description: 'What was asked.',
        resolve: (query, { districtId, id }, _, { db }) =>
          db.urge.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } }),
      }),
    }),
  },
);

import { builder } from '../../../builder.ts';
import { receiptOf, receiptType } from '../../../mechanisms/receipt/index.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { advanceTopic } from '../commands/advance-topic.ts';
import { proposeTopic } from '../commands/propose-topic.ts';
import { topicActionEnum } from './enums.ts';
import { topicType } from './topic.ts';

builder.relayMutationField(
  'proposeTopic',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'The community whose matter it is.' }),
      title: t.string({ description: 'What it is about, 4–60 characters.' }),
      body: t.string({ description: 'The matter, plain text, up to 4,000 characters.' }),
      onBehalfOf: t.id({
        required: false,
        description: 'An organization that the viewer speaks for, in whose name it is proposed.',
      }),
      placeWords: t.string({
        required: false,
        description: 'Where it is, in up to 60 characters: 三栋东门口.',
      }),
      longitude: t.float({
        required: false,
        description: 'Degrees east, WGS 84, −180–180; with the latitude.',
      }),
      latitude: t.float({
        required: false,
        description: 'Degrees north, WGS 84, −90–90; with the longitude.',
      }),
      photos: t.idList({
        required: false,
        description: 'At most six ids from attachPhoto, each the viewer’s own.',
      }),
      documents: t.idList({
        required: false,
        description: 'At most six ids from attachDocument, each the viewer’s own.',
      }),
      idempotencyKey: t.string({
        description:
          'Made once by the sender, 8–100 characters; a repeat returns the first answer.',
      }),
    }),
  },
  {
    description: 'Proposes a topic. A worker of the community opens the discussion.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { photos, documents, ...rest } }, context) =>
      proposeTopic(context, { ...rest, photos: photos ?? [], documents: documents ?? [] }),
  },
  {
    name: 'ProposeTopicSuccess',
    outputFields: (t) => ({
      topic: t.prismaField({
        type: topicType,
        description: 'The new topic.',
        resolve: (query, key, _, { db }) =>
          db.topic.findUniqueOrThrow({ ...query, where: { districtId_id: key } }),
      }),
      receipt: t.prismaField({
        type: receiptType,
        description: 'To follow the topic by.',
        resolve: (query, key, _, context) => receiptOf(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'advanceTopic',
  {
    inputFields: (t) => ({
      topic: t.id({ description: 'The topic.' }),
      action: t.field({ type: topicActionEnum, description: 'The step to take.' }),
      reason: t.string({
        required: false,
        description: 'Why, up to 500 characters; everybody reads it. Needed to return.',
      }),
    }),
  },
  {
    description: 'Takes a topic’s next step. Which ones are open is in its availableActions.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => advanceTopic(context, input),
  },
  {
    name: 'AdvanceTopicSuccess',
    outputFields: (t) => ({
      topic: t.prismaField({
        type: topicType,
        description: 'The topic after the step.',
        resolve: (query, key, _, { db }) =>
          db.topic.findUniqueOrThrow({ ...query, where: { districtId_id: key } }),
      }),
    }),
  },
);

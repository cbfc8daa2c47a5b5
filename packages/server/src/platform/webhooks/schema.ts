import { builder, findRow, rowId } from '../../builder.ts';
import { errorMessage } from '../../kernel/domain-error.ts';
import { deliveryStateEnum } from '../notifications/schema/enums.ts';
import { refusals } from '../schema/errors.ts';
import { assertMay, may } from '../viewer.ts';
import {
  districtPlace,
  type RegisteredWebhook,
  registerWebhook,
  removeWebhook,
} from './endpoints.ts';

const deliveryType = builder.prismaObject('WebhookDelivery', {
  description: 'Something that a webhook was told or will be told.',
  fields: (t) => ({
    eventId: t.exposeID('id', {
      description: 'What the header `webhook-id` and the payload carry, the same in every attempt.',
    }),
    kind: t.exposeString('kind', { description: 'The kind of what happened.' }),
    state: t.expose('state', { type: deliveryStateEnum, description: 'How far it is.' }),
    attempts: t.exposeInt('attempts', {
      description: 'How many attempts were begun; eight within 24 hours are the most.',
    }),
    status: t.exposeInt('status', {
      nullable: true,
      description: 'The HTTP status of the last answer; null when there was none.',
    }),
    failure: t.string({
      nullable: true,
      description: 'Why the last attempt failed, in the viewer’s language; null when none did.',
      resolve: ({ failure, status }, _, { locale }) =>
        failure && errorMessage(failure, locale, { status: status ?? 0 }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it happened.' }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken; null before.',
    }),
    nextAttemptAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it is tried again; null when it is sent or given up.',
      resolve: ({ state, at }) => (state === 'WAITING' ? at : null),
    }),
  }),
});

const deliveryConnection = builder.connectionObject({
  type: deliveryType,
  name: 'WebhookDeliveryConnection',
  description: 'A page of what a webhook was told.',
});

const endpointType = builder.prismaNode('WebhookEndpoint', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'Where a district’s other system is told what happens, signed by Standard Webhooks. For those with `webhook:edit` in the district.',
  authScopes: async ({ districtId }, context) =>
    may(context.viewer, 'webhook:edit', await districtPlace(context, districtId)),
  runScopesOnType: true,
  fields: (t) => ({
    url: t.exposeString('url', { description: 'The https address that is posted to.' }),
    kinds: t.exposeStringList('kinds', {
      description: 'Kinds of notification that it is told; empty for all.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was registered.' }),
    disabledAt: t.expose('disabledAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When sending to it stopped because it had failed for 24 hours; null while it works.',
    }),
    deliveries: t.relatedConnection(
      'deliveries',
      {
        cursor: 'districtId_id',
        description: 'What it was told, newest first; kept for 30 days.',
        query: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] },
      },
      deliveryConnection,
    ),
  }),
});

builder.prismaObjectField('Community', 'webhookEndpoints', (t) =>
  t.prismaField({
    type: [endpointType],
    authScopes: { permission: 'webhook:edit' },
    description:
      'The webhooks of the district, at most 20, oldest first; empty for any other place. For those with `webhook:edit`.',
    resolve: async (query, { id, districtId }, _, context) => {
      if (districtId !== id) return [];
      assertMay(context.viewer, 'webhook:edit', await districtPlace(context, id));
      return context.db.webhookEndpoint.findMany({
        ...query,
        where: { districtId: id },
        orderBy: { id: 'asc' },
      });
    },
  }),
);

builder.relayMutationField(
  'registerWebhook',
  {
    inputFields: (t) => ({
      district: t.id({ description: 'The district’s global id: a Community.' }),
      url: t.string({ description: 'An https address on the public Internet.' }),
      kinds: t.stringList({
        description: 'Kinds of notification to be told, see notificationKinds; empty for all.',
      }),
      idempotencyKey: t.string({
        description: 'A key that the sender makes once and repeats when it tries again.',
      }),
    }),
  },
  {
    description:
      'Registers where the district’s other system is told what happens: a JSON object { id, kind, at, districtId, communityId, subject { type, id } } without personal data, signed by Standard Webhooks, tried for 24 hours.',
    authScopes: { permission: 'webhook:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => registerWebhook(context, input),
  },
  {
    name: 'RegisterWebhookSuccess',
    outputFields: (t) => ({
      webhook: t.prismaField({
        type: endpointType,
        description: 'The webhook.',
        resolve: (query, { key }: RegisteredWebhook, _, { db }) =>
          db.webhookEndpoint.findUniqueOrThrow({ ...query, where: { districtId_id: key } }),
      }),
      secret: t.string({
        nullable: true,
        description:
          'What signatures are verified by, `whsec_` and base64, shown this once; null in the answer to a repeat.',
        resolve: ({ secret }: RegisteredWebhook) => secret,
      }),
    }),
  },
);

builder.relayMutationField(
  'removeWebhook',
  { inputFields: (t) => ({ webhook: t.id({ description: 'The webhook’s global id.' }) }) },
  {
    description: 'Removes a webhook, with what it still had to be told.',
    authScopes: { permission: 'webhook:edit' },
    errors: refusals,
    resolve: async (_, { input }, context) => ({ id: await removeWebhook(context, input) }),
  },
  {
    name: 'RemoveWebhookSuccess',
    outputFields: (t) => ({
      removedId: t.id({
        description: 'The global id that names nothing now.',
        resolve: ({ id }: { id: string }) => id,
      }),
    }),
  },
);

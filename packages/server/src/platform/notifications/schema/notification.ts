import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import { errorMessage } from '../../../kernel/domain-error.ts';
import { decodeRowKey, encodeRowKey, nodeId } from '../../../kernel/global-id.ts';
import { refusals } from '../../schema/errors.ts';
import { viewerType } from '../../schema/identity.ts';
import type { Viewer } from '../../viewer.ts';
import { inboxKey, type NotificationInbox } from '../inbox.ts';
import { kindOf, textsOf } from '../kinds.ts';
import { markNotificationsRead } from '../mark-read.ts';
import { channelEnum, deliveryStateEnum, topicEnum } from './enums.ts';

const deliveryType = builder.prismaObject('NotificationDelivery', {
  description: 'A notification on its way by a channel.',
  fields: (t) => ({
    channel: t.expose('channel', { type: channelEnum, description: 'The way of telling.' }),
    state: t.expose('state', { type: deliveryStateEnum, description: 'How far it is.' }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was sent; null before.',
    }),
    failure: t.string({
      nullable: true,
      description: 'Why the last attempt failed, in the viewer’s language; null when none did.',
      resolve: ({ failure }, _, { locale }) => failure && errorMessage(failure, locale),
    }),
  }),
});

const notificationType = builder.prismaNode('Notification', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'Something that the viewer is told. Only the person it is for reads it. Texts are in the reader’s language.',
  authScopes: ({ districtId, personId }, { viewer }) =>
    viewer.kind === 'person' && viewer.districtId === districtId && viewer.personId === personId,
  runScopesOnType: true,
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description: 'Permanent name of what happened, for example `SUGGESTION_ANSWERED`.',
    }),
    topic: t.field({
      type: topicEnum,
      nullable: true,
      description: 'Its group; null for a kind that only an older version knew.',
      resolve: ({ kind }) => kindOf(kind)?.topic ?? null,
    }),
    subject: t.string({
      description: 'What happened, in a line.',
      resolve: (notification, _, { locale }) => textsOf(notification, locale).subject,
    }),
    body: t.string({
      description: 'What happened and what to do, in a few sentences.',
      resolve: (notification, _, { locale }) => textsOf(notification, locale).body,
    }),
    subjectType: t.exposeString('subjectType', {
      description: 'The type of the node that it is about, for example `Suggestion`.',
    }),
    subjectId: t.id({
      description: 'The global id of that node, to link to. Reading it is for those who may.',
      resolve: ({ subjectType, subjectId: id, districtId }) =>
        nodeId(subjectType, { districtId, id }),
    }),
    communityId: t.id({
      nullable: true,
      description: 'The global id of the community that it happened in, if in one.',
      resolve: ({ communityId, districtId }) =>
        communityId && nodeId('Community', { districtId, id: communityId }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it happened.' }),
    readAt: t.expose('readAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the viewer marked it read; null while it is unread.',
    }),
    deliveries: t.relation('deliveries', {
      type: deliveryType,
      description: 'What was or will be sent of it, one for each channel that the viewer chose.',
      query: { orderBy: { channel: 'asc' } },
    }),
  }),
});

const notificationConnection = builder.connectionObject({
  type: notificationType,
  name: 'NotificationConnection',
  description: 'A page of notifications.',
});

builder.objectField(viewerType, 'notifications', (t) =>
  t.prismaConnection(
    {
      type: notificationType,
      cursor: 'districtId_id',
      description: 'What the viewer was told, newest first. Empty for visitors and guests.',
      args: {
        unreadOnly: t.arg.boolean({
          required: false,
          description: 'True: only those that are not marked read.',
        }),
      },
      resolve: (query, viewer: Viewer, { unreadOnly }, { db }) =>
        viewer.kind === 'person'
          ? db.notification.findMany({
              ...query,
              where: {
                districtId: viewer.districtId,
                personId: viewer.personId,
                ...(unreadOnly ? { readAt: null } : {}),
              },
              orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
            })
          : [],
    },
    notificationConnection,
  ),
);

/** How many notifications somebody has not read; 0 for whoever cannot be told anything. */
async function unreadCount({ db }: Context, viewer: Viewer): Promise<number> {
  if (viewer.kind !== 'person') return 0;
  const { districtId, personId } = viewer;
  return db.notification.count({ where: { districtId, personId, readAt: null } });
}

builder.objectField(viewerType, 'unreadNotificationCount', (t) =>
  t.int({
    description: 'How many notifications the viewer has not read; 0 for visitors and guests.',
    resolve: (viewer, _, context) => unreadCount(context, viewer),
  }),
);

/** Whether an inbox is the viewer's own: the only one that anybody reads. */
function isOwn(inbox: NotificationInbox, { viewer }: Context): boolean {
  return (
    viewer.kind === 'person' &&
    viewer.districtId === inbox.districtId &&
    viewer.personId === inbox.personId
  );
}

const inboxRef = builder.objectRef<NotificationInbox>('NotificationInbox');
const inboxType = builder.node(inboxRef, {
  description:
    'The viewer’s notifications as one node. Subscribe to its id with `changed` to hear of new ones and of those that were read on another device. Nobody else reads it or can name it.',
  id: { resolve: (inbox, _, context) => encodeRowKey(inboxKey(context, inbox)) },
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'personId' in value,
  loadOne: (text, context) => {
    const own = ownInbox(context.viewer);
    const key = decodeRowKey(text);
    return own && key?.id === inboxKey(context, own).id ? own : null;
  },
  authScopes: (inbox, context) => isOwn(inbox, context),
  runScopesOnType: true,
  fields: (t) => ({
    unreadCount: t.int({
      description: 'How many notifications are not read.',
      resolve: (_, __, context) => unreadCount(context, context.viewer),
    }),
  }),
});

function ownInbox(viewer: Viewer): NotificationInbox | null {
  if (viewer.kind !== 'person') return null;
  return { districtId: viewer.districtId, personId: viewer.personId };
}

builder.objectField(viewerType, 'notificationInbox', (t) =>
  t.field({
    type: inboxType,
    nullable: true,
    description: 'The viewer’s inbox; null for visitors and guests.',
    resolve: ownInbox,
  }),
);

builder.relayMutationField(
  'markNotificationsRead',
  {
    inputFields: (t) => ({
      notifications: t.idList({
        required: false,
        description: 'Global ids, at most 100; left out, all that are unread.',
      }),
    }),
  },
  {
    description: 'Marks notifications of the viewer as read. Those of others stay as they are.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => markNotificationsRead(context, input),
  },
  {
    name: 'MarkNotificationsReadSuccess',
    outputFields: (t) => ({
      inbox: t.field({
        type: inboxType,
        description: 'The viewer’s inbox, with what is left unread.',
        resolve: (inbox: NotificationInbox) => inbox,
      }),
    }),
  },
);

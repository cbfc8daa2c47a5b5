import { builder } from '../../../builder.ts';
import { refusals } from '../../schema/errors.ts';
import { viewerType } from '../../schema/identity.ts';
import {
  type NotificationPreference,
  preferencesOf,
  setNotificationPreference,
} from '../preferences.ts';
import { channelEnum, paceEnum, topicEnum } from './enums.ts';

const preferenceType = builder
  .objectRef<NotificationPreference>('NotificationPreference')
  .implement({
    description: 'How the viewer is told of a topic by a channel.',
    fields: (t) => ({
      topic: t.expose('topic', { type: topicEnum, description: 'The group of notifications.' }),
      channel: t.expose('channel', { type: channelEnum, description: 'The way of telling.' }),
      pace: t.expose('pace', {
        type: paceEnum,
        description:
          'As chosen. By default e-mail tells WORK at once and the rest daily, text messages nothing.',
      }),
    }),
  });

builder.objectField(viewerType, 'notificationPreferences', (t) =>
  t.field({
    type: [preferenceType],
    description:
      'One for each topic and each channel that this server sends by; empty for visitors and guests.',
    resolve: (viewer, _, context) =>
      viewer.kind === 'person' ? preferencesOf(context, viewer) : [],
  }),
);

builder.relayMutationField(
  'setNotificationPreference',
  {
    inputFields: (t) => ({
      topic: t.field({ type: topicEnum, description: 'The group of notifications.' }),
      channel: t.field({ type: channelEnum, description: 'The way of telling.' }),
      pace: t.field({ type: paceEnum, description: 'How soon.' }),
    }),
  },
  {
    description:
      'Chooses how the viewer is told. NEVER also takes back what waits; another pace counts from the next notification on.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => setNotificationPreference(context, input),
  },
  {
    name: 'SetNotificationPreferenceSuccess',
    outputFields: (t) => ({
      preference: t.field({
        type: preferenceType,
        description: 'The preference as it is kept.',
        resolve: (preference: NotificationPreference) => preference,
      }),
    }),
  },
);

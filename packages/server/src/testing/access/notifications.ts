import { newId } from '../../kernel/ids.ts';
import type { Subjects } from '../subjects.ts';
import { type AccessArea, everybody, only, signedInHere, unsigned } from './access-area.ts';

/** Everybody who is signed in, wherever: what they act on is their own. */
const signedIn = [
  ...signedInHere,
  'elsewhereResident',
  'elsewhereWorker',
  'elsewhereOfficial',
] as const;

const webhookInput = (s: Subjects) => ({
  district: s.app.world.here.place.globalId,
  url: 'https://hooks.example/linli',
  kinds: ['SUGGESTION_ANSWERED'],
  idempotencyKey: s.key(),
});

/** A webhook, in place of those that were there: a district has few. */
async function webhook(s: Subjects): Promise<string> {
  const { db } = s.app.context({ kind: 'operator' });
  await db.webhookEndpoint.deleteMany();
  return s.act(s.app.world.here.official, 'registerWebhook', webhookInput(s), 'webhook');
}

/** What people are told, and how. */
export const notifications: AccessArea = {
  rows: {
    setContact: { input: async () => ({ language: 'EN' }), expected: only(...signedIn) },
    confirmContact: {
      input: async () => ({ challengeId: newId(), code: '123456' }),
      expected: {
        ...everybody('CONTACT_CODE_EXPIRED'),
        visitor: unsigned,
        guest: unsigned,
      },
    },
    registerWebhook: {
      input: async (s) => webhookInput(s),
      expected: only('official'),
    },
    removeWebhook: {
      input: async (s) => ({ webhook: await webhook(s) }),
      expected: only('official'),
    },
    withdrawContact: { input: async () => ({}), expected: only(...signedIn) },
    setNotificationPreference: {
      input: async () => ({ topic: 'WORK', channel: 'SMS', pace: 'NEVER' }),
      expected: only(...signedIn),
    },
    markNotificationsRead: { input: async () => ({}), expected: only(...signedIn) },
  },
  privateNodes: {
    WebhookEndpoint: webhook,
    Notification: async (s) => {
      await s.answeredSuggestion();
      const asked = await s.app
        .as(s.app.world.here.resident)
        .run('{ viewer { notifications(first: 1) { nodes { id } } } }');
      return asked.data.viewer.notifications.nodes[0].id;
    },
    NotificationInbox: async (s) => {
      const asked = await s.app
        .as(s.app.world.here.resident)
        .run('{ viewer { notificationInbox { id } } }');
      return asked.data.viewer.notificationInbox.id;
    },
  },
};

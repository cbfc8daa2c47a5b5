import { newId } from '../../kernel/ids.ts';
import { type AccessArea, everybody, only, signedInHere, unsigned } from './access-area.ts';

/** Everybody who is signed in, wherever: what they act on is their own. */
const signedIn = [
  ...signedInHere,
  'elsewhereResident',
  'elsewhereWorker',
  'elsewhereOfficial',
] as const;

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
    withdrawContact: { input: async () => ({}), expected: only(...signedIn) },
    setNotificationPreference: {
      input: async () => ({ topic: 'WORK', channel: 'SMS', pace: 'NEVER' }),
      expected: only(...signedIn),
    },
    markNotificationsRead: { input: async () => ({}), expected: only(...signedIn) },
  },
  privateNodes: {
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

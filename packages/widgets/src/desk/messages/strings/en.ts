import type { MessagesStrings } from '../messages.strings.ts';

export const strings: MessagesStrings = {
  title: 'Messages',
  none: 'No messages yet. When something waits for you, or is urged, you are told here.',
  unread: 'New',
  read: 'Read',
  markRead: 'Mark as read',
  markAll: 'Mark all as read',
  open: 'Deal with it',
  preferences: 'How you are told',
  preferencesHint: 'Messages are always here. Choose what also comes by e-mail or text message.',
  topics: { WORK: 'My work', MY_AFFAIRS: 'My affairs', COMMUNITY: 'My community' },
  channels: { EMAIL: 'e-mail', SMS: 'text message' },
  paces: { AT_ONCE: 'At once', DAILY: 'Once a day', WEEKLY: 'Once a week', NEVER: 'Never' },
  pace: (topic, channel) => `${topic}, by ${channel}`,
  noChannels: 'E-mail and text messages are not available yet.',
  saved: 'Saved.',
};

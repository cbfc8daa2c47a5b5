import type { DeskModerationStrings } from '../moderation.strings.ts';

export const strings: DeskModerationStrings = {
  gone: 'This has been settled.',
  urgent: 'Reported by several people',
  reports: (count) => `Reports (${count})`,
  acts: 'Earlier decisions',
  appeal: 'The author’s appeal',
  dueBy: (day) => `Decide by ${day}`,
  category: 'Hidden because of',
  categories: {
    INSULT: 'Insults or attacks somebody',
    PERSONAL_DATA: 'Somebody’s personal data',
    FALSE: 'Not true',
    SPAM: 'Advertising or flooding',
    OFF_TOPIC: 'Nothing to do with the topic',
    ILLEGAL: 'Possibly against the law',
    OTHER: 'Something else',
  },
  words: 'Your words',
  wordsHint: 'Everybody reads them. Needed to hide and to dismiss; at most 500 characters.',
  wordsMissing: 'Please say why, in at most 500 characters.',
};

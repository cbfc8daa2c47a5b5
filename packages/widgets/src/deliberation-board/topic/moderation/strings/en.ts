import type { ModerationStrings } from '../moderation.strings.ts';

export const strings: ModerationStrings = {
  category: 'Mainly because of',
  categories: {
    INSULT: 'Insults or attacks somebody',
    PERSONAL_DATA: 'Somebody’s personal data',
    FALSE: 'Not true',
    SPAM: 'Advertising or flooding',
    OFF_TOPIC: 'Nothing to do with the topic',
    ILLEGAL: 'Possibly against the law',
    OTHER: 'Something else',
  },
  acts: {
    report: {
      title: 'Report this',
      introduction: 'The community office looks at it. Nobody else learns who reported.',
      label: 'More about it',
      hint: 'Only the office reads it. At most 500 characters.',
      submit: 'Send the report',
      done: 'Your report has arrived. We will tell you what comes of it.',
    },
    hide: {
      title: 'Hide this',
      introduction: 'The author is told and may appeal. Votes and replies stay.',
      label: 'Why',
      hint: 'Stands in place of the text for everybody to read. At most 500 characters.',
      submit: 'Hide it',
      done: 'Hidden.',
    },
    restore: {
      title: 'Show it again',
      introduction: 'Everybody can read the text again.',
      label: 'Why',
      hint: 'Goes into the public record. At most 500 characters.',
      submit: 'Show it',
      done: 'Shown again.',
    },
    appeal: {
      title: 'Appeal',
      introduction: 'Somebody who did not hide it looks again. Once for each hiding.',
      label: 'Your reasons',
      hint: 'Why it should stand; only those who decide read it. At most 1,000 characters.',
      submit: 'Send the appeal',
      done: 'Your appeal has arrived. You will be told the result.',
    },
  },
  missing: 'Please say why.',
  tooLong: (over, most) => `${over} characters too many; please stay within ${most}.`,
  hiddenBecause: (category) => `Hidden because: ${category}`,
  appealUntil: (day) => `You can appeal until ${day}.`,
  appealDue: (day) => `To be decided by ${day}.`,
};

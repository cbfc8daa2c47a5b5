import type { ProposeStrings } from '../propose.strings.ts';

export const strings: ProposeStrings = {
  back: 'Back to the topics',
  title: 'Propose a topic',
  introduction:
    'Say what it is, where it is and what you would like. The community office reads it and then invites everybody to discuss it.',
  name: 'What it is, in one sentence',
  nameHint: '4 to 60 characters, for example “More charging points below building 3”.',
  similar: 'Somebody may have proposed it already',
  similarHint: 'Have a look: the same matter is best discussed in one place.',
  placeWords: 'Where it is',
  placeHint: 'For example “East door of building 3”; at most 60 characters.',
  body: 'Tell more about it',
  bodyHint: 'How things are now, what trouble that makes, and what you have in mind.',
  nameWrong: (length) => `Please write 4 to 60 characters; there are ${length} now.`,
  bodyMissing: 'Please write a few sentences so that neighbours understand.',
  bodyLong: (over) => `${over} characters too many; please stay within 4,000.`,
  inWhoseName: 'In whose name',
  myself: 'Myself',
  submit: 'Send the topic',
  done: 'Your topic was sent',
  doneNext: 'The community office reads it and opens the discussion. Come back any time to see.',
  receipt: (code) => `Receipt code: ${code}`,
  receiptHint: 'You find it under “My affairs” too, so no need to copy it.',
  see: 'See my topic',
};

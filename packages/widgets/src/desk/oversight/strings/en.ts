import type { OversightStrings } from '../oversight.strings.ts';

export const strings: OversightStrings = {
  department: 'Department',
  community: 'Community',
  all: 'All',
  ofDepartment: (name, total, overdue) =>
    overdue ? `${name} (${total}, ${overdue} overdue)` : `${name} (${total})`,
  urge: 'Urge',
  dialog: 'Urge this',
  explain: 'Whoever has to do it is told at once. You can urge the same thing once a day.',
  words: 'What to say with it',
  wordsHint: 'At most 200 characters. Whoever has to do it reads this.',
  send: 'Urge now',
  sending: 'Sending…',
  done: 'Last today',
};

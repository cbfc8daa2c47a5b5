import type { AssignStrings } from '../assign.strings.ts';

export const strings: AssignStrings = {
  open: 'Assign something',
  title: 'Assign work',
  what: 'What is to be done',
  whatHint: '2 to 100 characters that say what to do.',
  whatWrong: 'Please write 2 to 100 characters.',
  more: 'More about it',
  owner: 'Who does it',
  choose: 'Please choose',
  person: 'Who there',
  wholeOrganization: 'They decide',
  ownerMissing: 'Please choose an organization.',
  due: 'To be done by',
  dueMissing: 'Please choose today or a later day.',
  send: 'Assign',
  sending: 'Assigning…',
  done: (title) => `Assigned: ${title}. They will be told.`,
};

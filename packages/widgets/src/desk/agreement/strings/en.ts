import type { AgreementStrings } from '../agreement.strings.ts';

export const strings: AgreementStrings = {
  gone: 'This is no longer there, or no longer yours to see.',
  busy: 'Sending…',
  term: 'Term',
  termOf: (since, until) => `${since} to ${until}`,
  total: 'Total',
  version: 'Version',
  sides: 'Sides',
  signed: 'Signed',
  unsigned: 'Not signed yet',
  obligations: 'What is agreed',
  by: (day) => `By ${day}`,
  signFor: (label, name) => `${label} (${name})`,
  signing: (name) =>
    `By signing, ${name} agrees to all of the above. It is in force when all sides have signed.`,
  counter: 'To change something, do not sign yet: propose it on the agreement’s page.',
  breach: (name) => `Reported by ${name}`,
  answer: 'Your answer',
  answerHint: 'All sides read this.',
  answerMissing: 'Please write your answer first.',
  rate: (name) => `Rate ${name}`,
  rating: (name) =>
    `Please rate ${name}. Both sides see the ratings once both have rated, or when the agreement has ended.`,
  nothing: 'Nothing waits for you here any more.',
};

import type { AdmissionStrings } from '../admission.strings.ts';

export const strings: AdmissionStrings = {
  gone: 'This is no longer there, or no longer yours to see.',
  busy: 'Sending…',
  fields: {
    title: 'What is to be done',
    body: 'What it is for',
    basis: 'What it rests on',
    standard: 'What doing it well means',
    timesPerYear: 'Times a year',
    minutesEach: 'Minutes each time',
    since: 'First day',
    until: 'Last day',
    funds: 'Money for each community and year (yuan)',
    budgetLine: 'Who pays',
  },
  number: 'Number',
  department: 'Who asks',
  kind: 'Kind',
  targets: 'Where',
  load: 'Work for each community',
  loadOf: (times, minutes, hours) =>
    `${times} times a year, ${minutes} minutes each, about ${hours} hours a year`,
  term: 'Term',
  termOf: (since, until) => `${since} to ${until}`,
  missing: 'Missing',
  lastSaid: 'What was decided',
  reason: { APPROVE: 'What to say with it', RETURN: 'What is missing', REJECT: 'Why not' },
  reasonHint: 'The department reads this.',
  reasonMissing: 'Please write the reason first.',
};

import type { SurveyResultsStrings } from '../survey-results.strings.ts';

export const strings: SurveyResultsStrings = {
  title: 'Results',
  respondents: (people) => `${people} answered`,
  tooFew: 'Too few people answered; results are not published, so that nobody can be recognised.',
  channels: {
    ONLINE: 'Online',
    PAPER: 'On paper',
    ASSISTED: 'Entered by staff',
    PROXY: 'By family',
  },
  channel: (name, people) => `${name}: ${people}`,
  notYet: 'The results are not published yet.',
  suppressed: 'Too few people; not published',
  most: (label, share) => `${share} chose “${label}”`,
  mostOften: (label, share) => `Chosen most often: “${label}”, ${share}`,
  rated: (mean, max) => `${mean} on average, out of ${max}`,
  mostInRow: (row, label, share) => `“${row}”: ${share} chose “${label}”`,
  written: (people) => `${people} wrote an answer`,
  nobody: 'Nobody answered this',
  points: (step) => step,
  caption: (share, people) => `${share} (${people})`,
  answered: (people) => `${people} answered`,
  skipped: (people) => `, ${people} did not`,
  interval: (low, high) =>
    ` With 95 % confidence, the largest share lies between ${low} and ${high}.`,
  stop: '.',
  row: 'Item',
};

import type { SatisfactionSurveyStrings } from '../satisfaction-survey.strings.ts';

export const strings: SatisfactionSurveyStrings = {
  title: 'Surveys',
  open: 'Open now',
  upcoming: 'Opening soon',
  closed: 'Closed, with results',
  empty: 'There is no survey now. To say something, make a suggestion or call the office.',
  gone: 'This survey was not found.',
  back: 'Back to surveys',
  closes: 'Closes',
  opens: (day) => `It opens on ${day}. Please come back then.`,
  length: 'How long it takes',
  about: (questions, minutes) =>
    `${questions} ${questions === 1 ? 'question' : 'questions'}, about ${minutes} min`,
  privacy: 'Is my name kept',
  anonymous: 'No. Answers are kept apart from who gave them; nobody can find out which are yours.',
  named: 'Yes. The community’s staff can see your answers.',
  answeredSoFar: 'Answered so far',
  filled: (people) => `${people} answered`,
  start: 'Start',
  signInFirst: 'You sign in first; your phone number is enough.',
  noSignIn: 'No sign-in is needed.',
  done: 'You have answered this survey. Thank you.',
  resultsOn: (moment) => `It closes on ${moment}; the results are published here after that.`,
};

import type { SurveyAnsweringStrings } from '../survey-answering.strings.ts';

export const strings: SurveyAnsweringStrings = {
  leave: 'Leave for now',
  progress: (number, total) => `Question ${number} of ${total}`,
  answered: (count) => `${count} answered`,
  previous: 'Previous',
  next: 'Next',
  skip: 'Skip this one',
  toEnd: 'Check before sending',
  kept: 'Your answers are saved as you go; the draft is deleted once you send them.',
  endTitle: 'That was all. Please check',
  change: 'Change',
  changeWhat: (question) => `Change “${question}”`,
  notAnswered: 'Not answered',
  submit: 'Send answers',
  submitting: 'Sending…',
  done: 'Received. Thank you',
  whatNext: 'What happens next',
  counted:
    'Your answers are counted together with everybody’s. Groups that are too small are not published, so that nobody can be recognised.',
  resultsOn: (moment) => `It closes on ${moment}; the results are published here after that.`,
  close: 'Back',
};

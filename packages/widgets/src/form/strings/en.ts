import type { FormStrings } from '../form.strings.ts';

export const strings: FormStrings = {
  optional: ' (optional)',
  choose: (min, max) => `Choose ${min} to ${max}`,
  atMost: (max) => `Choose up to ${max}`,
  rating: (value, max) => `${value} out of ${max}`,
  faults: {
    ANSWER_REQUIRED: 'Please answer this question.',
    ANSWER_UNREADABLE: 'Please enter this again.',
    NOT_AN_OPTION: 'Please choose one of the options.',
    TOO_FEW_CHOICES: (min) => `Choose at least ${min}.`,
    TOO_MANY_CHOICES: (max) => `Choose at most ${max}.`,
    ROWS_MISSING: 'Please choose one in every row.',
    TEXT_TOO_LONG: (max, length) => `At most ${max} characters; you have ${length}.`,
    NOT_A_WHOLE_NUMBER: 'Enter a whole number.',
    OUT_OF_RANGE: (min, max) => `Enter a number from ${min} to ${max}.`,
    NOT_A_DATE: 'Choose a date.',
    DATE_OUT_OF_RANGE: 'This date cannot be chosen.',
    NOT_A_PHONE_NUMBER: 'Enter a phone number that works, such as 13800138000.',
    TOO_MANY_FILES: (max) => `At most ${max} files.`,
  },
};

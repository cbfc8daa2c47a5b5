import type { ItemStrings } from '../item.strings.ts';

export const strings: ItemStrings = {
  caller: 'Caller',
  callerPhone: 'Phone',
  photo: (number) => `Photo ${number}`,
  before: 'Earlier answer',
  comment: 'The neighbour says',
  answers: 'Application',
  noAnswers: 'This service asks no questions.',
  steps: 'Steps so far',
  answer: 'Answer to the neighbour',
  answerHint: 'The neighbour reads this. Say what happens, and by when.',
  answerMissing: 'Please write the answer first.',
  reason: { RETURN: 'Why it is returned', SCHEDULE: 'Agreed time', other: 'Note' },
  reasonHint: {
    RETURN: 'The neighbour reads this. Say what is missing.',
    SCHEDULE: 'For example: Wednesday 10 am, at the office. The neighbour reads this.',
    other: 'The neighbour reads this.',
  },
  reasonMissing: 'Please write the reason first.',
  topicReasonHint: 'Everybody reads this.',
  actionBusy: 'Sending…',
  gone: 'Somebody else has dealt with this.',
  received: (day) => `Sent ${day}`,
};

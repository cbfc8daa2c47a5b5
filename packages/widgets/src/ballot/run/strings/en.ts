import type { RunStrings } from '../run.strings.ts';

export const strings: RunStrings = {
  office: 'Run this vote',
  ask: {
    OPEN: 'Once open, the question, the options and the rule can no longer change. The roll is fixed as it stands and logged in public.',
    CLOSE:
      'Nobody can vote afterwards. Without votes on paper, it is counted and published at once.',
    COUNT: 'The result is published, and no more votes on paper can be entered.',
    CANCEL: 'This cannot be undone. Votes that were cast no longer count. The reason is public.',
    RESOLVE_TIE:
      'First draw a number in public, for example with dice before witnesses. The order follows from it, and anybody can work it out again.',
  },
  papers: 'To print and put up',
  notice: 'Notice of the vote (Word)',
  poster: (size) => `Poster with a QR code (${size})`,
  announcement: 'Notice of the result (Word)',
  reason: 'Why it is called off',
  reasonHint: 'Everybody can read it. At most 500 characters.',
  reasonMissing: 'Please give the reason, in at most 500 characters.',
  seed: 'The number that was drawn',
  seedHint: 'Exactly as drawn, at most 100 characters.',
  seedMissing: 'Please enter the number that was drawn, at most 100 characters.',
  done: {
    OPEN: 'Voting is open.',
    CLOSE: 'Voting is closed.',
    COUNT: 'The votes are counted and the result is published.',
    CANCEL: 'The vote is called off.',
    RESOLVE_TIE: 'The result of the lot is published.',
  },
};

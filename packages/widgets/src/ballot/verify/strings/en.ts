import type { VerifyStrings } from '../verify.strings.ts';

export const strings: VerifyStrings = {
  busy: 'Fetching all papers and counting them again',
  failed: 'The papers or the public log could not be fetched. Please try again.',
  good: 'It holds',
  goodText: (count) => `${count} papers, counted again, give the published result.`,
  bad: 'It does not hold',
  badText: 'Something differs. Please tell the community or its supervisors.',
  checked: (count) => [
    `All ${count} papers are there, each under a number of its own, and no more than could vote.`,
    'Counted again on your device they give the published result.',
    'Papers, rule and roll are as the public log has them since the count.',
    'The public log does hold that entry, and its signature is right.',
  ],
  notChecked: 'What cannot be told from here',
  limits: [
    'Whether everybody on the roll should be on it.',
    'Whether each paper is its voter’s own will.',
    'The log’s key comes from this website too. Compare it with what your community has printed.',
  ],
  key: 'The key of the public log:',
  log: {
    MISSING: 'The public log holds no count of this ballot.',
    UNREADABLE: 'The proof that the public log gave cannot be read.',
    NOT_SIGNED: 'The signature of the public log is wrong.',
    OTHER_HEAD: 'The proof does not belong to the signed head of the public log.',
    NOT_PROVEN: 'The public log cannot prove that it holds this count.',
  },
  problems: {
    MALFORMED: (path) => `Part of what was fetched cannot be read (${path}).`,
    PAPERS_OUT_OF_ORDER: (number) => `Papers are not in the order of their numbers (${number}).`,
    TRACKING_TWICE: (number) => `Two papers have the same number (${number}).`,
    MORE_CAST_THAN_ELIGIBLE: (cast, eligible) =>
      `There are more votes than voters: ${cast}, where ${eligible} is the most.`,
    DIGEST_DIFFERS: 'The contents do not match the fingerprint that comes with them.',
    NOT_AS_LOGGED: 'The contents are not those that the public log has since the count.',
    UNCOUNTABLE: 'The numbers are too large to add exactly.',
    COUNT_DIFFERS: (path) => `Counted again, a number differs (${path}).`,
    DECISION_DIFFERS: (path) => `By the rule, the result differs (${path}).`,
  },
  andMore: (count) => `And ${count} more.`,
  own: 'Find your own paper',
  ownHint:
    'The tracking number that you were given, 16 letters and digits. It is compared on your device only.',
  find: 'Find it',
  found: 'Here it is. It says',
  notFound:
    'No paper has this number. Please check it; if it is right, tell the community or its supervisors.',
  spoilt: 'Spoilt',
  YES: 'Yes',
  NO: 'No',
  abstain: 'Abstain',
  points: (points) => `${points} points`,
  download: 'All papers:',
};

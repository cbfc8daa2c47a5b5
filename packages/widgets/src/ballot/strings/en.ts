import type { BallotStrings } from '../ballot.strings.ts';

export const strings: BallotStrings = {
  gone: 'This vote was not found. It may have been taken down.',
  opens: (moment) => `Opens ${moment}`,
  closes: (deadline) => `Open until ${deadline}`,
  closed: (moment) => `Closed ${moment}`,
  counted: (moment) => `Result of ${moment}`,
  cancelled: (reason) => `This vote was called off: ${reason}`,
  units: {
    PERSON: 'One vote for each person',
    HOUSEHOLD: 'One vote for each household',
    OWNER: 'Owners vote; owners and floor area are both counted',
  },
  secrecy: {
    OPEN: 'This is an open vote: votes are kept with their names. The papers that are published have none.',
    SECRET: 'This is a secret vote: who voted how is not published, and staff cannot see it.',
    UNLINKABLE:
      'This vote is anonymous: the roll says who took a paper, the box what was voted, and nothing joins them. We cannot find out either.',
  },
  rules: 'Who votes, and what it takes',
  condition: (sentence) => `${sentence}.`,
  basis: (sources) => `Basis: ${sources}`,
  turnout: {
    PERSON: (cast, all) => `${cast} of ${all} people have voted`,
    HOUSEHOLD: (cast, all) => `${cast} of ${all} households have voted`,
    OWNER: (cast, all) => `${cast} of ${all} owners have voted`,
  },
  hiddenUntilClose: 'How the votes fall is published after the close.',
};

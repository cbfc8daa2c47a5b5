import type { PaperStrings } from '../paper.strings.ts';

const most = (count: number | null) => (count === null ? '' : `, at most ${count}`);
const inOrder = (count: number | null) =>
  `Press the options in your order of preference, the first one first${most(count)}. Press again to take one back.`;

export const strings: PaperStrings = {
  onPaper: 'On the paper',
  choose: 'Your choice',
  how: {
    YES_NO_ABSTAIN: () => 'Choose one.',
    SINGLE: () => 'Choose one.',
    APPROVAL: (count) => `Choose all that you approve of${most(count)}.`,
    SCORE: () => 'Give each one points; more points for more approval.',
    IRV: inOrder,
    SCHULZE: inOrder,
    STV: inOrder,
    BUDGET: (count) => `Choose all that you think worth doing${most(count)}.`,
  },
  YES: 'Yes',
  NO: 'No',
  abstain: 'Abstain',
  place: (place) => `In place ${place}`,
  unranked: 'Not ranked yet',
  rankAnew: 'Start over',
  noPoints: 'No points',
  points: (points) => `${points} points`,
  cost: (money) => `Costs ${money}`,
  spent: (cost, budget) => `Your choices cost ${cost} of ${budget}.`,
  nothingChosen: 'Please choose something. If you want none of it, choose “Abstain”.',
  tooMany: (max) => `Choose at most ${max}. Please take some away.`,
  tooFew: (min) => `Choose at least ${min}.`,
  overBudget: 'Your choices cost more than there is. Please take some away.',
  wrongChoice: 'This cannot be chosen like that. Please choose again.',
  entry: 'You vote for',
  entryName: (number, area) => (area === null ? `Vote ${number}` : `Vote ${number} (${area} m²)`),
  check: 'Check my choice',
  checkTitle: 'Please check',
  checkHint: {
    changeable: 'You can change your vote until the close.',
    final: 'Once cast, a vote cannot be changed.',
  },
  youChose: 'You chose',
  back: 'Change it',
  cast: 'Cast my vote',
  change: 'Change my vote',
  done: 'Your vote has been received.',
  receipt: (code) => `Receipt: ${code}`,
  receiptHint: 'Look it up under “My affairs”.',
  voted: 'You have voted.',
  votedShort: '(voted)',
  notYou: 'You cannot vote in this one.',
  signInToVote: 'Sign in to see whether you can vote.',
};

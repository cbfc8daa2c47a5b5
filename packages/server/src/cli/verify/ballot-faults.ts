import type { BallotFault } from './check-ballot.ts';

/** What is wrong with a ballot, in plain words. */
export const ballotFaultSentences: Readonly<Record<BallotFault, string>> = {
  MALFORMED: 'This part of the papers cannot be read, or is missing.',
  PAPERS_OUT_OF_ORDER: 'The papers do not stand in the order of their numbers.',
  TRACKING_TWICE: 'Two papers have the same number.',
  MORE_CAST_THAN_ELIGIBLE: 'There are more votes than voters on the roll.',
  DIGEST_DIFFERS: 'The papers are not what their own digest says.',
  NOT_AS_LOGGED:
    'The papers, the rule or the roll are not those that were logged at the count: something was changed, left out, moved or added.',
  UNCOUNTABLE: 'The votes weigh too much to be added exactly.',
  COUNT_DIFFERS: 'Counted again, this number is another than was published.',
  DECISION_DIFFERS: 'By the rule, this is another than was published.',
  OTHER_BALLOT: 'These are the papers of another ballot.',
  NOT_OPENED_ONCE: 'The log does not say, once, that this ballot was opened.',
  COUNTED_AGAIN: 'It was counted several times, and no lot for a tie explains that.',
  RESULT_NOT_AS_LOGGED: 'Counted again, the result is another than was logged.',
  DEFINITION_NOT_AS_OPENED: 'What was asked is not the text that was logged at the opening.',
  RULES_NOT_AS_OPENED: 'It was counted by another question or rule than was fixed at the opening.',
  LOT_NOT_AS_COMMITTED: 'The lot was not drawn with the secret that was fixed at the opening.',
  ROLL_NOT_AS_OPENED: 'The roll has other totals than were fixed at the opening.',
  PLACE_NOT_AS_OPENED: 'It is said to be of another place than was fixed at the opening.',
};

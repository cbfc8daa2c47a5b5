import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  isSeedAsCommitted,
  type RecountBundle,
  type RecountProblem,
  verifyRecount,
} from '@linli/methods';
import { outcomeOf } from '../../mechanisms/ballot/index.ts';
import { fieldOf } from './ask-server.ts';
import type { LoggedBallot } from './logged-ballots.ts';

/** What is wrong with a ballot, beside what a recount alone finds. Permanent words. */
export type BallotFault =
  | RecountProblem['code']
  /** The papers are of another ballot. */
  | 'OTHER_BALLOT'
  /** The log knows of no opening, or of several. */
  | 'NOT_OPENED_ONCE'
  /** The log knows of several counts that no lot explains. */
  | 'COUNTED_AGAIN'
  /** The recount comes to another result than was logged. */
  | 'RESULT_NOT_AS_LOGGED'
  /** What the ballot asks is not the text of which the digest was logged at the opening. */
  | 'DEFINITION_NOT_AS_OPENED'
  /** The papers were counted by another definition or rule than were fixed at the opening. */
  | 'RULES_NOT_AS_OPENED'
  /** The lot was drawn with another secret than the ballot was bound to at the opening. */
  | 'LOT_NOT_AS_COMMITTED'
  /** The roll that was frozen at the opening is another in the count. */
  | 'ROLL_NOT_AS_OPENED'
  /** The ballot is said to be of another place than was fixed at the opening. */
  | 'PLACE_NOT_AS_OPENED';

export interface BallotProblem {
  fault: BallotFault;
  /** Where in the papers; empty for the whole. */
  where: string;
}

export interface BallotCheck {
  problems: readonly BallotProblem[];
  /** What the recount came to; null when nothing could be counted. */
  result: { papers: number; outcome: string; winners: readonly string[] } | null;
}

/** What there is of a ballot: its papers, and what a server says of it. */
export interface BallotEvidence {
  id: string;
  /** As downloaded; anything at all. */
  bundle: unknown;
  /** What was fixed at the opening; null where only papers are given. */
  definitionText: string | null;
  /** Where it is said to be; null where only papers are given. */
  communityId: string | null;
}

/** Counts a ballot again, and holds everything that is said of it against the log. */
export function checkBallot(logged: LoggedBallot, evidence: BallotEvidence): BallotCheck {
  const { id, bundle } = evidence;
  const last = logged.counted.at(-1) ?? {};
  const { problems, recounted } = verifyRecount(bundle, String(last['inputs']));
  const faults: BallotProblem[] = problems.map((problem) => ({
    fault: problem.code,
    where: 'path' in problem ? problem.path : '',
  }));
  const add = (fault: BallotFault) => faults.push({ fault, where: '' });
  if (logged.opened.length !== 1) add('NOT_OPENED_ONCE');
  if (!areCountsOfOneBox(logged)) add('COUNTED_AGAIN');
  if (fieldOf(bundle, 'ballot') !== id) add('OTHER_BALLOT');
  if (recounted === null) return { problems: faults, result: null };
  const { count, decision } = recounted;
  const outcome = outcomeOf(count, decision);
  const winners = count.outcome.kind === 'NONE' ? [] : count.outcome.winners;
  const { cast, valid } = count;
  const { seed, papers } = bundle as RecountBundle;
  const { inputs: _, papers: __, ...stated } = last;
  if (!isDeepStrictEqual({ cast, valid, outcome, winners, lotSeed: seed }, plain(stated))) {
    add('RESULT_NOT_AS_LOGGED');
  }
  const [opening = {}] = logged.opened;
  if (seed !== null && !isSeedAsCommitted(seed, String(opening['lotCommitment']))) {
    add('LOT_NOT_AS_COMMITTED');
  }
  for (const fault of checkOpening(logged, evidence)) add(fault);
  return { problems: faults, result: { papers: papers.length, outcome, winners } };
}

/** A second count is there because a lot was drawn for the tie of the first, over the same papers. */
function areCountsOfOneBox({ counted }: LoggedBallot): boolean {
  const [first, second] = counted;
  if (counted.length === 1) return true;
  return (
    counted.length === 2 &&
    first?.['outcome'] === 'TIED' &&
    first['lotSeed'] === null &&
    second?.['lotSeed'] !== null &&
    first['papers'] === second?.['papers']
  );
}

function checkOpening(
  { opened: [opening = {}] }: LoggedBallot,
  { bundle, definitionText, communityId }: BallotEvidence,
): BallotFault[] {
  if (definitionText === null) return [];
  const digest = createHash('sha256').update(definitionText).digest('hex');
  if (digest !== opening['definition']) return ['DEFINITION_NOT_AS_OPENED'];
  const fixed = readText(definitionText);
  const { definition, rule, eligible } = bundle as RecountBundle;
  const faults: BallotFault[] = [];
  const asked = { definition: fieldOf(fixed, 'definition'), rule: fieldOf(fixed, 'rule') };
  if (!isDeepStrictEqual(asked, { definition, rule })) faults.push('RULES_NOT_AS_OPENED');
  const { heads, weight } = opening;
  if (
    fieldOf(fixed, 'rollMode') === 'FROZEN' &&
    (eligible.heads !== heads || eligible.weight !== weight)
  ) {
    faults.push('ROLL_NOT_AS_OPENED');
  }
  if (fieldOf(fixed, 'place') !== communityId) faults.push('PLACE_NOT_AS_OPENED');
  return faults;
}

/** What a log holds the digest of may be no JSON all the same. */
function readText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Without the prototypes that a parser may leave out. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

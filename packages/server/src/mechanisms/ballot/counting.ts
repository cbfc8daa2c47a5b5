import {
  type BallotChoice,
  type BallotTally,
  canonicalJson,
  countBallots,
  type DecisionRule,
  decideBallot,
  recountDigest,
} from '@linli/methods';
import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Ballot, Channel } from '../../generated/prisma/client.ts';
import { globalId } from '../../kernel/global-id.ts';
import { sha256 } from '../../platform/encryption.ts';
import { definitionOf } from './choice.ts';
import { assertAsOpened } from './definition.ts';
import { readPaperBox } from './paper/paper-box.ts';
import { type BallotResult, outcomeOf } from './result.ts';
import { rollTotals } from './roll/write-roll.ts';
import { readKeptChoice } from './sealed-choice.ts';
import { readBox } from './unlinkable/box.ts';

/** A paper as it is counted, and published once the ballot is: under its tracking number. */
export interface NumberedPaper {
  trackingNumber: string;
  channel: Channel;
  choice: BallotChoice | null;
  heads: number;
  weight: number;
}

export function ruleOf({ rule }: Pick<Ballot, 'rule'>): DecisionRule {
  return rule as unknown as DecisionRule;
}

/** Everything in the box, in canonical order: by the random tracking number. */
export async function readPapers(
  context: Pick<Context, 'encryption'>,
  db: Transaction,
  ballot: Ballot,
): Promise<NumberedPaper[]> {
  const votes =
    ballot.secrecy === 'UNLINKABLE'
      ? await readBoxed(db, ballot)
      : await readVotes(context, db, ballot);
  const papers = [...votes, ...(await readPaperBox(context, db, ballot))];
  return papers.sort((one, other) => (one.trackingNumber < other.trackingNumber ? -1 : 1));
}

async function readBoxed(db: Transaction, ballot: Ballot): Promise<NumberedPaper[]> {
  const box = await readBox(db, ballot);
  return [...box].map(([trackingNumber, { choice, channel }]) => ({
    ...{ trackingNumber, channel, choice },
    heads: 1,
    weight: 1,
  }));
}

async function readVotes(
  context: Pick<Context, 'encryption'>,
  db: Transaction,
  { districtId, id: ballotId }: Ballot,
): Promise<NumberedPaper[]> {
  const votes = await db.ballotVote.findMany({
    where: { districtId, ballotId, currentKey: { not: null } },
    include: { entry: { select: { heads: true, weight: true } } },
  });
  return votes.map((vote) => ({
    ...readKeptChoice(context, vote),
    channel: vote.channel,
    heads: vote.entry.heads,
    weight: vote.entry.weight,
  }));
}

/** Counts papers and decides by the ballot's rule. */
export function countPapers(
  ballot: Ballot,
  papers: readonly NumberedPaper[],
  eligible: BallotTally,
): BallotResult {
  const count = countBallots(definitionOf(ballot), papers, ballot.lotSeed ?? undefined);
  const decision = decideBallot(ruleOf(ballot), count, eligible);
  const channels: Partial<Record<Channel, number>> = {};
  for (const { channel } of papers) channels[channel] = (channels[channel] ?? 0) + 1;
  return {
    outcome: outcomeOf(count, decision),
    winners: count.outcome.kind === 'NONE' ? [] : count.outcome.winners,
    count,
    decision,
    eligible,
    channels,
  };
}

/** Counts the box as it stands. */
export async function countBox(
  context: Pick<Context, 'encryption'>,
  db: Transaction,
  ballot: Ballot,
): Promise<{ result: BallotResult; papersDigest: string; inputsDigest: string }> {
  assertAsOpened(ballot);
  const papers = await readPapers(context, db, ballot);
  const { heads, weight } = await rollTotals(db, ballot);
  const eligible = { heads, weight };
  return {
    result: countPapers(ballot, papers, eligible),
    papersDigest: digestOf(papers),
    inputsDigest: recountDigest({
      ...{ ballot: globalId('Ballot', ballot), definition: definitionOf(ballot) },
      ...{ rule: ruleOf(ballot), eligible, seed: ballot.lotSeed, papers },
    }),
  };
}

/** SHA-256 of the papers in canonical order and form, hex. */
export function digestOf(papers: readonly NumberedPaper[]): string {
  type Canonical = Parameters<typeof canonicalJson>[0];
  const { parse, stringify } = JSON;
  return sha256(canonicalJson(parse(stringify(papers)) as Canonical));
}

import type { Context } from '../../context.ts';
import type { Database } from '../../database.ts';
import type { Ballot } from '../../generated/prisma/client.ts';
import { encodeRowKey } from '../../kernel/global-id.ts';
import { countBox } from './counting.ts';
import type { BallotResult } from './result.ts';

/** Boxes of no more papers are counted whenever somebody asks, so that a vote shows at once. */
export const fewPapers = 200;

/** Milliseconds for which the count of a larger box is held: whoever asks, it is opened no oftener. */
const heldFor = 30_000;
/** Ballots whose counts are held, at most. */
const mostHeld = 200;

interface Held {
  result: Promise<BallotResult>;
  until: number;
}

const held = new WeakMap<Database, Map<string, Held>>();

type Counting = Pick<Context, 'database' | 'db' | 'encryption'>;

const countNow = async (context: Counting, ballot: Ballot) =>
  (await countBox(context, context.db, ballot)).result;

/**
 * What an open ballot has come to so far. Anybody may ask, and a count reads, opens and weighs every
 * paper: that of a large box is done at most twice a minute, and shared.
 *
 * @param count how it is counted
 */
export async function interimOf(
  context: Counting,
  ballot: Ballot,
  count: (context: Counting, ballot: Ballot) => Promise<BallotResult> = countNow,
): Promise<BallotResult> {
  const { database } = context;
  const counts = held.get(database) ?? new Map<string, Held>();
  held.set(database, counts);
  const name = encodeRowKey(ballot);
  const known = counts.get(name);
  if (known && known.until > performance.now()) return known.result;
  const hold = (result: Promise<BallotResult>) => {
    counts.delete(name);
    counts.set(name, { result, until: performance.now() + heldFor });
    for (const oldest of counts.keys()) {
      if (counts.size <= mostHeld) break;
      counts.delete(oldest);
    }
  };
  const counting = count(context, ballot);
  // Of a box that was large a while ago, whoever comes meanwhile waits for this count.
  if (known) hold(counting);
  try {
    const result = await counting;
    if (papersIn(result) > fewPapers) hold(Promise.resolve(result));
    else counts.delete(name);
    return result;
  } catch (error) {
    counts.delete(name);
    throw error;
  }
}

function papersIn({ channels }: BallotResult): number {
  return Object.values(channels).reduce((all, papers) => all + papers, 0);
}

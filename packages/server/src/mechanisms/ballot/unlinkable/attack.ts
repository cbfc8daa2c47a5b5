/**
 * The attack that an UNLINKABLE ballot must withstand, for tests: everything the database holds, down
 * to where rows lie and which transactions wrote them, is used to tell whose a paper is. See
 * docs/decisions/0010.
 */
import type { Database } from '../../../database.ts';

/** Something by which voters, or papers, can be put into an order: `table.column`, with each one's rank. */
export type Orders = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What can be told of some names (entries and persons, or tracking numbers) from the whole database. */
export async function ordersOf(database: Database, names: ReadonlySet<string>): Promise<Orders> {
  const found = new Map<string, Map<string, number | string>>();
  const note = (order: string, name: string, value: unknown) => {
    const known = typeof value === 'number' ? value : String(value);
    const values = found.get(order) ?? new Map();
    found.set(order, values.set(name, known));
  };
  for (const table of await tablesOf(database)) {
    const rows = await database.query<Record<string, unknown>>(
      `SELECT t.ctid::text AS "#ctid", t.xmin::text::bigint::float8 AS "#xmin",
         t.xmax::text::bigint::float8 AS "#xmax", row_number() OVER () ::float8 AS "#place",
         to_jsonb(t) AS "#row" FROM "${table}" AS t`,
    );
    for (const { '#row': row, ...physical } of rows) {
      const columns = row as Record<string, unknown>;
      for (const { name, place } of namesIn(columns, names)) {
        for (const [what, value] of Object.entries(physical)) {
          if (what !== '#ctid') note(`${table}.${what}`, name, value);
        }
        note(`${table}.#within`, name, place);
        for (const [column, value] of Object.entries(columns)) {
          if (value !== null && typeof value !== 'object') note(`${table}.${column}`, name, value);
        }
      }
    }
  }
  // What covers few of them, or is the same for all, orders nobody.
  const telling = [...found].filter(
    ([, values]) => values.size * 2 >= names.size && new Set(values.values()).size > 1,
  );
  return new Map(telling.map(([order, values]) => [order, ranksOf(values)]));
}

async function tablesOf(database: Database): Promise<string[]> {
  const rows = await database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** The names anywhere in a row, in text, lists or objects, with the place of each among them. */
function namesIn(row: Record<string, unknown>, names: ReadonlySet<string>) {
  const words = JSON.stringify(row).match(/[\w-]{16,}/g) ?? [];
  return words.flatMap((name, place) => (names.has(name) ? [{ name, place }] : []));
}

/** Equal values share the middle of their ranks; all lie between 0 and 1. */
function ranksOf(values: ReadonlyMap<string, number | string>): Map<string, number> {
  const compare = (one: number | string, other: number | string) =>
    one < other ? -1 : one > other ? 1 : 0;
  const sorted = [...values].sort(([, one], [, other]) => compare(one, other));
  const ranks = new Map<string, number>();
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.[1] === sorted[from]?.[1]) to += 1;
    for (const [name] of sorted.slice(from, to)) ranks.set(name, (from + to) / 2 / sorted.length);
    from = to;
  }
  return ranks;
}

/** Whose a paper is. */
export interface Pair {
  /** The entry on the roll. */
  voter: string;
  /** The tracking number. */
  paper: string;
}

/** How well the attack links, by the best of its orders: 0.5 is guessing, 1 is knowing. */
export interface Linking {
  auc: number;
  /** The orders of voters and of papers that it went by. */
  by: readonly string[];
}

/** Papers that each true one is compared with. */
const decoys = 20;
/** Pairs by which the orders are chosen. */
const mostTold = 1_000;

/**
 * The area under the curve of “this paper is this voter's”: how often a voter's own paper lies nearer
 * to them, in the order of voters and of papers that link best, than somebody else's. The orders are
 * chosen on one half of the pairs, as if half of the voters told the attacker their own, and tried on
 * the other; both ways round, so that every pair is tried.
 *
 * @param random numbers from 0 to 1
 */
export function link(
  voters: Orders,
  papers: Orders,
  pairs: readonly Pair[],
  random: () => number,
): Linking {
  const middle = Math.floor(pairs.length / 2);
  const halves = [pairs.slice(0, middle), pairs.slice(middle)];
  const tried = halves.map((half, index) => {
    const told = (halves[1 - index] ?? []).slice(0, mostTold);
    const best = bestOrders(voters, papers, told, random);
    return {
      ...best,
      auc: best.voter && best.paper ? aucOf(best, half, random) : 0.5,
      size: half.length,
    };
  });
  const auc = tried.reduce((sum, { auc, size }) => sum + auc * size, 0) / pairs.length;
  return { auc, by: tried.map(({ by }) => by) };
}

interface Chosen {
  by: string;
  voter: ReadonlyMap<string, number>;
  paper: ReadonlyMap<string, number>;
  /** -1 where the orders run against one another. */
  sign: 1 | -1;
}

function bestOrders(
  voters: Orders,
  papers: Orders,
  told: readonly Pair[],
  random: () => number,
): Chosen {
  let best: Chosen & { strength: number } = {
    ...{ by: '', voter: new Map(), paper: new Map(), sign: 1, strength: -1 },
  };
  for (const [voterOrder, voter] of voters) {
    for (const [paperOrder, paper] of papers) {
      for (const sign of [1, -1] as const) {
        const chosen = { by: `${voterOrder} ~ ${paperOrder}`, voter, paper, sign };
        const strength = Math.abs(aucOf(chosen, told, random, 4) - 0.5);
        if (strength > best.strength) best = { ...chosen, strength };
      }
    }
  }
  return best;
}

function aucOf(
  { voter, paper, sign }: Chosen,
  pairs: readonly Pair[],
  random: () => number,
  compared = decoys,
): number {
  const distance = (of: Pair, number: string) => {
    const own = voter.get(of.voter) ?? 0.5;
    const other = paper.get(number) ?? 0.5;
    return Math.abs(own - (sign === 1 ? other : 1 - other));
  };
  let nearer = 0;
  for (const pair of pairs) {
    const own = distance(pair, pair.paper);
    for (let tried = 0; tried < compared; tried += 1) {
      const decoy = pairs[Math.floor(random() * pairs.length)] ?? pair;
      const other = distance(pair, decoy.paper);
      nearer += own < other ? 1 : own === other ? 0.5 : 0;
    }
  }
  return pairs.length === 0 ? 0.5 : nearer / (pairs.length * compared);
}

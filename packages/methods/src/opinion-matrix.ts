/** One person's current view of a statement: 1 agrees, −1 disagrees, 0 passes. */
export interface OpinionVote {
  readonly participant: string;
  readonly statement: string;
  readonly vote: 1 | 0 | -1;
}

export interface OpinionStatement {
  readonly id: string;
  /** Hidden by moderation: its votes shape no group and it is in no result. */
  readonly moderatedOut?: boolean;
}

export interface OpinionInput {
  readonly statements: readonly OpinionStatement[];
  /** One at most for each person and statement, in any order. */
  readonly votes: readonly OpinionVote[];
}

/**
 * Votes as a sparse table, row after row. Statements stand in the order of their ids, people in that
 * of what they voted, so that nothing depends on what they are called or on who came first.
 */
export interface OpinionMatrix {
  readonly participants: readonly string[];
  readonly statements: readonly OpinionStatement[];
  /** Where each row begins in `columns` and `votes`; one more than there are rows. */
  readonly starts: Int32Array;
  /** The statement of each vote, ascending within a row. */
  readonly columns: Int32Array;
  /** 1, 0 or −1. */
  readonly votes: Int8Array;
}

type Row = readonly (readonly [column: number, vote: number])[];

/** @throws RangeError for a vote on an unknown statement, or two of one person on the same. */
export function opinionMatrix(input: OpinionInput): OpinionMatrix {
  const statements = [...input.statements].sort((a, b) => byId(a.id, b.id));
  const columnOf = new Map(statements.map(({ id }, column) => [id, column]));
  const rowOf = new Map<string, [number, number][]>();
  for (const { participant, statement, vote } of input.votes) {
    const column = columnOf.get(statement);
    if (column === undefined) throw new RangeError(`There is no statement ${statement}.`);
    const row = rowOf.get(participant);
    if (row) row.push([column, vote]);
    else rowOf.set(participant, [[column, vote]]);
  }
  const rows = [...rowOf].map(([participant, row]) => {
    row.sort(([a], [b]) => a - b);
    const twice = row.find(([column], index) => column === row[index + 1]?.[0]);
    if (twice) {
      throw new RangeError(`${participant} has two votes on ${statements[twice[0]]?.id}.`);
    }
    return { participant, row };
  });
  rows.sort((a, b) => byVotes(a.row, b.row) || byId(a.participant, b.participant));
  const starts = new Int32Array(rows.length + 1);
  const columns = new Int32Array(input.votes.length);
  const votes = new Int8Array(input.votes.length);
  let at = 0;
  for (const [index, { row }] of rows.entries()) {
    for (const [column, vote] of row) {
      columns[at] = column;
      votes[at] = vote;
      at += 1;
    }
    starts[index + 1] = at;
  }
  return {
    participants: rows.map(({ participant }) => participant),
    statements,
    starts,
    columns,
    votes,
  };
}

/** How many votes a row holds. */
export function votesInRow({ starts }: Pick<OpinionMatrix, 'starts'>, row: number): number {
  return (starts[row + 1] as number) - (starts[row] as number);
}

/** By the first statement on which two rows differ. */
function byVotes(a: Row, b: Row): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) {
    const [column, vote] = a[at] as Row[number];
    const [otherColumn, otherVote] = b[at] as Row[number];
    if (column !== otherColumn) return column - otherColumn;
    if (vote !== otherVote) return vote - otherVote;
  }
  return a.length - b.length;
}

function byId(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

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

/** What stands where a person has not voted. */
export const MISSING = 2;

/** Votes as a table, people and statements in the order of their ids. */
export interface OpinionMatrix {
  readonly participants: readonly string[];
  readonly statements: readonly OpinionStatement[];
  /** Row by row: 1, 0, −1 or MISSING. */
  readonly votes: Int8Array;
}

/** @throws RangeError for a vote on an unknown statement, or two of one person on the same. */
export function opinionMatrix(input: OpinionInput): OpinionMatrix {
  const statements = [...input.statements].sort((a, b) => byId(a.id, b.id));
  const participants = [...new Set(input.votes.map(({ participant }) => participant))].sort(byId);
  const rowOf = new Map(participants.map((id, row) => [id, row]));
  const columnOf = new Map(statements.map(({ id }, column) => [id, column]));
  const votes = new Int8Array(participants.length * statements.length).fill(MISSING);
  for (const { participant, statement, vote } of input.votes) {
    const column = columnOf.get(statement);
    if (column === undefined) throw new RangeError(`There is no statement ${statement}.`);
    const at = (rowOf.get(participant) as number) * statements.length + column;
    if (votes[at] !== MISSING) {
      throw new RangeError(`${participant} has two votes on statement ${statement}.`);
    }
    votes[at] = vote;
  }
  return { participants, statements, votes };
}

function byId(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

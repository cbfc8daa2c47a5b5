import { type OpinionGroups, opinionGroups } from './opinion-groups.ts';
import type { OpinionMatrix, OpinionVote } from './opinion-matrix.ts';

/** Everything that the groups of a topic follow from, without persons, to recompute them anywhere. */
export interface OpinionBundle {
  readonly format: 'linli-opinions-1';
  readonly statements: readonly BundleStatement[];
  /**
   * One entry a person, without name or number, in the order of what they voted: which statements,
   * by `id`, they agree with, disagree with and pass on.
   */
  readonly participants: readonly BundleVotes[];
}

export interface BundleStatement {
  /** Its number in the topic. */
  readonly id: string;
  /** Hidden by moderation: its votes shape no group. */
  readonly moderatedOut: boolean;
}

export interface BundleVotes {
  readonly agrees: readonly string[];
  readonly disagrees: readonly string[];
  readonly passes: readonly string[];
}

/** Groups as they are published: the same as `OpinionGroups`, but points say nothing of who. */
export interface PublishedOpinions extends Omit<OpinionGroups, 'points'> {
  /** By place, from left to right, so that the order does not tell who came first. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly group: number }[];
}

/** What a matrix holds, as a bundle. */
export function opinionBundle(matrix: OpinionMatrix): OpinionBundle {
  const { statements, participants, starts, columns, votes } = matrix;
  return {
    format: 'linli-opinions-1',
    statements: statements.map(({ id, moderatedOut = false }) => ({ id, moderatedOut })),
    participants: participants.map((_, row) => {
      const entry = { agrees: [] as string[], disagrees: [] as string[], passes: [] as string[] };
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
        const id = statements[columns[at] as number]?.id as string;
        if (votes[at] === 1) entry.agrees.push(id);
        else if (votes[at] === -1) entry.disagrees.push(id);
        else entry.passes.push(id);
      }
      return entry;
    }),
  };
}

/** Groups without who stands where. */
export function publishOpinions({ points, ...groups }: OpinionGroups): PublishedOpinions {
  return {
    ...groups,
    points: points
      .map(({ x, y, group }) => ({ x, y, group }))
      .sort((a, b) => a.x - b.x || a.y - b.y || a.group - b.group),
  };
}

/**
 * Computes a bundle's groups again. From the bundle that a server offers it gives the published
 * numbers to the bit, on any machine: see `opinionGroups`.
 *
 * @throws RangeError for a bundle of another format, a vote on a statement that is not in it, or two
 *   of one person on the same.
 */
export function recomputeOpinions(bundle: OpinionBundle): PublishedOpinions {
  if (bundle.format !== 'linli-opinions-1') {
    throw new RangeError(`Unknown format ${String(bundle.format)}.`);
  }
  const votes = bundle.participants.flatMap((person, index) => {
    const of = (ids: readonly string[], vote: OpinionVote['vote']): OpinionVote[] =>
      ids.map((statement) => ({ participant: String(index), statement, vote }));
    return [...of(person.agrees, 1), ...of(person.disagrees, -1), ...of(person.passes, 0)];
  });
  return publishOpinions(opinionGroups({ statements: bundle.statements, votes }));
}

import { nextInRoute, type StatementSight } from '@linli/methods';

/** An accepted statement, as much as the choice needs of it. */
export interface Candidate extends StatementSight {
  id: string;
  /** The viewer has voted on it. */
  voted: boolean;
  /** The viewer made it. */
  own: boolean;
}

/**
 * What the viewer is asked next, and how many they have not been asked: of the others' statements
 * that they have not voted on, the one that is seen least for what it tells; see `statementPriority`
 * of @linli/methods.
 *
 * @param seed stands for the viewer, so that not everybody begins with the same
 */
export function nextStatement(
  candidates: readonly Candidate[],
  seed: string,
): {
  next: string | null;
  remaining: number;
} {
  const left = candidates.filter(({ voted, own }) => !voted && !own);
  return { next: nextInRoute(left, seed)?.id ?? null, remaining: left.length };
}

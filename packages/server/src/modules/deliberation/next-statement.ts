/** An accepted statement, as much as the choice needs of it. */
export interface Candidate {
  id: string;
  /** Its number in the topic; earlier ones first among those seen alike. */
  number: number;
  /** How many people have voted on it. */
  seen: number;
  /** The viewer has voted on it. */
  voted: boolean;
  /** The viewer made it. */
  own: boolean;
}

/**
 * What the viewer is asked next, and how many they have not been asked: of the others' statements
 * that they have not voted on, the one that the fewest people have seen, so that a late statement
 * is heard as much as an early one.
 */
export function nextStatement(candidates: readonly Candidate[]): {
  next: string | null;
  remaining: number;
} {
  const left = candidates.filter(({ voted, own }) => !voted && !own);
  const [next] = left.toSorted((a, b) => a.seen - b.seen || a.number - b.number);
  return { next: next?.id ?? null, remaining: left.length };
}

import type { EstateName } from '../facts.ts';
import type { Neighbour } from '../neighbours.ts';

/** How somebody votes. */
export type ChoiceContent = { answer: 'YES' | 'NO' | 'ABSTAIN' } | { options: string[] };

/** A ballot on a topic. Days count back from the seeding; with negative days, after it. */
export interface BallotContent {
  title: string;
  question: string;
  method: 'YES_NO_ABSTAIN' | 'SINGLE';
  options?: readonly { label: string; body: string }[];
  /** Owners vote by the Civil Code, art. 278; residents count once each. */
  votingUnit: 'PERSON' | 'OWNER';
  /** Where those who vote live or own; the community without. */
  place?: EstateName;
  prepared: number;
  opens: number;
  closes: number;
  /** Which part of the roll has voted, 0 to 1. */
  turnout: number;
  /** Whether the demonstration's resident has voted, too. */
  residentVoted: boolean;
  /** What somebody chooses, each with how likely. */
  choices(neighbour: Neighbour): readonly (readonly [choice: ChoiceContent, likely: number])[];
}

/** A meeting that decided a topic by a show of hands. Days count back from the seeding. */
export interface MeetingContent {
  title: string;
  called: number;
  held: number;
  place: string;
  /** Who was invited, by name, and who came for them. */
  invited: readonly (readonly [organization: string, representative: string])[];
  agenda: readonly { title: string; body: string }[];
  residents: number;
  minutes: string;
  /** The hands on the last item. */
  hands: { inFavour: number; against: number; abstained: number };
  /** What was decided. */
  words: string;
}

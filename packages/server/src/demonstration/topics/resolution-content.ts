/** Work that a resolution gives somebody, with what became of it. Days count back from the seeding. */
export interface TaskContent {
  title: string;
  body: string;
  /** The organization that does it, by its name, and who reports for it. */
  owner: string;
  by: string;
  /** Civil days from coming into force. */
  days: number;
  progress?: { days: number; percent: number; note: string };
  done?: { days: number; note: string; verified: number; seen: string };
}

/** An objection to the notice: by a neighbour, or written down by a worker for a caller. */
export interface ObjectionContent {
  from: string | { caller: string; phone: string };
  days: number;
  body: string;
  answer?: { days: number; reasons: string };
}

/** What was decided on a topic, in writing. Days count back from the seeding. */
export interface ResolutionContent {
  basis: 'BALLOT' | 'MEETING' | 'ANSWERER';
  title: string;
  text: string;
  tasks: readonly TaskContent[];
  /** What it rests on, by the place in the topic's arguments and statements. */
  cites: { arguments: readonly number[]; statements: readonly number[] };
  drafted: number;
  published: number;
  /** Where the notice hangs. */
  place: string;
  objections: readonly ObjectionContent[];
  /** Neighbours who say whether it was done: their stars, and the days before the seeding. */
  ratings?: readonly (readonly [
    by: string,
    stars: number,
    done: 'YES' | 'PARTLY' | 'NO',
    days: number,
  ])[];
}

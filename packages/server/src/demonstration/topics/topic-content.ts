import type { Stance, TopicClass } from '../../generated/prisma/enums.ts';
import type { Neighbour } from '../neighbours.ts';
import type { BallotContent, MeetingContent } from './decision-content.ts';
import type { ResolutionContent } from './resolution-content.ts';

/** One statement, with how likely somebody of each camp agrees with it, 0 to 1. */
export interface StatementContent {
  by: string;
  body: string;
  agree: readonly number[];
}

/** Where a topic was sorted to, and what whoever must answer said. Days count back from the seeding. */
export interface SortingContent {
  days: number;
  class: TopicClass;
  /** The organization that must answer, by its name; the community itself without. */
  answerer: string | null;
  reason: string;
  answer?: { days: number; by: string; body: string };
}

/** A topic of the demonstration: what was said, how opinion divides, and what came of it. */
export interface TopicContent {
  title: string;
  body: string;
  by: string;
  /** Days before the seeding. */
  proposed: number;
  sorting?: SortingContent;
  /** Days before the seeding on which a worker opened the discussion; null while it waits for that. */
  opened: number | null;
  /** The last step that a worker took. */
  ending?: { action: 'CONVERGE' | 'RETURN'; days: number; reason: string };
  /** The topic that took it in, by its title, with what was said. */
  merged?: { into: string; days: number; reason: string };
  arguments: readonly (readonly [stance: Stance, by: string, body: string])[];
  /** Replies to the arguments, by their place. */
  replies?: readonly (readonly [to: number, by: string, body: string])[];
  /** How many neighbours thank for the arguments, by their place. */
  thanks?: readonly number[];
  statements: readonly StatementContent[];
  /** A statement that a worker took down again. */
  hidden?: { by: string; body: string; category: 'INSULT' | 'OFF_TOPIC'; reason: string };
  /** The camp somebody belongs to: the place in `agree`. */
  campOf(neighbour: Neighbour): number;
  /** Which part of the residents took part, 0 to 1. */
  turnout: number;
  ballot?: BallotContent;
  meeting?: MeetingContent;
  resolution?: ResolutionContent;
}

import type { Stance } from '../../generated/prisma/enums.ts';
import type { Neighbour } from '../neighbours.ts';

/** One statement, with how likely somebody of each camp agrees with it, 0 to 1. */
export interface StatementContent {
  by: string;
  body: string;
  agree: readonly number[];
}

/** A topic of the demonstration: what was said, and how opinion divides. */
export interface TopicContent {
  title: string;
  body: string;
  by: string;
  /** Days before the seeding. */
  proposed: number;
  /** Days before the seeding on which a worker opened the discussion. */
  opened: number;
  /** The last step so far. */
  ending?: { action: 'CONVERGE' | 'RETURN'; days: number; reason: string };
  arguments: readonly (readonly [stance: Stance, by: string, body: string])[];
  statements: readonly StatementContent[];
  /** A statement that a worker took down again. */
  hidden?: { by: string; body: string; category: 'INSULT' | 'OFF_TOPIC'; reason: string };
  /** The camp somebody belongs to: the place in `agree`. */
  campOf(neighbour: Neighbour): number;
  /** Which part of the residents took part, 0 to 1. */
  turnout: number;
}

import { benches } from './benches.ts';
import { canteen } from './canteen.ts';
import { chargingShed } from './charging-shed.ts';
import { clubroom } from './clubroom.ts';
import { lift } from './lift.ts';
import { parking } from './parking.ts';
import { schoolGate } from './school-gate.ts';
import { lamps, sorting } from './smaller.ts';
import type { TopicContent } from './topic-content.ts';
import { barbecue, lottery, market, repairs } from './waiting.ts';

export type { TopicContent } from './topic-content.ts';

/** In the order in which they are written: what a topic was merged into stands before it. */
export const topics: readonly TopicContent[] = [
  parking,
  lift,
  canteen,
  lamps,
  sorting,
  schoolGate,
  benches,
  chargingShed,
  clubroom,
  barbecue,
  repairs,
  lottery,
  market,
];

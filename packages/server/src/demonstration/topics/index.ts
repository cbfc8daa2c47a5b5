import { canteen } from './canteen.ts';
import { lift } from './lift.ts';
import { parking } from './parking.ts';
import { lamps, sorting } from './smaller.ts';
import type { TopicContent } from './topic-content.ts';

export type { TopicContent } from './topic-content.ts';

/** Oldest first. */
export const topics: readonly TopicContent[] = [parking, lift, canteen, lamps, sorting];

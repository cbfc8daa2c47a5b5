export {
  availableAction,
  type OfferedAction,
  type TimelineEntry,
  timelineEntry,
} from './schema.ts';
export { recordStep } from './step.ts';
export { timelineOf } from './timeline.ts';

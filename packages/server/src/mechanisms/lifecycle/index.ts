export {
  availableAction,
  type OfferedAction,
  type TimelineEntry,
  timelineEntry,
} from './schema.ts';
export { recordStep, type Step } from './step.ts';
export { timelineOf } from './timeline.ts';

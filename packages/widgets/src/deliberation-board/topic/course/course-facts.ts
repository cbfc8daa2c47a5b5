import type { ResultOf } from '../../../graphql.ts';
import type { TopicCourse } from './operations.ts';

export type Course = Extract<
  NonNullable<ResultOf<typeof TopicCourse>['node']>,
  { readonly __typename: 'Topic' }
>;
export type TopicClass = NonNullable<Course['triageClass']>;

/** The acts that have a form here; others are elsewhere, and what is unknown has no button. */
export const COURSE_ACTS = [
  'TRIAGE',
  'CONTEST_TRIAGE',
  'SETTLE_CONTEST',
  'ANSWER',
  'RECORD_REVIEW',
  'DECIDE',
  'MERGE',
  'UNDO_MERGE',
  'SPLIT',
  'INVITE',
] as const;
export type CourseAct = (typeof COURSE_ACTS)[number];

export function isCourseAct(action: string): action is CourseAct {
  return (COURSE_ACTS as readonly string[]).includes(action);
}

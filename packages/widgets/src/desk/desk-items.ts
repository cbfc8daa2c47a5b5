import type { ResultOf } from '../graphql.ts';
import type { Desk, DeskViewer } from './operations.ts';

export type Permission = ResultOf<typeof DeskViewer>['viewer']['permissions'][number];
type Waiting = ResultOf<typeof Desk>;
export type DeskPlace = NonNullable<Waiting['place']>;
export type DeskCounts = Waiting['toDoCounts'];

/** What waits on the desk, of whatever kind: a line of the API's to-do list. */
export type DeskItem = Waiting['toDo']['nodes'][number];

/** What an opened item is known by, wherever it was opened. */
export type DeskSubject = Pick<DeskItem, 'kind' | 'subject' | 'title'>;

/** Whose list: what waits for the viewer, or what waits for others where the viewer may urge. */
export type DeskLook = 'MINE' | 'OVERSEEN';

/** `all`, `overdue`, or the name of a kind. */
export type DeskFilter = string;

/** Tells lines apart: one agreement may wait to be signed and to be rated. */
export function keyOf({ kind, subject }: Omit<DeskSubject, 'title'>): string {
  return `${kind}:${subject}`;
}

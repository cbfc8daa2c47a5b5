import type { Context } from '../../context.ts';
import { ForbiddenError, UnauthenticatedError } from '../../kernel/domain-error.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { toDoSources } from './sources.ts';
import {
  countsStatement,
  rowsStatement,
  type ToDoFilter,
  type ToDoStretch,
  type Worker,
} from './waiting.sql.ts';

/** Something that waits. */
export interface ToDoItem {
  kind: string;
  districtId: string;
  id: string;
  title: string;
  state: string;
  communityId: string;
  departmentId: string | null;
  dueAt: Date | null;
  since: Date;
  /** How often officials asked for it. */
  urged: number;
}

/** How many wait. */
export interface ToDoCount {
  kind: string;
  departmentId: string | null;
  total: number;
  overdue: number;
}

interface Row extends Record<string, unknown> {
  id: string;
  title: string;
  state: string;
  community_id: string;
  department_id: string | null;
  due_at: Date | null;
  since: Date;
  urged: number;
}

/** Whoever things can wait for, or a refusal at the top level. */
export function assertWorker(viewer: Viewer): Worker {
  if (viewer.kind === 'person' || viewer.kind === 'api-key') return viewer;
  if (viewer.kind === 'operator') throw new ForbiddenError();
  throw new UnauthenticatedError();
}

/** A stretch of the one list over all sources (or those named): one statement a source. */
export async function toDoStretch(
  context: Context,
  filter: ToDoFilter & { kinds: readonly string[] | null },
  stretch: ToDoStretch,
): Promise<ToDoItem[]> {
  const viewer = assertWorker(context.viewer);
  const now = context.clock.now();
  const found = await Promise.all(
    wantedSources(filter.kinds).map(async ([kind, source]) => {
      const statement = rowsStatement(source, viewer, filter, now, stretch);
      if (!statement) return [];
      const rows = await context.database.query<Row>(statement.sql, statement.values);
      return rows.map((row) => itemOf(kind, viewer.districtId, row));
    }),
  );
  const way = stretch.inverted ? -1 : 1;
  return found
    .flat()
    .sort((a, b) => way * inOrder(a, b))
    .slice(0, stretch.limit);
}

/** How many wait, by kind and department: one statement a source. */
export async function countToDo(
  context: Context,
  filter: ToDoFilter & { kinds: readonly string[] | null },
): Promise<ToDoCount[]> {
  const viewer = assertWorker(context.viewer);
  const now = context.clock.now();
  const counted = await Promise.all(
    wantedSources(filter.kinds).map(async ([kind, source]) => {
      const statement = countsStatement(source, viewer, filter, now);
      if (!statement) return [];
      const rows = await context.database.query<{
        department_id: string | null;
        total: number;
        overdue: number;
      }>(statement.sql, statement.values);
      return rows.map(({ department_id: departmentId, total, overdue }) => ({
        kind,
        departmentId,
        total,
        overdue,
      }));
    }),
  );
  return counted.flat();
}

function wantedSources(kinds: readonly string[] | null) {
  return [...toDoSources()].filter(([kind]) => kinds === null || kinds.includes(kind));
}

/** By due time, which puts what is overdue first and what has none last; then by id. */
function inOrder(a: ToDoItem, b: ToDoItem): number {
  const [left, right] = [a, b].map(({ dueAt }) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY);
  if (left !== right) return (left ?? 0) < (right ?? 0) ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

function itemOf(kind: string, districtId: string, row: Row): ToDoItem {
  return {
    kind,
    districtId,
    id: row.id,
    title: row.title,
    state: row.state,
    communityId: row.community_id,
    departmentId: row.department_id,
    dueAt: row.due_at,
    since: row.since,
    urged: row.urged,
  };
}

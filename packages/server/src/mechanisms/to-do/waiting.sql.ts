/**
 * What waits, as one statement a source. In SQL, because what belongs to one list lies in the tables
 * of many modules, and each is to be asked once, with a limit, for a page of all.
 */
import type { Permission } from '../../platform/permissions.ts';
import { rolePermissions } from '../../platform/permissions.ts';
import { organizationsOf, type Viewer } from '../../platform/viewer.ts';
import type { ToDoSource } from './sources.ts';

/** MINE: what waits for the viewer. OVERSEEN: what waits for others where the viewer may urge. */
export type ToDoView = 'MINE' | 'OVERSEEN';

/** Somebody for whom something can wait. */
export type Worker = Extract<Viewer, { kind: 'person' | 'api-key' }>;

export interface ToDoFilter {
  view: ToDoView;
  /** In this community and everything below. */
  communityId: string | null;
  departmentId: string | null;
  overdueOnly: boolean;
}

/** A place in the list, which is sorted by due time (nothing due comes last) and id. */
export interface ToDoPlace {
  dueAt: Date | null;
  id: string;
}

export interface ToDoStretch {
  after?: ToDoPlace | undefined;
  before?: ToDoPlace | undefined;
  limit: number;
  /** From the end. */
  inverted: boolean;
}

/** Collects parameters, each with the place that stands for it. */
class Parameters {
  readonly values: unknown[] = [];
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/** A statement and what fills its places. */
export interface Statement {
  sql: string;
  values: unknown[];
}

/** The page's rows of one source; null when nothing of it can be for this viewer. */
export function rowsStatement(
  source: ToDoSource,
  viewer: Worker,
  filter: ToDoFilter,
  now: Date,
  stretch: ToDoStretch,
): Statement | null {
  const parameters = new Parameters();
  const where = waitingWhere(source, viewer, filter, now, parameters);
  if (where === null) return null;
  const due = `coalesce((${source.dueAt})::timestamptz, 'infinity')`;
  const bound = (place: ToDoPlace | undefined, sign: '<' | '>') => {
    if (!place) return '';
    const at = parameters.add(place.dueAt?.toISOString() ?? 'infinity', 'timestamptz');
    return `AND (${due}, t.id) ${sign} (${at}, ${parameters.add(place.id, 'uuid')})`;
  };
  const bounds = `${bound(stretch.after, '>')} ${bound(stretch.before, '<')}`;
  const way = stretch.inverted ? 'DESC' : 'ASC';
  const sql = `
    SELECT t.id, t.community_id, (${source.title})::text AS title,
      (${source.state ?? 't.state'})::text AS state, (${source.dueAt})::timestamptz AS due_at,
      (${source.since})::timestamptz AS since, (${source.department ?? 'NULL'})::uuid AS department_id,
      (SELECT count(*)::int FROM urge u
       WHERE u.district_id = t.district_id AND u.subject_id = t.id) AS urged
    ${where} ${bounds}
    ORDER BY ${due} ${way}, t.id ${way} LIMIT ${parameters.add(stretch.limit, 'int')}`;
  return named(sql, viewer, now, parameters);
}

/** How many wait of one source, by department; null when nothing of it can be for this viewer. */
export function countsStatement(
  source: ToDoSource,
  viewer: Worker,
  filter: ToDoFilter,
  now: Date,
): Statement | null {
  const parameters = new Parameters();
  const where = waitingWhere(source, viewer, filter, now, parameters);
  if (where === null) return null;
  const sql = `
    SELECT (${source.department ?? 'NULL'})::uuid AS department_id, count(*)::int AS total,
      count(*) FILTER (WHERE (${source.dueAt})::timestamptz < :now)::int AS overdue
    ${where} GROUP BY 1`;
  return named(sql, viewer, now, parameters);
}

/** One row that waits, whoever asks; the urging command checks who may. */
export function subjectStatement(
  source: ToDoSource,
  key: { districtId: string; id: string },
  viewer: Worker,
  now: Date,
): Statement {
  const parameters = new Parameters();
  const one = source.organization ? `SELECT ${source.organization}` : 'SELECT NULL::uuid';
  const sql = `
    SELECT t.community_id, (${source.title})::text AS title, (${source.waits}) AS waits,
      (${source.person ?? 'NULL'})::uuid AS person_id,
      ARRAY(${source.organizations ?? one}) AS organization_ids
    FROM ${source.table} t JOIN community c ON c.id = t.community_id ${source.join ?? ''}
    WHERE t.district_id = ${parameters.add(key.districtId, 'uuid')}
      AND t.id = ${parameters.add(key.id, 'uuid')}`;
  return named(sql, viewer, now, parameters);
}

function waitingWhere(
  source: ToDoSource,
  viewer: Worker,
  filter: ToDoFilter,
  now: Date,
  parameters: Parameters,
): string | null {
  const district = parameters.add(viewer.districtId, 'uuid');
  const whose = forViewer(source, viewer, filter.view, parameters);
  if (whose === null || (filter.departmentId !== null && !source.department)) return null;
  const conditions = [`t.district_id = ${district}`, `(${source.waits})`, whose];
  if (filter.communityId !== null) {
    const id = parameters.add(filter.communityId, 'uuid');
    conditions.push(`(c.id = ${id} OR ${id} = ANY (c.ancestor_ids))`);
  }
  if (filter.departmentId !== null) {
    conditions.push(`${source.department} = ${parameters.add(filter.departmentId, 'uuid')}`);
  }
  if (filter.overdueOnly) {
    conditions.push(`(${source.dueAt})::timestamptz < ${parameters.add(now, 'timestamptz')}`);
  }
  return `FROM ${source.table} t JOIN community c ON c.id = t.community_id ${source.join ?? ''}
    WHERE ${conditions.join('\n      AND ')}`;
}

/** What makes a row the viewer's; null when nothing can. */
function forViewer(
  source: ToDoSource,
  viewer: Worker,
  view: ToDoView,
  parameters: Parameters,
): string | null {
  if (view === 'OVERSEEN') {
    if (!source.overseenWith) return null;
    const urging = inPlaces(viewer, 'work-item:urge', parameters);
    const reading = urging && inPlaces(viewer, source.overseenWith, parameters);
    return reading === null ? null : `${urging} AND ${reading}`;
  }
  const either: string[] = [];
  const held = source.permission && inPlaces(viewer, source.permission, parameters);
  if (held) either.push(held);
  if (viewer.kind === 'person') {
    const speaksFor = organizationsOf(viewer).length > 0;
    if (source.person) either.push(`${source.person} = :person`);
    if (source.organization && speaksFor) {
      either.push(`${source.organization} = ANY (:organizations)`);
    }
    if (source.organizations && speaksFor) {
      either.push(`(:organizations && ARRAY(${source.organizations}))`);
    }
  }
  return either.length === 0 ? null : `(${either.join(' OR ')})`;
}

/** The places in which the viewer holds a permission, as a condition; null when nowhere. */
function inPlaces(viewer: Worker, permission: Permission, parameters: Parameters): string | null {
  if (viewer.kind === 'api-key') return viewer.permissions.includes(permission) ? 'TRUE' : null;
  const ids = viewer.appointments.flatMap(({ role, communityId }) =>
    rolePermissions[role].includes(permission) ? [communityId] : [],
  );
  if (ids.length === 0) return null;
  const places = parameters.add([...new Set(ids)], 'uuid[]');
  return `(c.id = ANY (${places}) OR c.ancestor_ids && ${places})`;
}

/** Fills the places that a source's SQL names; a cast `::name` is none. */
function named(sql: string, viewer: Worker, now: Date, parameters: Parameters): Statement {
  const known = new Map<string, string>();
  const value = (name: string) => {
    if (name === 'now') return parameters.add(now, 'timestamptz');
    if (name === 'organizations') return parameters.add(organizationsOf(viewer), 'uuid[]');
    return parameters.add(viewer.kind === 'person' ? viewer.personId : null, 'uuid');
  };
  const filled = sql.replaceAll(/(?<!:):(now|organizations|person)\b/g, (_, name: string) => {
    const place = known.get(name) ?? value(name);
    known.set(name, place);
    return place;
  });
  return { sql: filled, values: parameters.values };
}

import type { Localised } from '../../kernel/locale.ts';
import type { Permission } from '../../platform/permissions.ts';

/**
 * Where things of one kind wait for somebody. SQL over the kind's table, which is called `t`, and
 * its community `c`. `:now`, `:person` (uuid) and `:organizations` (uuid[]: those the viewer speaks
 * for) may stand in it. The texts are the module's own; nothing of a request is written into them.
 */
export interface ToDoSource {
  /** The node type of what waits; the kind itself when left out. */
  subjectType?: string;
  /** What it is, as a filter names it: 建议. */
  label: Localised;
  /** What is wanted of whom it waits for: 请答复. */
  wanted: Localised;
  stateLabels: Readonly<Record<string, Localised>>;
  /** The table, with columns district_id, id and community_id. */
  table: string;
  /** Further tables: `JOIN service s ON …`. */
  join?: string;
  /** Whether a row waits. Begin with what the index (district, community, state, …) has. */
  waits: string;
  /** What it is called, at most one line. */
  title: string;
  /** Its title is what somebody wrote: the list shows it, and nothing that is sent repeats it. */
  titleIsPrivate?: boolean;
  /** Its state as text; `t.state::text` when left out. */
  state?: string;
  /** Until when, or NULL. */
  dueAt: string;
  /** Since when it waits. */
  since: string;
  /** The organization that answers for it, by which officials sort. */
  department?: string;
  /** It waits for those who hold this in the place. */
  permission?: Permission;
  /** It waits for this person: a column, or what makes one. */
  person?: string;
  /** It waits for who speaks for this organization: a column. */
  organization?: string;
  /** The same for several organizations: a SELECT of one column of ids. */
  organizations?: string;
  /** Officials who also hold this in the place see that it waits; they are not shown it without. */
  overseenWith?: Permission;
}

const sources = new Map<string, ToDoSource>();

/**
 * Says, when a module is loaded, what of its subjects waits for somebody. `kind` is a permanent
 * name, usually the node type.
 */
export function describeToDo(kind: string, source: ToDoSource): void {
  if (sources.has(kind)) throw new Error(`The to-do ${kind} is described twice.`);
  if (!/^[A-Z]\w*$/.test(kind)) throw new Error(`${kind} is no name of a to-do.`);
  if (!source.permission && !source.person && !source.organization && !source.organizations) {
    throw new Error(`The to-do ${kind} waits for nobody.`);
  }
  sources.set(kind, source);
}

export function toDoSources(): ReadonlyMap<string, ToDoSource> {
  return sources;
}

export function sourceOf(kind: string): ToDoSource {
  const source = sources.get(kind);
  if (!source) throw new Error(`No module describes the to-do ${kind}.`);
  return source;
}

import type { Failure } from '@linli/client';
import type { LinliHost } from '../foundation/linli-host.ts';
import { QueryController } from '../foundation/query-controller.ts';
import { communityArguments } from '../foundation/site-facts.ts';
import type { ResultOf, VariablesOf } from '../graphql.ts';
import type { DeskScope } from './desk.events.ts';
import {
  type DeskCounts,
  type DeskFilter,
  type DeskItem,
  type DeskLook,
  type DeskPlace,
  type DeskSubject,
  keyOf,
  type Permission,
} from './desk-items.ts';
import { Desk, DeskViewer } from './operations.ts';

/** What became of an item in this sitting; it stays where it was until the list is left. */
export interface DeskOutcome {
  readonly item: DeskSubject;
  readonly action: string;
  readonly label: string;
}

export interface DeskList {
  readonly place: DeskPlace;
  readonly items: readonly (DeskItem | DeskOutcome)[];
  readonly counts: DeskCounts;
  /** How many wait for the viewer, and for others; null who may not urge. */
  readonly mine: number;
  readonly overseen: number | null;
  /** Further ones follow. */
  readonly more: boolean;
  /** The places of the items. */
  readonly places: readonly string[];
  /** True while another list is on its way and the last is still shown. */
  readonly changing: boolean;
}

/** `visitor`, `resident`: the desk is not theirs. `elsewhere`: staff of another place. */
export type DeskView =
  | { readonly state: 'initial' | 'pending' }
  | { readonly state: 'visitor' | 'resident' | 'elsewhere' | 'missing' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready' | 'empty'; readonly data: DeskList };

type Waiting = ResultOf<typeof Desk> & { readonly place: DeskPlace };

/** Milliseconds between looks for what came in that no watched node tells of. */
const LOOK_AGAIN = 60_000;
const PAGE = 20;
/** As many as the server gives at once. */
const MOST = 100;
const EVERYWHERE: DeskScope = { department: null, community: null };

/** The to-do list: everything that waits for the viewer, or for others where they may urge. */
export class DeskController {
  readonly #host: LinliHost;
  readonly #community: () => string | null;
  readonly #viewer;
  readonly #list;
  #look: DeskLook | null = null;
  #filter: DeskFilter = 'all';
  #scope = EVERYWHERE;
  #first = PAGE;
  #openKey: string | null = null;
  /** With the place in the list that each had. */
  #outcomes: readonly (DeskOutcome & { readonly at: number })[] = [];
  /** Shown until the next list is there. */
  #last: Waiting | null = null;
  #looking: ReturnType<typeof setInterval> | undefined;

  /** @param community its id or official code; null while it is not known. */
  constructor(host: LinliHost, community: () => string | null) {
    this.#host = host;
    this.#community = community;
    host.addController(this);
    this.#viewer = new QueryController(host, {
      document: DeskViewer,
      variables: () => ({}),
      select: ({ viewer }) => viewer,
      watch: ({ notificationInbox }) => (notificationInbox ? [notificationInbox.id] : []),
    });
    this.#list = new QueryController(host, {
      document: Desk,
      variables: () => this.#listVariables(),
      select: (result) => (result.place ? (result as Waiting) : null),
      watch: ({ place, toDo }) => [place.id, ...toDo.nodes.map(({ subject }) => subject)],
    });
  }

  hostConnected(): void {
    this.#looking = setInterval(() => {
      if (document.visibilityState === 'visible' && this.#list.data) void this.#list.refetch();
    }, LOOK_AGAIN);
  }

  hostUpdate(): void {
    this.#last = this.#isKnown ? (this.#list.data ?? this.#last) : null;
  }

  hostDisconnected(): void {
    clearInterval(this.#looking);
  }

  get view(): DeskView {
    const viewer = this.#viewer.view;
    if (viewer.state === 'initial') return { state: 'initial' };
    if (viewer.state === 'refused' || viewer.state === 'failed') return unanswered(viewer);
    if (viewer.state !== 'ready') return { state: 'pending' };
    if (!this.#isKnown) return { state: 'visitor' };
    const list = this.#list.view;
    if (list.state === 'empty') return { state: 'missing' };
    if (list.state === 'refused' || list.state === 'failed') return unanswered(list);
    const data = this.#list.data ?? this.#last;
    if (!data) return { state: 'pending' };
    const { place, toDo, toDoCounts: counts, overseen } = data;
    const mine = data.mine.total;
    // Who has an office and no role is known only by what waits for them.
    if (!this.permissions.length && !mine && !this.#outcomes.length) return { state: 'resident' };
    const items = this.#shown(toDo.nodes);
    const shown = {
      place,
      items,
      counts,
      mine,
      overseen: overseen?.total ?? null,
      more: toDo.pageInfo.hasNextPage && this.#first < MOST,
      places: toDo.nodes.map(({ community }) => community.id),
      changing: list.state !== 'ready',
    };
    return { state: items.length || counts.total ? 'ready' : 'empty', data: shown };
  }

  get permissions(): readonly Permission[] {
    return this.#viewer.data?.permissions ?? [];
  }

  /** How many messages are unread. */
  get unread(): number {
    return this.#viewer.data?.notificationInbox?.unreadCount ?? 0;
  }

  /** Whether there may be a list to show: who has an office and no role is known by their list. */
  get isStaff(): boolean {
    return this.permissions.length > 0 || this.#list.data !== null;
  }

  may(permission: Permission): boolean {
    return this.permissions.includes(permission);
  }

  /** Whose list is shown: an official’s begins with what others have to do. */
  get look(): DeskLook {
    const oversees = this.may('WORK_ITEM_URGE');
    return this.#look ?? (oversees && !this.may('SUGGESTION_ANSWER') ? 'OVERSEEN' : 'MINE');
  }

  get filter(): DeskFilter {
    return this.#filter;
  }

  get scope(): DeskScope {
    return this.#scope;
  }

  isOpen(item: DeskItem): boolean {
    return this.#openKey === keyOf(item);
  }

  get hasOpen(): boolean {
    return this.#openKey !== null;
  }

  /** Another list, from its beginning. */
  see(look: DeskLook): void {
    if (look !== this.look) this.#scope = EVERYWHERE;
    this.#look = look;
    this.show('all');
  }

  show(filter: DeskFilter): void {
    this.#filter = filter;
    this.#first = PAGE;
    this.#openKey = null;
    this.#outcomes = [];
    this.#host.requestUpdate();
  }

  /** Only what this department answers for, or what waits in this place. */
  narrow(scope: DeskScope): void {
    this.#scope = scope;
    this.show('all');
  }

  showMore(): void {
    this.#first = Math.min(MOST, this.#first + PAGE);
    this.#host.requestUpdate();
  }

  /** Opens an item, or closes it when it is open. */
  toggle(item: DeskItem): void {
    this.#openKey = this.isOpen(item) ? null : keyOf(item);
    this.#host.requestUpdate();
  }

  /** Ids of what the list holds. */
  get subjects(): readonly string[] {
    return this.#list.data?.toDo.nodes.map(({ subject }) => subject) ?? [];
  }

  /** Opens what a message is about, if the list holds it. */
  open(subject: string): DeskItem | null {
    const item = this.#list.data?.toDo.nodes.find((node) => node.subject === subject) ?? null;
    this.#openKey = item && keyOf(item);
    this.#host.requestUpdate();
    return item;
  }

  refetch(): void {
    void this.#viewer.refetch();
    void this.#list.refetch();
  }

  /** A step was taken: the item is closed, and what became of it stays in its place, shown when this ends. */
  async acted(outcome: DeskOutcome): Promise<void> {
    const key = keyOf(outcome.item);
    const { data } = this.#list;
    const rows = data ? this.#shown(data.toDo.nodes) : [];
    const at = rows.findIndex((row) => keyOf('item' in row ? row.item : row) === key);
    if (this.#openKey === key) this.#openKey = null;
    this.#outcomes = [
      ...this.#outcomes.filter(({ item }) => keyOf(item) !== key),
      { ...outcome, at: Math.max(0, at) },
    ].sort((a, b) => a.at - b.at);
    await this.#list.refetch();
    await this.#host.updateComplete;
  }

  /** Something was urged: it is counted at once. */
  urged(item: DeskItem): void {
    const count = (node: DeskItem) =>
      keyOf(node) === keyOf(item) ? { ...node, urgedTimes: node.urgedTimes + 1 } : node;
    this.#list.patch((data) => ({
      ...data,
      toDo: { ...data.toDo, nodes: data.toDo.nodes.map(count) },
    }));
  }

  /** How an item that still waits was moved on in this sitting. */
  outcomeOf(item: DeskItem): DeskOutcome | null {
    return this.#outcomes.find((outcome) => keyOf(outcome.item) === keyOf(item)) ?? null;
  }

  /** The list with what was done in this sitting left in its place, so that nothing jumps. */
  #shown(waiting: readonly DeskItem[]): (DeskItem | DeskOutcome)[] {
    const rows: (DeskItem | DeskOutcome)[] = [...waiting];
    for (const outcome of this.#outcomes) {
      if (waiting.every((item) => keyOf(item) !== keyOf(outcome.item))) {
        rows.splice(outcome.at, 0, outcome);
      }
    }
    return rows;
  }

  /** Signed in for good: a guest has nothing that could wait. */
  get #isKnown(): boolean {
    const level = this.#viewer.data?.level;
    return level !== undefined && level !== 'VISITOR' && level !== 'GUEST';
  }

  #listVariables(): VariablesOf<typeof Desk> | null {
    const place = this.#community();
    if (!place || !this.#isKnown) return null;
    const kind = this.#filter;
    return {
      ...communityArguments(place),
      ...this.#scope,
      view: this.look,
      kinds: kind === 'all' || kind === 'overdue' ? null : [kind],
      overdueOnly: kind === 'overdue',
      first: this.#first,
      oversees: this.may('WORK_ITEM_URGE'),
    };
  }
}

function unanswered(view: { readonly failure: Failure }): DeskView {
  const { kind } = view.failure;
  if (kind === 'unauthenticated') return { state: 'visitor' };
  return kind === 'forbidden' ? { state: 'elsewhere' } : { state: 'failed', failure: view.failure };
}

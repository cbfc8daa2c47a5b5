import type { Failure } from '@linli/client';
import type { LinliHost } from '../foundation/linli-host.ts';
import { QueryController } from '../foundation/query-controller.ts';
import type { VariablesOf } from '../graphql.ts';
import {
  ACT_PERMISSIONS,
  type DeskCount,
  type DeskFilter,
  type DeskItem,
  type DeskPlace,
  deskCounts,
  deskItems,
  type Permission,
  passes,
  sortItems,
} from './desk-items.ts';
import { Desk, DeskViewer } from './operations.ts';

/** What became of an item in this sitting; it stays where it was until the list is left. */
export interface DeskOutcome {
  readonly item: DeskItem;
  readonly action: string;
  readonly label: string;
}

export interface DeskList {
  readonly place: DeskPlace;
  readonly items: readonly (DeskItem | DeskOutcome)[];
  readonly counts: ReadonlyMap<DeskFilter, DeskCount>;
}

/** `visitor`, `resident`: the desk is not theirs. `elsewhere`: staff of another place. */
export type DeskView =
  | { readonly state: 'initial' | 'pending' }
  | { readonly state: 'visitor' | 'resident' | 'elsewhere' | 'missing' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready' | 'empty'; readonly data: DeskList };

/** Any of these makes somebody staff. */
const STAFF: readonly Permission[] = [
  'SUGGESTION_READ',
  'SUGGESTION_RECORD',
  'SERVICE_REQUEST_READ',
  'TOPIC_ADVANCE',
];
/** Milliseconds between looks for what came in that no watched node tells of. */
const LOOK_AGAIN = 60_000;

/** The to-do list of a community: everything that waits for its staff. */
export class DeskController {
  readonly #host: LinliHost;
  readonly #community: () => string | null;
  readonly #viewer;
  readonly #list;
  #filter: DeskFilter = 'all';
  #openId: string | null = null;
  #outcomes: readonly DeskOutcome[] = [];
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
    });
    this.#list = new QueryController(host, {
      document: Desk,
      variables: () => this.#listVariables(),
      select: ({ node, community: byCode }) =>
        byCode ?? (node?.__typename === 'Community' ? (node as DeskPlace) : null),
      watch: (place) => [place.id, ...deskItems(place).map(({ id }) => id)],
    });
  }

  hostConnected(): void {
    this.#looking = setInterval(() => {
      if (document.visibilityState === 'visible' && this.#list.data) void this.#list.refetch();
    }, LOOK_AGAIN);
  }

  hostDisconnected(): void {
    clearInterval(this.#looking);
  }

  get view(): DeskView {
    const viewer = this.#viewer.view;
    if (viewer.state === 'initial') return { state: 'initial' };
    if (viewer.state === 'refused' || viewer.state === 'failed') return unanswered(viewer);
    if (viewer.state !== 'ready') return { state: 'pending' };
    if (!this.isStaff) {
      const { level } = viewer.data;
      return { state: level === 'VISITOR' || level === 'GUEST' ? 'visitor' : 'resident' };
    }
    const list = this.#list.view;
    if (list.state === 'empty') return { state: 'missing' };
    if (list.state === 'refused' || list.state === 'failed') return unanswered(list);
    if (list.state !== 'ready') return { state: 'pending' };
    const counts = deskCounts(list.data);
    const items = this.#shown(list.data);
    const state = items.length || counts.get('all')?.count ? 'ready' : 'empty';
    return { state, data: { place: list.data, items, counts } };
  }

  get permissions(): readonly Permission[] {
    return this.#viewer.data?.permissions ?? [];
  }

  get isStaff(): boolean {
    return STAFF.some((permission) => this.may(permission));
  }

  may(permission: Permission): boolean {
    return this.permissions.includes(permission);
  }

  /** True for somebody who may look and nothing else. */
  get readOnly(): boolean {
    return !Object.values(ACT_PERMISSIONS).some((permission) => this.may(permission));
  }

  get filter(): DeskFilter {
    return this.#filter;
  }

  get openId(): string | null {
    return this.#openId;
  }

  show(filter: DeskFilter): void {
    this.#filter = filter;
    this.#openId = null;
    this.#outcomes = [];
    this.#host.requestUpdate();
  }

  /** Opens an item, or closes it when it is open. */
  toggle(item: DeskItem): void {
    this.#openId = this.#openId === item.id ? null : item.id;
    this.#host.requestUpdate();
  }

  refetch(): void {
    void this.#viewer.refetch();
    void this.#list.refetch();
  }

  /** A step was taken: the item is closed, and what became of it stays in its place. */
  async acted(outcome: DeskOutcome): Promise<void> {
    const { id } = outcome.item;
    if (this.#openId === id) this.#openId = null;
    this.#outcomes = [...this.#outcomes.filter(({ item }) => item.id !== id), outcome];
    await this.#list.refetch();
  }

  /** How an item that still waits was moved on in this sitting. */
  outcomeOf(item: DeskItem): DeskOutcome | null {
    return this.#outcomes.find((outcome) => outcome.item.id === item.id) ?? null;
  }

  /** The list with what was done in this sitting left in its place, so that nothing jumps. */
  #shown(place: DeskPlace): (DeskItem | DeskOutcome)[] {
    const waiting = deskItems(place);
    const gone = new Map(
      this.#outcomes
        .filter(({ item }) => !waiting.some(({ id }) => id === item.id))
        .map((outcome) => [outcome.item.id, outcome]),
    );
    return sortItems([...waiting, ...[...gone.values()].map(({ item }) => item)])
      .filter((item) => passes(item, this.#filter) || this.outcomeOf(item))
      .map((item) => gone.get(item.id) ?? item);
  }

  #listVariables(): VariablesOf<typeof Desk> | null {
    const place = this.#community();
    if (!place || !this.isStaff) return null;
    const byCode = /^\d{12}$/.test(place);
    return {
      id: byCode ? '' : place,
      code: byCode ? place : '',
      byCode,
      suggestions: this.may('SUGGESTION_READ'),
      requests: this.may('SERVICE_REQUEST_READ'),
      topics: this.may('TOPIC_ADVANCE') || this.may('SUGGESTION_READ'),
    };
  }
}

function unanswered(view: { readonly failure: Failure }): DeskView {
  const { kind } = view.failure;
  if (kind === 'unauthenticated') return { state: 'visitor' };
  return kind === 'forbidden' ? { state: 'elsewhere' } : { state: 'failed', failure: view.failure };
}

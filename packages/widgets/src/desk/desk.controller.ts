import type { Failure } from '@linli/client';
import { DraftController } from '../foundation/draft-controller.ts';
import type { LinliHost } from '../foundation/linli-host.ts';
import { MutationController } from '../foundation/mutation-controller.ts';
import { QueryController } from '../foundation/query-controller.ts';
import type { ViewState } from '../foundation/view-state.ts';
import type { ResultOf, VariablesOf } from '../graphql.ts';
import {
  type DeskCount,
  type DeskFilter,
  type DeskItem,
  type DeskPlace,
  deskCounts,
  deskItems,
  passes,
  sortItems,
} from './desk-items.ts';
import {
  AnswerSuggestion,
  Desk,
  DeskAdvanceRequest,
  DeskAdvanceTopic,
  DeskItem as DeskItemDocument,
  DeskViewer,
} from './operations.ts';

export type Permission = ResultOf<typeof DeskViewer>['viewer']['permissions'][number];
type Node = NonNullable<ResultOf<typeof DeskItemDocument>['node']>;
/** What is read of an item when it is opened. */
export type DeskDetail = Extract<Node, { readonly availableActions: unknown }>;
export type DeskAction = DeskDetail['availableActions'][number];

/** What a worker writes beside an open item; `act` is the step whose reason is being written. */
export interface ItemDraft {
  readonly text: string;
  readonly act: string | null;
}

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

/** The acts that belong on the desk, by kind; what residents do elsewhere is left out. */
const ACTS: Readonly<
  Record<DeskItem['kind'], { permission: Permission; acts: readonly string[] }>
> = {
  suggestion: { permission: 'SUGGESTION_ANSWER', acts: ['ANSWER'] },
  request: {
    permission: 'SERVICE_REQUEST_HANDLE',
    acts: ['ACCEPT', 'SCHEDULE', 'START', 'DELIVER', 'CLOSE', 'RETURN'],
  },
  topic: { permission: 'TOPIC_ADVANCE', acts: ['OPEN_DISCUSSION', 'RETURN'] },
};
/** Reading any of these makes somebody staff. */
const STAFF: readonly Permission[] = [
  'SUGGESTION_READ',
  'SUGGESTION_RECORD',
  'SERVICE_REQUEST_READ',
  'TOPIC_ADVANCE',
];
/** Milliseconds between looks for what came in that no watched node tells of. */
const LOOK_AGAIN = 60_000;

/** The to-do list of a community: everything that waits for its staff, and the steps from there. */
export class DeskController {
  readonly #host: LinliHost;
  readonly #community: () => string | null;
  readonly #onActed: (item: DeskItem, action: string) => void;
  readonly #viewer;
  readonly #list;
  readonly #detail;
  readonly #answer;
  readonly #request;
  readonly #topic;
  readonly draft: DraftController<ItemDraft>;
  #filter: DeskFilter = 'all';
  #open: DeskItem | null = null;
  #outcomes: readonly DeskOutcome[] = [];
  #acting: string | null = null;
  #looking: ReturnType<typeof setInterval> | undefined;

  /** @param community its id or official code; null while it is not known. */
  constructor(
    host: LinliHost,
    community: () => string | null,
    onActed: (item: DeskItem, action: string) => void,
  ) {
    this.#host = host;
    this.#community = community;
    this.#onActed = onActed;
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
    this.#detail = new QueryController(host, {
      document: DeskItemDocument,
      variables: () => (this.#open ? { id: this.#open.id } : null),
      select: ({ node }) => (node && 'availableActions' in node ? node : null),
      watch: ({ id }) => [id],
    });
    this.#answer = new MutationController(host, { document: AnswerSuggestion });
    this.#request = new MutationController(host, { document: DeskAdvanceRequest });
    this.#topic = new MutationController(host, { document: DeskAdvanceTopic });
    this.draft = new DraftController<ItemDraft>(host, {
      key: () => (this.#open ? `desk-item:${this.#open.id}` : null),
      initial: { text: '', act: null },
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
    if (viewer.state === 'refused' || viewer.state === 'failed') return failed(viewer);
    if (viewer.state !== 'ready')
      return { state: viewer.state === 'initial' ? 'initial' : 'pending' };
    if (!this.isStaff) {
      const { level } = viewer.data;
      return { state: level === 'VISITOR' || level === 'GUEST' ? 'visitor' : 'resident' };
    }
    const list = this.#list.view;
    if (list.state === 'empty') return { state: 'missing' };
    if (list.state === 'refused' || list.state === 'failed') return failed(list);
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
    return !Object.values(ACTS).some(({ permission }) => this.may(permission));
  }

  /** The community's id, once it is found. */
  get communityId(): string | null {
    return this.#list.data?.id ?? null;
  }

  get filter(): DeskFilter {
    return this.#filter;
  }

  get openId(): string | null {
    return this.#open?.id ?? null;
  }

  get detail(): ViewState<DeskDetail> {
    return this.#detail.view;
  }

  /** The act that is on its way, or null. */
  get acting(): string | null {
    return this.#acting;
  }

  /** Why the last act on the open item did not succeed. */
  get failure(): Failure | null {
    return this.#answer.failure ?? this.#request.failure ?? this.#topic.failure;
  }

  /** The buttons of an item: allowed ones, and those refused for a reason that may pass. */
  actionsOf(item: DeskItem, detail: DeskDetail): DeskAction[] {
    const { permission, acts } = ACTS[item.kind];
    if (!this.may(permission)) return [];
    return acts.flatMap((act) =>
      detail.availableActions.filter(
        ({ action, allowed, refusal }) =>
          action === act && (allowed || refusal?.code !== 'NOT_FOR_YOU'),
      ),
    );
  }

  show(filter: DeskFilter): void {
    this.#filter = filter;
    this.#open = null;
    this.#outcomes = [];
    this.#host.requestUpdate();
  }

  /** Opens an item, or closes it when it is open. */
  toggle(item: DeskItem): void {
    this.#open = this.#open?.id === item.id ? null : item;
    for (const act of [this.#answer, this.#request, this.#topic]) act.reset();
    this.#host.requestUpdate();
  }

  refetch(): void {
    void this.#viewer.refetch();
    void this.#list.refetch();
    if (this.#open) void this.#detail.refetch();
  }

  /** Takes a step with the open item. True when it was taken. */
  async act({ action, label }: DeskAction, text: string | null): Promise<boolean> {
    const item = this.#open;
    if (!item || this.#acting) return false;
    this.#acting = action;
    const answer = await this.#send(item, action, text).finally(() => {
      this.#acting = null;
    });
    if (!answer.ok) {
      // Somebody else may have been faster: show how it stands.
      if (answer.failure.kind === 'refused') this.refetch();
      this.#host.requestUpdate();
      return false;
    }
    if (this.#open?.id === item.id) {
      this.draft.clear();
      this.#open = null;
    } else this.#host.client?.drafts.discard(`desk-item:${item.id}`);
    const others = this.#outcomes.filter((outcome) => outcome.item.id !== item.id);
    this.#outcomes = [...others, { item, action, label }];
    this.#onActed(item, action);
    await this.#list.refetch();
    return true;
  }

  #send(item: DeskItem, action: string, text: string | null) {
    switch (item.kind) {
      case 'suggestion':
        return this.#answer.run({ input: { suggestion: item.id, body: text ?? '' } });
      case 'request': {
        type Input = VariablesOf<typeof DeskAdvanceRequest>['input'];
        const act = action as Input['action'];
        return this.#request.run({ input: { serviceRequest: item.id, action: act, reason: text } });
      }
      case 'topic': {
        type Input = VariablesOf<typeof DeskAdvanceTopic>['input'];
        const act = action as Input['action'];
        return this.#topic.run({ input: { topic: item.id, action: act, reason: text } });
      }
    }
  }

  /** The list with what was done in this sitting left in its place, so that nothing jumps. */
  #shown(place: DeskPlace): (DeskItem | DeskOutcome)[] {
    const outcomes = new Map(this.#outcomes.map((outcome) => [outcome.item.id, outcome]));
    const waiting = deskItems(place);
    const gone = [...outcomes.values()].filter(
      ({ item }) => !waiting.some(({ id }) => id === item.id),
    );
    return sortItems([...waiting, ...gone.map(({ item }) => item)])
      .filter((item) => passes(item, this.#filter) || outcomes.has(item.id))
      .map((item) => gone.find((outcome) => outcome.item.id === item.id) ?? item);
  }

  /** How an item that still waits was moved on in this sitting. */
  outcomeOf(item: DeskItem): DeskOutcome | null {
    return this.#outcomes.find((outcome) => outcome.item.id === item.id) ?? null;
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

function failed(view: { readonly failure: Failure }): DeskView {
  const { kind } = view.failure;
  if (kind === 'unauthenticated') return { state: 'visitor' };
  return kind === 'forbidden' ? { state: 'elsewhere' } : { state: 'failed', failure: view.failure };
}

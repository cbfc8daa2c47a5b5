import type { LinliHost } from '../foundation/linli-host.ts';
import { type Page, PagedQuery } from '../foundation/paged-query.ts';
import { communityArguments } from '../foundation/site-facts.ts';
import type { ViewState } from '../foundation/view-state.ts';
import type { VariablesOf } from '../graphql.ts';
import { BoardTopics } from './operations.ts';
import {
  COLUMNS,
  GOING_ON,
  STATES_OF,
  type Stage,
  type TopicCard,
  type TopicState,
} from './stages.ts';

/** How the list is narrowed: to one step, or to all that goes on. */
export type BoardFilter = Stage | 'all';
export type TopicsView = ViewState<Page<TopicCard, string>>;

/** Topics of a list that are read at once, and of a column. */
const PAGE_SIZE = 20;
const COLUMN_SIZE = 10;
/** Milliseconds after the last key before the words are searched for. */
const PAUSE = 350;

interface BoardHost extends LinliHost {
  /** Id or 12-digit code; null until known. */
  readonly communityId: string | null;
  /** The topic that is shown in place of the list. */
  readonly topic: string | null;
  /** Whether there is room for columns. */
  readonly wide: boolean;
}

type Topics = ReturnType<typeof topicsOf>;

/** A community's topics: one list, or a column for each step where there is room. */
export class BoardController {
  readonly #host: BoardHost;
  readonly #list: Topics;
  readonly #columns: readonly { readonly stage: Stage; readonly topics: Topics }[];
  #filter: BoardFilter = 'all';
  #search = '';
  #typed = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #started = false;
  #narrowed = false;
  #community: string | null = null;
  #known = true;

  constructor(host: BoardHost) {
    this.#host = host;
    const found = (community: string | null) => this.#found(community);
    this.#list = topicsOf(
      host,
      (after) => this.#variables(!this.columned, this.#states, PAGE_SIZE, after),
      found,
    );
    this.#columns = COLUMNS.map((stage) => ({
      stage,
      topics: topicsOf(
        host,
        (after) => this.#variables(this.columned, STATES_OF[stage], COLUMN_SIZE, after),
        found,
      ),
    }));
  }

  /** Whether the steps stand beside one another. */
  get columned(): boolean {
    return this.#host.wide && this.#filter === 'all';
  }

  get view(): TopicsView {
    return this.#list.view;
  }

  get columns(): readonly { readonly stage: Stage; readonly view: TopicsView }[] {
    return this.#columns.map(({ stage, topics }) => ({ stage, view: topics.view }));
  }

  /** Whether the viewer has searched or filtered. */
  get narrowed(): boolean {
    return this.#narrowed;
  }

  /** How many topics are shown, and whether there are more; null while they are on their way. */
  get shown(): { readonly count: number; readonly more: boolean } | null {
    const views = this.columned ? this.#columns.map(({ topics }) => topics.view) : [this.view];
    let [count, more] = [0, false];
    for (const view of views) {
      if (view.state !== 'ready' && view.state !== 'empty') return null;
      if (view.state === 'empty') continue;
      if (view.refreshing) return null;
      count += view.data.items.length;
      more ||= view.data.next !== null;
    }
    return { count, more };
  }

  get filter(): BoardFilter {
    return this.#filter;
  }

  /** The words in the search field. */
  get typed(): string {
    return this.#typed;
  }

  /** The words that are searched for; empty for everything. */
  get search(): string {
    return this.#search;
  }

  /** The community's id, also where the page names it by its code. */
  get community(): string | null {
    return this.#community;
  }

  /** False when the page names a community that does not exist. */
  get known(): boolean {
    return this.#known;
  }

  select(filter: BoardFilter): void {
    this.#filter = filter;
    this.#narrowed = true;
    this.#host.requestUpdate();
  }

  /** Searches when nothing more is typed for a moment, or at once. */
  type(words: string, now = false): void {
    this.#typed = words;
    clearTimeout(this.#timer);
    const look = () => {
      this.#search = words.trim();
      this.#narrowed = true;
      this.#host.requestUpdate();
    };
    if (now || !words.trim()) look();
    else this.#timer = setTimeout(look, PAUSE);
    this.#host.requestUpdate();
  }

  get #states(): TopicState[] {
    return this.#filter === 'all' ? GOING_ON : STATES_OF[this.#filter];
  }

  more(stage?: Stage): Promise<void> {
    return this.#of(stage).more();
  }

  refetch(stage?: Stage): Promise<void> {
    return this.#of(stage).refetch();
  }

  #of(stage: Stage | undefined): Topics {
    return this.#columns.find((column) => column.stage === stage)?.topics ?? this.#list;
  }

  /** What is asked for of a list, or null while it is not shown. */
  #variables(shown: boolean, states: TopicState[], first: number, after: string | null) {
    const key = this.#host.communityId;
    // Who comes by a link to a topic reads the list only when going back to it.
    this.#started ||= !this.#host.topic;
    if (!key || !this.#started || !shown) return null;
    return { ...communityArguments(key), states, search: this.#search || null, first, after };
  }

  #found(community: string | null): void {
    this.#community = community;
    this.#known = community !== null;
  }
}

/** A list of topics that more can be loaded of. */
function topicsOf(
  host: LinliHost,
  variables: (after: string | null) => VariablesOf<typeof BoardTopics> | null,
  onFound: (community: string | null) => void,
) {
  return new PagedQuery(host, {
    document: BoardTopics,
    variables,
    select: ({ community: found }) => {
      onFound(found?.id ?? null);
      if (!found) return null;
      const { edges, pageInfo } = found.topics;
      return {
        items: edges.map(({ node }) => node),
        next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
        facts: found.id,
      };
    },
    watch: ({ facts, items }) => [facts, ...items.map(({ id }) => id)],
  });
}

import type { LinliHost } from '../foundation/linli-host.ts';
import { communityArguments } from '../foundation/site-facts.ts';
import type { ViewState } from '../foundation/view-state.ts';
import type { ResultOf } from '../graphql.ts';
import { BoardTopics, type TopicCardFields } from './operations.ts';
import { type Page, PagedQuery } from './paged-query.ts';

export type TopicCard = ResultOf<typeof TopicCardFields>;
type TopicState = TopicCard['state'];

/** How the list is narrowed, in the order of the tabs. */
export const FILTERS = ['open', 'proposed', 'converging', 'decided', 'ended'] as const;
export type BoardFilter = (typeof FILTERS)[number];

const STATES: Readonly<Record<BoardFilter, TopicState[]>> = {
  open: ['DISCUSSING'],
  proposed: ['PROPOSED'],
  converging: ['CONVERGING'],
  decided: ['DECIDED', 'PUBLISHED', 'IMPLEMENTING'],
  ended: ['DONE', 'RETURNED', 'MERGED', 'WITHDRAWN'],
};
const PAGE_SIZE = 20;

interface BoardHost extends LinliHost {
  /** Id or 12-digit code; null until known. */
  readonly communityId: string | null;
  /** The topic that is shown in place of the list. */
  readonly topic: string | null;
}

/** A community's topics by stage. */
export class BoardController {
  readonly #host: BoardHost;
  readonly #topics;
  #filter: BoardFilter = 'open';
  #started = false;
  #community: string | null = null;
  #known = true;

  constructor(host: BoardHost) {
    this.#host = host;
    this.#topics = new PagedQuery(host, {
      document: BoardTopics,
      variables: (after) => this.#variables(after),
      select: ({ community: found }) => {
        this.#community = found?.id ?? null;
        this.#known = found !== null;
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

  get view(): ViewState<Page<TopicCard, string>> {
    return this.#topics.view;
  }

  get filter(): BoardFilter {
    return this.#filter;
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
    this.#host.requestUpdate();
  }

  more(): Promise<void> {
    return this.#topics.more();
  }

  refetch(): Promise<void> {
    return this.#topics.refetch();
  }

  #variables(after: string | null) {
    const key = this.#host.communityId;
    // Who comes by a link to a topic reads the list only when going back to it.
    this.#started ||= !this.#host.topic;
    if (!key || !this.#started) return null;
    const states = STATES[this.#filter];
    return { ...communityArguments(key), states, first: PAGE_SIZE, after };
  }
}

import type { LinliHost } from '../foundation/linli-host.ts';
import { type Page, PagedQuery } from '../foundation/paged-query.ts';
import { communityArguments } from '../foundation/site-facts.ts';
import type { ViewState } from '../foundation/view-state.ts';
import type { ResultOf } from '../graphql.ts';
import { ModerationLog } from './operations.ts';

type Place = NonNullable<ResultOf<typeof ModerationLog>['place']>;
/** A decision; its `id` is its place in the list, for it is no node of its own. */
export type LoggedAct = Place['moderationActs']['edges'][number]['node'] & { readonly id: string };
/** The place whose log it is, with its rule of appeal. */
export type LogFacts = Pick<Place, 'id' | 'name' | 'moderationRule'>;

const PAGE = 20;

/** The public log of what moderators decided in a place. */
export class ModerationLogController {
  readonly #acts;

  /** @param community its id or official code; null while it is not known. */
  constructor(host: LinliHost, community: () => string | null) {
    this.#acts = new PagedQuery(host, {
      document: ModerationLog,
      variables: (after) => {
        const place = community();
        return place ? { ...communityArguments(place), first: PAGE, after } : null;
      },
      select: ({ place }): Page<LoggedAct, LogFacts> | null => {
        if (!place) return null;
        const { edges, pageInfo } = place.moderationActs;
        return {
          items: edges.map(({ cursor, node }) => ({ ...node, id: cursor })),
          next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
          facts: place,
        };
      },
      watch: ({ facts }) => [facts.id],
    });
  }

  get view(): ViewState<Page<LoggedAct, LogFacts>> {
    return this.#acts.view;
  }

  /** The place and its rule, also when nothing was decided yet. */
  get facts(): LogFacts | null {
    return this.#acts.page?.facts ?? null;
  }

  refetch(): void {
    void this.#acts.refetch();
  }

  more(): Promise<void> {
    return this.#acts.more();
  }
}

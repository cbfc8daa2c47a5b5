import type { LinliHost } from '../foundation/linli-host.ts';
import { MutationController } from '../foundation/mutation-controller.ts';
import { PagedQuery } from '../foundation/paged-query.ts';
import { QueryController } from '../foundation/query-controller.ts';
import type { ViewState } from '../foundation/view-state.ts';
import type { ResultOf } from '../graphql.ts';
import {
  AnswerObjection,
  type ObjectionFields,
  PublicationObjections,
  RateResolution,
  ResolutionById,
  type ResolutionFields,
} from './operations.ts';

export type Resolution = ResultOf<typeof ResolutionFields>;
export type Publication = NonNullable<Resolution['publication']>;
export type Objection = ResultOf<typeof ObjectionFields>;
export type Done = NonNullable<Resolution['myRating']>['done'];
export type Outcome = NonNullable<Objection['outcome']>;

interface ResolutionHost extends LinliHost {
  /** The resolution's id. */
  readonly resolution: string;
}

/** A resolution with the objections to it, and what the viewer does about them. */
export class ResolutionController {
  readonly #resolution;
  readonly #objections;
  readonly #rate;
  readonly #answer;

  constructor(host: ResolutionHost) {
    this.#resolution = new QueryController(host, {
      document: ResolutionById,
      variables: () => (host.resolution ? { id: host.resolution } : null),
      select: ({ node }) => (node?.__typename === 'Resolution' ? node : null),
      watch: ({ id, publication, work }) => [
        id,
        ...(publication ? [publication.id] : []),
        ...work.map((item) => item.id),
      ],
    });
    this.#objections = new PagedQuery(host, {
      document: PublicationObjections,
      variables: (after) => {
        const publication = this.#resolution.data?.publication;
        return publication ? { id: publication.id, after } : null;
      },
      select: ({ node }) =>
        node?.__typename === 'Publication'
          ? {
              items: node.objections.edges.map((edge) => edge.node),
              next: node.objections.pageInfo.hasNextPage
                ? node.objections.pageInfo.endCursor
                : null,
              facts: node.id,
            }
          : null,
      watch: ({ facts, items }) => [facts, ...items.map(({ id }) => id)],
    });
    this.#rate = new MutationController(host, {
      document: RateResolution,
      onDone: ({ rateResolution: { resolution } }) =>
        this.#resolution.patch(() => ({ ...resolution, __typename: 'Resolution' as const })),
    });
    this.#answer = new MutationController(host, {
      document: AnswerObjection,
      onDone: () => void this.refetch(),
    });
  }

  get view(): ViewState<Resolution> {
    return this.#resolution.view;
  }

  get objections(): readonly Objection[] {
    return this.#objections.page?.items ?? [];
  }

  get moreObjections(): boolean {
    return !!this.#objections.page?.next;
  }

  loadMore(): Promise<void> {
    return this.#objections.more();
  }

  get rating() {
    return this.#rate;
  }

  get answering() {
    return this.#answer;
  }

  /** Rates how it was carried out; a second rating changes the first. */
  async rate(resolution: string, done: Done, stars: number): Promise<boolean> {
    return (await this.#rate.run({ input: { resolution, done, stars } })).ok;
  }

  async answer(objection: string, outcome: Outcome, reasons: string): Promise<boolean> {
    return (await this.#answer.run({ input: { objection, outcome, reasons } })).ok;
  }

  async refetch(): Promise<void> {
    await Promise.all([this.#resolution.refetch(), this.#objections.refetch()]);
  }
}

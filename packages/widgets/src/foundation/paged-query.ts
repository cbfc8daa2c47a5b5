import { type ApiDocument, stableJson } from '@linli/client';
import type { LinliHost } from './linli-host.ts';
import { QueryController } from './query-controller.ts';
import type { ViewState } from './view-state.ts';

/** One page of a list, with what else was read beside it. */
export interface Page<Item, Facts> {
  readonly items: readonly Item[];
  /** Cursor of the next page; null after the last. */
  readonly next: string | null;
  readonly facts: Facts;
}

export interface PagedQueryOptions<Result, Variables, Item, Facts> {
  readonly document: ApiDocument<Result, Variables>;
  /** As in `QueryController`, for the page after a cursor. */
  readonly variables: (after: string | null) => NoInfer<Variables> | null;
  readonly select: (result: NoInfer<Result>) => Page<Item, Facts> | null;
  readonly watch?: (page: Page<Item, NoInfer<Facts>>) => readonly string[];
}

/**
 * A list of which more can be loaded. What was loaded stays when a live update reads the first page
 * again, so that nothing jumps.
 */
export class PagedQuery<Result, Variables, Item extends { readonly id: string }, Facts> {
  readonly #query: QueryController<Result, Variables, Page<Item, Facts>>;
  readonly #variables: PagedQueryOptions<Result, Variables, Item, Facts>['variables'];
  /** What later pages brought, until the list is another one. */
  #further: readonly Item[] = [];
  #next: string | null | undefined;
  #list = '';

  constructor(host: LinliHost, options: PagedQueryOptions<Result, Variables, Item, Facts>) {
    this.#variables = options.variables;
    this.#query = new QueryController(host, {
      document: options.document,
      select: options.select,
      ...(options.watch && { watch: options.watch }),
      variables: () => {
        const variables = options.variables(null);
        const list = stableJson(variables ?? {});
        if (list !== this.#list) {
          this.#list = list;
          this.#further = [];
          this.#next = undefined;
        }
        return variables;
      },
    });
  }

  get view(): ViewState<Page<Item, Facts>> {
    const { view } = this.#query;
    if (view.state !== 'ready') return view;
    // Read as `ready` below, so that an empty list too hears of its first entry.
    if (view.data.items.length === 0 && !view.failure) return { state: 'empty' };
    if (this.#next === undefined) return view;
    const first = new Set(view.data.items.map(({ id }) => id));
    const later = this.#further.filter(({ id }) => !first.has(id));
    const data = { ...view.data, items: [...view.data.items, ...later], next: this.#next };
    return { ...view, data };
  }

  /** What was read, also when it holds no entries. */
  get page(): Page<Item, Facts> | null {
    const { view } = this;
    return view.state === 'ready' ? view.data : this.#query.data;
  }

  refetch(): Promise<void> {
    return this.#query.refetch();
  }

  /** Loads the next page. */
  async more(): Promise<void> {
    const { page } = this;
    const variables = page?.next ? this.#variables(page.next) : null;
    if (!page || !variables) return;
    await this.#query.more(variables, (shown, next) => {
      // The whole list is kept: what a new entry pushes off the first page must not vanish.
      this.#further = [...page.items, ...next.items];
      this.#next = next.next;
      return shown;
    });
  }

  /** Changes entries wherever they stand. */
  patch(change: (item: Item) => Item): void {
    this.#further = this.#further.map(change);
    this.#query.patch((page) => ({ ...page, items: page.items.map(change) }));
  }
}

import { type ApiDocument, type LinliClient, stableJson } from '@linli/client';
import type { ReactiveController } from 'lit';
import type { LinliHost } from './linli-host.ts';
import { type ViewState, viewOfFailure } from './view-state.ts';

export interface QueryOptions<Result, Variables, Data> {
  readonly document: ApiDocument<Result, Variables>;
  /** Called before each render; null while there is nothing to ask. */
  readonly variables: () => NoInfer<Variables> | null;
  /** Picks what the widget shows; null means `empty`. */
  readonly select: (result: NoInfer<Result>) => Data | null;
  /** Ids of nodes; the query is read again when one changes. */
  readonly watch?: (data: NoInfer<Data>) => readonly string[];
}

/**
 * Keeps `view` at the answer to a query: asks when the variables, the language or the viewer
 * change, when a watched node changes and when the connection returns. Other variables start anew;
 * in all other cases what is shown stays until the answer is there.
 */
export class QueryController<Result, Variables, Data> implements ReactiveController {
  readonly #host: LinliHost;
  readonly #options: QueryOptions<Result, Variables, Data>;
  #view: ViewState<Data> = { state: 'initial' };
  #client: LinliClient | null = null;
  /** What was asked for, and in which language. */
  #key: string | null = null;
  #locale = '';
  #running: AbortController | null = null;
  #settled: Promise<void> = Promise.resolve();
  #changed = false;
  #watched = '';
  #unwatch: (() => void) | null = null;
  #unsubscribe: (() => void)[] = [];

  constructor(host: LinliHost, options: QueryOptions<Result, Variables, Data>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get view(): ViewState<Data> {
    return this.#view;
  }

  /** The data shown, or null. */
  get data(): Data | null {
    return this.#view.state === 'ready' ? this.#view.data : null;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  hostUpdate(): void {
    const { client, locale } = this.#host;
    if (client !== this.#client) this.#join(client);
    const variables = client && this.#options.variables();
    const key = variables ? stableJson(variables) : null;
    const same = key === this.#key;
    if (same && locale === this.#locale) return;
    this.#key = key;
    this.#locale = locale;
    // In another language it is still the same thing: what is open or half written in it stays.
    if (!same || this.#view.state !== 'ready') {
      this.#running?.abort();
      this.#watch([]);
      this.#view = { state: variables ? 'pending' : 'initial' };
    }
    if (variables) void this.#fetch(false);
  }

  /** Reads again past the caches; what is shown stays meanwhile. */
  async refetch(): Promise<void> {
    await this.#fetch(true);
  }

  /** Changes what is shown at once, as after one's own vote; the next answer replaces it. */
  patch(change: (data: Data) => Data): void {
    if (this.#view.state === 'ready') this.#show({ ...this.#view, data: change(this.#view.data) });
  }

  /** Reads with other variables, as the next page, and merges the answer into what is shown. */
  async more(variables: Variables, merge: (shown: Data, next: Data) => Data): Promise<void> {
    const view = this.#view;
    if (view.state !== 'ready' || view.refreshing || !this.#client) return;
    this.#show({ ...view, refreshing: true, failure: null });
    const key = this.#key;
    const { locale } = this.#host;
    const answer = await this.#client.query(this.#options.document, variables, { locale });
    if (key !== this.#key || locale !== this.#locale) return;
    const next = answer.ok ? this.#options.select(answer.data) : null;
    const data = next ? merge(this.data ?? view.data, next) : (this.data ?? view.data);
    this.#show({
      state: 'ready',
      data,
      refreshing: false,
      failure: answer.ok ? null : answer.failure,
    });
  }

  #join(client: LinliClient | null): void {
    this.#leave();
    this.#client = client;
    if (!client) return;
    const retryIfLost = () => {
      const failure = 'failure' in this.#view ? this.#view.failure : null;
      if (failure?.kind === 'offline') void this.#fetch(true);
    };
    this.#unsubscribe = [
      client.session.onViewerChange(() => void this.#fetch(true)),
      client.connection.onProbe(retryIfLost),
      client.connection.onChange((online) => online && retryIfLost()),
    ];
  }

  #leave(): void {
    this.#running?.abort();
    this.#watch([]);
    for (const end of this.#unsubscribe) end();
    this.#unsubscribe = [];
    this.#client = null;
    this.#key = null;
  }

  /** Lets a running read end, then reads once, however many changes came meanwhile. */
  async #readOnceMore(): Promise<void> {
    if (this.#changed) return;
    this.#changed = true;
    await this.#settled;
    this.#changed = false;
    await this.#fetch(true);
  }

  #fetch(fresh: boolean): Promise<void> {
    const reading = this.#read(fresh);
    this.#settled = reading.catch(() => {});
    return reading;
  }

  async #read(fresh: boolean): Promise<void> {
    const client = this.#client;
    const variables = this.#options.variables();
    if (!client || !variables) return;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    if (this.#view.state === 'ready') {
      this.#show({ ...this.#view, refreshing: true });
    } else if (fresh && this.#view.state !== 'pending') {
      this.#show({ state: 'pending' });
    }
    try {
      const { locale } = this.#host;
      const { signal } = running;
      const answer = await client.query(this.#options.document, variables, {
        signal,
        locale,
        fresh,
      });
      if (running.signal.aborted) return;
      if (answer.ok) this.#take(this.#options.select(answer.data));
      else if (this.#view.state === 'ready' && answer.failure.kind === 'offline') {
        this.#show({ ...this.#view, refreshing: false, failure: answer.failure });
      } else this.#show(viewOfFailure(answer.failure));
    } catch (error) {
      if (!running.signal.aborted) throw error;
    }
  }

  #take(data: Data | null): void {
    this.#show(
      data === null
        ? { state: 'empty' }
        : { state: 'ready', data, refreshing: false, failure: null },
    );
    this.#watch(data === null ? [] : (this.#options.watch?.(data) ?? []));
  }

  #watch(ids: readonly string[]): void {
    if (ids.join() === this.#watched) return;
    this.#watched = ids.join();
    this.#unwatch?.();
    this.#unwatch = ids.length
      ? (this.#client?.live.watch(ids, () => void this.#readOnceMore()) ?? null)
      : null;
  }

  #show(view: ViewState<Data>): void {
    this.#view = view;
    this.#host.requestUpdate();
  }
}

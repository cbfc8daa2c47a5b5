import type { ReactiveController } from 'lit';
import type { LinliHost } from '../foundation/linli-host.ts';
import { QueryController } from '../foundation/query-controller.ts';
import type { ViewState } from '../foundation/view-state.ts';
import type { FragmentOf } from '../graphql.ts';
import { AffairByCode, type AffairFields, MyAffairs } from './operations.ts';

/** One receipt and what became of its subject. */
export type Affair = FragmentOf<typeof AffairFields>;

export interface MyAffairsPage {
  /** False for visitors and guests, who have no list. */
  readonly signedIn: boolean;
  readonly affairs: readonly Affair[];
  readonly hasMore: boolean;
}

/** How many are shown at first, and more at each press. */
const PAGE = 20;
/** The most that the server gives at once. */
const MOST = 100;

/** The viewer's receipts, newest first, and any receipt by its code. */
export class MyAffairsController implements ReactiveController {
  readonly #host: LinliHost;
  readonly #list;
  readonly #found;
  #first = PAGE;
  #shown: MyAffairsPage | null = null;
  #code: string | null = null;

  constructor(host: LinliHost) {
    this.#host = host;
    this.#list = new QueryController(host, {
      document: MyAffairs,
      variables: () => ({ first: this.#first }),
      select: ({ viewer: { level, myAffairs } }) => {
        const signedIn = level === 'ACCOUNT' || level === 'RESIDENT';
        if (signedIn && !myAffairs.nodes.length) return null;
        const hasMore = myAffairs.pageInfo.hasNextPage && this.#first < MOST;
        return { signedIn, affairs: myAffairs.nodes, hasMore } satisfies MyAffairsPage;
      },
      watch: ({ affairs }) => affairs.map(({ subjectId }) => subjectId),
    });
    this.#found = new QueryController(host, {
      document: AffairByCode,
      variables: () => (this.#code ? { code: this.#code } : null),
      select: (result) => result.receipt,
      watch: ({ subjectId }) => [subjectId],
    });
    host.addController(this);
  }

  get view(): ViewState<MyAffairsPage> {
    const { view } = this.#list;
    if (view.state === 'ready') this.#shown = view.data;
    // A longer list replaces the shorter one when it is there; until then nothing jumps.
    else if (view.state === 'pending' && this.#shown?.signedIn)
      return { state: 'ready', data: this.#shown, refreshing: true, failure: null };
    else if (view.state !== 'pending') this.#shown = null;
    return view;
  }

  /** True when there are more than can be listed. */
  get cutShort(): boolean {
    return this.#first >= MOST;
  }

  /** What the look-up by code found; `initial` before one, `empty` when there is no such code. */
  get found(): ViewState<Affair> {
    return this.#found.view;
  }

  /** The code that was looked up last. */
  get code(): string | null {
    return this.#code;
  }

  hostConnected(): void {}

  more(): void {
    this.#first = Math.min(MOST, this.#first + PAGE);
    this.#host.requestUpdate();
  }

  /** Looks a receipt up; the same code again asks again. */
  lookUp(code: string): void {
    if (code === this.#code) void this.#found.refetch();
    this.#code = code;
    this.#host.requestUpdate();
  }

  async refetch(): Promise<void> {
    await Promise.all([this.#list.refetch(), this.#code ? this.#found.refetch() : null]);
  }
}

const CODE_LENGTH = 8;

/** What was typed, as a receipt shows it: `7kqf3mzd` becomes `7KQF-3MZD`. */
export function formatCode(typed: string): string {
  // Chinese keyboards write full-width letters, too.
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  const [first, rest] = [letters.slice(0, 4), letters.slice(4, CODE_LENGTH)];
  return rest ? `${first}-${rest}` : first;
}

export function isWholeCode(code: string): boolean {
  return /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(code);
}

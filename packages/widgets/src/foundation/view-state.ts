import type { Failure } from '@linli/client';

/**
 * What a widget shows. `render()` is one switch over it.
 * - `initial`: nothing is asked yet. `pending`: the first answer is on its way.
 * - `ready`: `refreshing` while a newer answer is fetched, `failure` if that did not work.
 * - `empty`: answered, and there is nothing. `refused`: not for this viewer.
 */
export type ViewState<Data> =
  | { readonly state: 'initial' }
  | { readonly state: 'pending' }
  | {
      readonly state: 'ready';
      readonly data: Data;
      readonly refreshing: boolean;
      readonly failure: Failure | null;
    }
  | { readonly state: 'empty' }
  | { readonly state: 'refused'; readonly failure: Failure }
  | { readonly state: 'failed'; readonly failure: Failure };

/** The view of a failure when there is nothing older to show. */
export function viewOfFailure(failure: Failure): ViewState<never> {
  const refused = ['refused', 'unauthenticated', 'forbidden'].includes(failure.kind);
  return { state: refused ? 'refused' : 'failed', failure };
}

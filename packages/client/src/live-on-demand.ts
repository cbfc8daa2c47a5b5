import type { Live, LiveOptions } from './live.ts';

/**
 * Live updates whose code is fetched when something is first watched: what a page shows first does
 * not wait for it.
 */
export function createLiveOnDemand(options: LiveOptions): Live {
  let live: Live | null = null;
  let closed = false;
  let loading: Promise<Live> | null = null;
  const load = () =>
    (loading ??= import('./live.ts')
      .then(({ createLive }) => (live ??= createLive(options)))
      .catch((error: unknown) => {
        loading = null;
        throw error;
      }));
  return {
    get status() {
      return live?.status ?? 'idle';
    },
    watch(ids, listener) {
      let end: (() => void) | null = null;
      let ended = false;
      load().then(
        (loaded) => {
          if (!ended && !closed) end = loaded.watch(ids, listener);
        },
        // Without its code the page is not live; whoever watches next tries again.
        () => {},
      );
      return () => {
        ended = true;
        end?.();
      };
    },
    close() {
      closed = true;
      live?.close();
    },
  };
}

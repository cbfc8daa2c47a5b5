import { createListeners } from './listeners.ts';

/** Whether the server was reachable when last tried, and what to do when that changes. */
export interface Connection {
  readonly online: boolean;
  /** Called with the outcome of every exchange. */
  report(reached: boolean): void;
  onChange(listener: (online: boolean) => void): () => void;
  /** Every 15 s while offline: whoever still waits for an answer tries once more. */
  onProbe(listener: () => void): () => void;
  close(): void;
}

/** Milliseconds between probes. */
const PROBE_INTERVAL = 15_000;

export function createConnection(): Connection {
  const changes = createListeners<boolean>();
  const probes = createListeners();
  let online = true;
  let timer: ReturnType<typeof setInterval> | undefined;
  const probe = () => probes.emit();

  function report(reached: boolean): void {
    if (reached === online) return;
    online = reached;
    clearInterval(timer);
    if (!online) timer = setInterval(probe, PROBE_INTERVAL);
    changes.emit(online);
  }

  const lost = () => report(false);
  const target = typeof window === 'undefined' ? null : window;
  target?.addEventListener('offline', lost);
  // The browser's word for "online" is a network, not our server: try before believing it.
  target?.addEventListener('online', probe);

  return {
    get online() {
      return online;
    },
    report,
    onChange: changes.add,
    onProbe: probes.add,
    close() {
      clearInterval(timer);
      target?.removeEventListener('offline', lost);
      target?.removeEventListener('online', probe);
    },
  };
}

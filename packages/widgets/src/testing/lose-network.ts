import { onTestFinished, vi } from 'vitest';
import type { FakeServer } from './fake-server.ts';

/** Cuts the network until the test ends. The browser says so, and nothing is tried again in vain. */
export function loseNetwork(server: FakeServer): void {
  server.online = false;
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  onTestFinished(() => onLine.mockRestore());
}

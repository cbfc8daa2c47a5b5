import { onTestFinished, vi } from 'vitest';
import type { LinliElement } from '../foundation/linli-element.ts';
import { SiteFacts } from '../foundation/site.operations.ts';
import type { FakeServer } from './fake-server.ts';

/** Cuts the network until the test ends. The browser says so, and nothing is tried again in vain. */
export function loseNetwork(server: FakeServer): void {
  server.online = false;
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  onTestFinished(() => onLine.mockRestore());
}

/** Cuts the network, and lets the widget find out. */
export async function loseConnection<Widget extends LinliElement>(
  server: FakeServer,
  widget: Widget,
): Promise<Widget> {
  loseNetwork(server);
  await widget.client?.query(SiteFacts, {}, { fresh: true });
  return widget;
}

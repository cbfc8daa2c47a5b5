import { readFile } from 'node:fs/promises';
import { mermaid } from '@linli/methods';
import { expect, test } from 'vitest';
import { actionLabels, stateLabels } from './labels.ts';
import { serviceRequestLifecycle } from './lifecycle.ts';

test('the diagram in the documentation is the lifecycle', async () => {
  const page = new URL('../../../../../docs/domain/services.md', import.meta.url);
  const labels = Object.fromEntries(
    Object.entries({ ...stateLabels, ...actionLabels }).map(([name, label]) => [
      name,
      label['zh-CN'],
    ]),
  );
  expect(await readFile(page, 'utf8')).toContain(mermaid(serviceRequestLifecycle, labels));
});

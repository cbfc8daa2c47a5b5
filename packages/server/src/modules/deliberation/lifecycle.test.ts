import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mermaid } from '@linli/methods';
import { expect, test } from 'vitest';
import type { Localised } from '../../kernel/locale.ts';
import { actionLabels, stepLabels, topicStateLabels } from './labels.ts';
import { topicLifecycle } from './lifecycle.ts';

const inChinese = (labels: Readonly<Record<string, Localised>>) =>
  Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, label['zh-CN']]));

test('the diagram that people read is the lifecycle that decides', async () => {
  const page = join(import.meta.dirname, '../../../../../docs/domain/deliberation.md');
  const labels = { ...inChinese(topicStateLabels), ...inChinese(actionLabels) };
  const diagram = mermaid(topicLifecycle, labels);
  expect(await readFile(page, 'utf8')).toContain(`\`\`\`mermaid\n${diagram}\`\`\``);
});

test('every step has words for its button and for the timeline', () => {
  for (const { action } of topicLifecycle.transitions) {
    expect(actionLabels).toHaveProperty(action);
    expect(stepLabels).toHaveProperty(action);
  }
});

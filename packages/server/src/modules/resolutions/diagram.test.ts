import { readFile } from 'node:fs/promises';
import { mermaid } from '@linli/methods';
import { expect, test } from 'vitest';
import type { Locale, Localised } from '../../kernel/locale.ts';
import { buttonLabels, resolutionStateLabels, stepLabels } from './labels.ts';
import { resolutionLifecycle } from './lifecycle.ts';

const inLanguage = (labels: Readonly<Record<string, Localised>>, locale: Locale) =>
  Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, label[locale]]));

test.each([
  ['zh-CN', 'resolutions.md'],
  ['en', 'en/resolutions.md'],
] as const)(
  'the diagram that people read in %s is the lifecycle that decides',
  async (locale, file) => {
    const page = new URL(`../../../../../docs/domain/${file}`, import.meta.url);
    const words = inLanguage({ ...resolutionStateLabels, ...buttonLabels }, locale);
    expect(await readFile(page, 'utf8')).toContain(mermaid(resolutionLifecycle, words));
  },
);

test('every step has words for its button, and but for ratings for the timeline', () => {
  for (const { action } of resolutionLifecycle.transitions) {
    expect(Object.keys(buttonLabels)).toContain(action);
    if (action !== 'RATE') expect(Object.keys(stepLabels)).toContain(action);
  }
});

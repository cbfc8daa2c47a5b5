import { readFile } from 'node:fs/promises';
import { mermaid } from '@linli/methods';
import { expect, test } from 'vitest';
import type { Locale, Localised } from '../../kernel/locale.ts';
import {
  buttonLabels,
  objectionStepLabels,
  publicationStateLabels,
  publicationStepLabels,
} from './labels.ts';
import { objectionLifecycle, publicationLifecycle } from './lifecycle.ts';

const inLanguage = (labels: Readonly<Record<string, Localised>>, locale: Locale) =>
  Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, label[locale]]));

test.each([
  ['zh-CN', 'publication.md'],
  ['en', 'en/publication.md'],
] as const)(
  'the diagram that people read in %s is the lifecycle that decides',
  async (locale, file) => {
    const page = new URL(`../../../../../docs/domain/${file}`, import.meta.url);
    const words = inLanguage({ ...publicationStateLabels, ...buttonLabels }, locale);
    expect(await readFile(page, 'utf8')).toContain(mermaid(publicationLifecycle, words));
  },
);

test('every step has words for its button and for the timeline', () => {
  for (const { action } of publicationLifecycle.transitions) {
    expect(Object.keys(buttonLabels)).toContain(action);
    expect(Object.keys(publicationStepLabels)).toContain(action);
  }
  for (const { action } of objectionLifecycle.transitions) {
    expect(Object.keys(buttonLabels)).toContain(action);
    expect(Object.keys(objectionStepLabels)).toContain(action);
  }
});

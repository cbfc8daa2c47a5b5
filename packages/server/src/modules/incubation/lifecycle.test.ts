import { readFile } from 'node:fs/promises';
import { mermaid } from '@linli/methods';
import { expect, test } from 'vitest';
import type { Locale, Localised } from '../../kernel/locale.ts';
import { buttonLabels, certificationLabels, stageLabels, stepLabels } from './labels.ts';
import { certificationLifecycle, incubationLifecycle } from './lifecycle.ts';

const inLanguage = (labels: Readonly<Record<string, Localised>>, locale: Locale) =>
  Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, label[locale]]));

test.each([
  ['zh-CN', 'incubation.md'],
  ['en', 'en/incubation.md'],
] as const)(
  'the diagrams that people read in %s are the lifecycles that decide',
  async (locale, file) => {
    const page = new URL(`../../../../../docs/domain/${file}`, import.meta.url);
    const text = await readFile(page, 'utf8');
    const buttons = inLanguage(buttonLabels, locale);
    const stages = { ...inLanguage(stageLabels, locale), ...buttons };
    const states = { ...inLanguage(certificationLabels, locale), ...buttons };
    expect(text).toContain(mermaid(incubationLifecycle, stages));
    expect(text).toContain(mermaid(certificationLifecycle, states));
  },
);

test('every step has words for its button and for the timeline', () => {
  for (const { action } of incubationLifecycle.transitions) {
    expect(buttonLabels).toHaveProperty(action);
    expect(stepLabels).toHaveProperty(action);
  }
});

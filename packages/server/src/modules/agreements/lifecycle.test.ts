import { readFile } from 'node:fs/promises';
import { mermaid } from '@linli/methods';
import { expect, test } from 'vitest';
import type { Locale, Localised } from '../../kernel/locale.ts';
import { breachLabels, buttonLabels, obligationLabels, stateLabels, stepLabels } from './labels.ts';
import { agreementLifecycle, breachLifecycle, obligationLifecycle } from './lifecycle.ts';

const inLanguage = (labels: Readonly<Record<string, Localised>>, locale: Locale) =>
  Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, label[locale]]));

test.each([
  ['zh-CN', 'agreements.md'],
  ['en', 'en/agreements.md'],
] as const)(
  'the diagrams that people read in %s are the lifecycles that decide',
  async (locale, file) => {
    const page = new URL(`../../../../../docs/domain/${file}`, import.meta.url);
    const text = await readFile(page, 'utf8');
    const buttons = inLanguage(buttonLabels, locale);
    const states = (labels: Readonly<Record<string, Localised>>) => ({
      ...inLanguage(labels, locale),
      ...buttons,
    });
    expect(text).toContain(mermaid(agreementLifecycle, states(stateLabels)));
    expect(text).toContain(mermaid(obligationLifecycle, states(obligationLabels)));
    expect(text).toContain(mermaid(breachLifecycle, states(breachLabels)));
  },
);

test('every step has words for its button and for the timeline', () => {
  const { transitions } = agreementLifecycle;
  for (const { action } of [...transitions, ...breachLifecycle.transitions]) {
    expect(buttonLabels).toHaveProperty(action);
    expect(stepLabels).toHaveProperty(action);
  }
});

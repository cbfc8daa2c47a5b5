import { readFile } from 'node:fs/promises';
import { mermaid } from '@linli/methods';
import { describe, expect, test } from 'vitest';
import { storedDay } from '../../kernel/clock.ts';
import type { Locale, Localised } from '../../kernel/locale.ts';
import {
  admissionStateLabels,
  buttonLabels,
  dutyStateLabels,
  reliefStateLabels,
  stepLabels,
} from './labels.ts';
import { admissionLifecycle, dutyLifecycle, dutyState, reliefLifecycle } from './lifecycle.ts';

type Labels = Readonly<Record<string, Localised>>;
const inLanguage = (labels: Labels, locale: Locale) =>
  Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, label[locale]]));

test.each([
  ['zh-CN', 'duties.md'],
  ['en', 'en/duties.md'],
] as const)(
  'the diagrams that people read in %s are the lifecycles that decide',
  async (locale, file) => {
    const page = new URL(`../../../../../docs/domain/${file}`, import.meta.url);
    const text = await readFile(page, 'utf8');
    const words = (states: Labels) => inLanguage({ ...states, ...buttonLabels }, locale);
    expect(text).toContain(mermaid(admissionLifecycle, words(admissionStateLabels)));
    expect(text).toContain(mermaid(dutyLifecycle, words(dutyStateLabels)));
    expect(text).toContain(mermaid(reliefLifecycle, words(reliefStateLabels)));
  },
);

test('every step of a request has words for its button and for the timeline', () => {
  for (const { action } of admissionLifecycle.transitions) {
    expect(buttonLabels).toHaveProperty(action);
    expect(stepLabels).toHaveProperty(action);
  }
});

describe('a duty’s state follows from its days', () => {
  test.each([
    ['2026-11-22', null, 'CURRENT'],
    ['2026-11-22', '2026-11-22', 'CURRENT'],
    ['2026-01-01', '2026-11-21', 'ENDED'],
    ['2026-11-23', null, 'UPCOMING'],
    // Ended before it began: not upcoming any more.
    ['2026-12-24', '2026-12-23', 'ENDED'],
    ['2026-11-22', '2026-11-21', 'ENDED'],
  ])('on 22 November 2026, of %s to %s: %s', (since, until, state) => {
    const days = { since: storedDay(since), until: until === null ? null : storedDay(until) };
    expect(dutyState(days, '2026-11-22')).toBe(state);
  });
});

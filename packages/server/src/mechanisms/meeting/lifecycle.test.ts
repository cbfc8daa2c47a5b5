import { readFile } from 'node:fs/promises';
import { mermaid } from '@linli/methods';
import { expect, test } from 'vitest';
import type { Locale, Localised } from '../../kernel/locale.ts';
import { buttonLabels, meetingStateLabels, stepLabels } from './labels.ts';
import { meetingLifecycle } from './lifecycle.ts';

const inLanguage = (labels: Readonly<Record<string, Localised>>, locale: Locale) =>
  Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, label[locale]]));

test.each([
  ['zh-CN', 'joint-conference.md'],
  ['en', 'en/joint-conference.md'],
] as const)(
  'the diagram that people read in %s is the lifecycle that decides',
  async (locale, file) => {
    const page = new URL(`../../../../../docs/domain/${file}`, import.meta.url);
    const words = inLanguage({ ...meetingStateLabels, ...buttonLabels }, locale);
    expect(await readFile(page, 'utf8')).toContain(mermaid(meetingLifecycle, words));
  },
);

test('every step has words for its button and for the timeline', () => {
  for (const { action } of meetingLifecycle.transitions) {
    expect(Object.keys(buttonLabels)).toContain(action);
    expect(Object.keys(stepLabels)).toContain(action);
  }
});

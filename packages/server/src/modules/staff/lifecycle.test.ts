import { readFile } from 'node:fs/promises';
import { mermaid } from '@linli/methods';
import { expect, test } from 'vitest';
import type { Locale, Localised } from '../../kernel/locale.ts';
import { rosterButtons, rosterLabels } from './labels.ts';
import { dutyRosterLifecycle } from './lifecycle.ts';

const inLanguage = (labels: Readonly<Record<string, Localised>>, locale: Locale) =>
  Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, label[locale]]));

test.each([
  ['zh-CN', 'staff.md'],
  ['en', 'en/staff.md'],
] as const)(
  'the diagram that people read in %s is the lifecycle that decides',
  async (locale, file) => {
    const page = new URL(`../../../../../docs/domain/${file}`, import.meta.url);
    const text = await readFile(page, 'utf8');
    const words = { ...inLanguage(rosterLabels, locale), ...inLanguage(rosterButtons, locale) };
    expect(text).toContain(mermaid(dutyRosterLifecycle, words));
  },
);

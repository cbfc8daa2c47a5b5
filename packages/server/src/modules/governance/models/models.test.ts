import { checkGovernanceModel, type LocalisedText } from '@linli/methods';
import { describe, expect, test } from 'vitest';
import { builtInModels } from './index.ts';

test('thirteen models are built in, each under its own key', () => {
  expect(new Set(builtInModels.map(({ key }) => key)).size).toBe(13);
});

describe.each(builtInModels.map((model) => [model.key, model] as const))('%s', (_, model) => {
  test('is sound, and keeps its own invariants', () => {
    expect(checkGovernanceModel(JSON.parse(JSON.stringify(model)))).toEqual([]);
  });

  test('says everything in three languages', () => {
    for (const text of textsOf(model)) {
      expect(Object.keys(text).sort()).toEqual(['en', 'zh-CN', 'zh-TW']);
    }
  });
});

function textsOf(value: unknown): LocalisedText[] {
  if (value === null || typeof value !== 'object') return [];
  if ('zh-CN' in value) return [value as LocalisedText];
  return Object.values(value).flatMap(textsOf);
}

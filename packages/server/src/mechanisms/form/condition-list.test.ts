import type { Condition } from '@linli/methods';
import { expect, test } from 'vitest';
import { conditionFromList, conditionList } from './condition-list.ts';

const nested: Condition = {
  any: [
    { question: 'home', is: 'tenant' },
    {
      all: [
        { question: 'stars', atLeast: 4 },
        { question: 'stars', is: 5 },
        { any: [{ question: 'wants', includes: 'lift' }] },
      ],
    },
    { question: 'wants', includes: 'ramp' },
  ],
};

test('a condition survives the list, with every level and its order', () => {
  expect(conditionFromList(conditionList(nested))).toEqual(nested);
});

test('a group comes before its parts, which name it by its place', () => {
  expect(conditionList(nested).map(({ operator, partOf }) => [operator, partOf])).toEqual([
    ['ANY', null],
    ['IS', 0],
    ['ALL', 0],
    ['AT_LEAST', 2],
    ['IS', 2],
    ['ANY', 2],
    ['INCLUDES', 5],
    ['INCLUDES', 0],
  ]);
});

test('a question that is always shown has an empty list', () => {
  expect(conditionList(undefined)).toEqual([]);
  expect(conditionFromList([])).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { neighbours } from './neighbours.ts';
import { personas } from './persons.ts';
import { suggestions } from './suggestions.ts';
import { topics } from './topics/index.ts';

const names = [...neighbours, ...personas].map(({ name }) => name);

test('sixty neighbours, each with a name of their own', () => {
  expect(neighbours).toHaveLength(60);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(topics.map((topic) => [topic.title, topic] as const))('%s', (_, topic) => {
  test('everybody who speaks is somebody', () => {
    const speakers = [
      topic.by,
      ...topic.arguments.map(([, by]) => by),
      ...topic.statements.map(({ by }) => by),
    ];
    for (const speaker of speakers) expect(names).toContain(speaker);
  });

  test('every statement has a chance for every camp', () => {
    const camps = new Set(neighbours.map((neighbour) => topic.campOf(neighbour)));
    for (const { agree } of topic.statements) expect(agree).toHaveLength(camps.size);
  });

  test('nobody shouts', () => {
    const texts = [topic.title, topic.body, ...topic.arguments.map(([, , body]) => body)];
    for (const text of texts) expect(text).not.toMatch(/[!！]/);
  });
});

test('those who call the office have numbers that nobody has', () => {
  const phones = suggestions.flatMap(({ from }) => (typeof from === 'string' ? [] : [from.phone]));
  expect(phones.length).toBeGreaterThan(3);
  for (const phone of phones) expect(phone).toMatch(/^138000000\d\d$/);
});

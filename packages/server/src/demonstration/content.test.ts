import { describe, expect, test } from 'vitest';
import { neighbours } from './neighbours.ts';
import { officers, personas } from './persons.ts';
import { suggestions } from './suggestions.ts';
import { topics } from './topics/index.ts';

const names = [...neighbours, ...personas, ...officers].map(({ name }) => name);

/** Every text of something nested, for people to read: not the words of the code, `YES`. */
function textsOf(content: unknown): string[] {
  if (typeof content === 'string') return /^[A-Z_]+$/.test(content) ? [] : [content];
  if (typeof content !== 'object' || content === null) return [];
  return Object.values(content).flatMap(textsOf);
}

test('sixty neighbours, each with a name of their own', () => {
  expect(neighbours).toHaveLength(60);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(topics.map((topic) => [topic.title, topic] as const))('%s', (_, topic) => {
  test('everybody who speaks is somebody', () => {
    const { resolution } = topic;
    const speakers = [
      topic.by,
      ...(topic.sorting?.answer ? [topic.sorting.answer.by] : []),
      ...topic.arguments.map(([, by]) => by),
      ...(topic.replies ?? []).map(([, by]) => by),
      ...topic.statements.map(({ by }) => by),
      ...(resolution?.objections ?? []).flatMap(({ from }) =>
        typeof from === 'string' ? [from] : [],
      ),
      ...(resolution?.tasks ?? []).map(({ by }) => by),
      ...(resolution?.ratings ?? []).map(([by]) => by),
    ];
    for (const speaker of speakers) expect(names).toContain(speaker);
  });

  test('everything that is referred to is there', () => {
    const { arguments: said, replies = [], thanks = [], statements, resolution } = topic;
    for (const [to] of replies) expect(said[to]).toBeDefined();
    expect(thanks.length).toBeLessThanOrEqual(said.length);
    for (const place of resolution?.cites.arguments ?? []) expect(said[place]).toBeDefined();
    for (const place of resolution?.cites.statements ?? []) {
      expect(statements[place]).toBeDefined();
    }
  });

  test('every statement has a chance for every camp', () => {
    const camps = new Set(neighbours.map((neighbour) => topic.campOf(neighbour)));
    for (const { agree } of topic.statements) expect(agree).toHaveLength(camps.size);
  });

  test('nobody shouts, and nobody speaks a foreign language', () => {
    const texts = textsOf(topic);
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(text).not.toMatch(/[!！A-Za-z]/);
  });
});

test('those who call the office have numbers that nobody has', () => {
  const objections = topics.flatMap(({ resolution }) => resolution?.objections ?? []);
  const phones = [...suggestions, ...objections].flatMap(({ from }) =>
    typeof from === 'string' ? [] : [from.phone],
  );
  expect(phones.length).toBeGreaterThan(3);
  for (const phone of phones) expect(phone).toMatch(/^138000000\d\d$/);
});

import { expect, test } from 'vitest';
import { type Box, relationLines } from './relation-lines.ts';

const GUTTER = { from: 0, to: 50 };
const HEIGHT = 100;
const GAP = 40;
const box = (id: string, row: number, column: number): Box => ({
  id,
  left: GUTTER.to + column * 220,
  top: row * (HEIGHT + GAP),
  width: 200,
  height: HEIGHT,
});
const boxes = [box('lead', 0, 0), box('a', 1, 0), box('b', 1, 1), box('c', 2, 0)];
const BOTTOM = 3 * (HEIGHT + GAP);
const draw = (...links: readonly (readonly [string, string, string])[]) =>
  relationLines(
    boxes,
    links.map(([kind, from, to]) => ({ kind, from, to })),
    GUTTER,
    BOTTOM,
  );

/** Where a path begins, the corners that it rounds, and where it ends. */
const points = (path: string) => {
  const steps = [...path.matchAll(/([MLQ])(-?[\d.]+) (-?[\d.]+)/g)];
  return steps
    .filter(([, step], index) => step !== 'L' || index === steps.length - 1)
    .map(([, , x, y]) => [Number(x), Number(y)] as const);
};

test('a line goes down from who leads to whom it leads, with a head at its end', () => {
  const [line] = draw(['LEADS', 'lead', 'a']);
  const way = points(line?.path ?? '');
  expect(way[0]).toEqual([150, HEIGHT]);
  expect(way[way.length - 1]).toEqual([150, HEIGHT + GAP - 7]);
  expect(line?.head).toMatch(/^M150 140/);
});

test('partners are alike: their line has no head', () => {
  const [line] = draw(['PARTNERS', 'a', 'b']);
  expect(line?.head).toBeNull();
  const way = points(line?.path ?? '');
  expect([way[0]?.[1], way[way.length - 1]?.[1]]).toEqual([240, 240]);
});

test('relations of one kind leave a card at one point, of another kind at another', () => {
  const [first, second, third] = draw(
    ['LEADS', 'lead', 'a'],
    ['LEADS', 'lead', 'b'],
    ['GUIDES', 'lead', 'b'],
  );
  const start = (line: typeof first) => points(line?.path ?? '')[0];
  expect(start(first)).toEqual(start(second));
  expect(start(third)).not.toEqual(start(first));
});

test('who is not drawn, and a body’s relation to itself, have no line', () => {
  expect(draw(['LEADS', 'lead', 'elsewhere'], ['LEADS', 'a', 'a'])).toEqual([]);
});

test('no line crosses a card, whoever is related to whom', () => {
  const many = Array.from({ length: 9 }, (_, index) =>
    box(`${index}`, Math.floor(index / 3), index % 3),
  );
  const links = many.flatMap((from) =>
    many.flatMap((to) =>
      ['LEADS', 'SUPERVISES', 'PARTNERS'].map((kind) => ({ kind, from: from.id, to: to.id })),
    ),
  );
  const lines = relationLines(many, links, GUTTER, BOTTOM);
  expect(lines).toHaveLength(9 * 8 * 3);
  for (const { path } of lines) {
    const way = points(path);
    way.slice(1).forEach(([x, y], index) => {
      const [fromX, fromY] = way[index] ?? [x, y];
      const crossed = many.filter(
        ({ left, top, width, height }) =>
          Math.max(x, fromX) > left &&
          Math.min(x, fromX) < left + width &&
          Math.max(y, fromY) > top + 0.5 &&
          Math.min(y, fromY) < top + height - 0.5,
      );
      expect(crossed, path).toEqual([]);
    });
  }
});

import { expect, test } from 'vitest';
import { fit, MAP, marks, outline, spread } from './map-shapes.ts';

const marksIn = (path: string) => path.split('M').length - 1;

test('every person has a mark, and the marks stay inside the picture', () => {
  const points = [
    { x: -5, y: 0 },
    { x: 5, y: 1 },
    { x: 0, y: 0.5 },
  ];
  const placed = fit(points);
  expect(marksIn(marks(placed, 2))).toBe(3);
  for (const { x, y } of placed) {
    expect(x).toBeGreaterThanOrEqual(MAP.edge);
    expect(x).toBeLessThanOrEqual(MAP.width - MAP.edge);
    expect(y).toBeGreaterThanOrEqual(MAP.edge);
    expect(y).toBeLessThanOrEqual(MAP.height - MAP.edge);
  }
});

test('distances keep their proportion: one scale for both axes', () => {
  const [a, b, c] = fit([
    { x: 0, y: 0 },
    { x: 4, y: 0 },
    { x: 0, y: 1 },
  ]);
  expect(((b?.x ?? 0) - (a?.x ?? 0)) / ((c?.y ?? 0) - (a?.y ?? 0))).toBeCloseTo(4);
});

test('people who voted exactly alike stand beside each other and can be counted', () => {
  const same = spread(Array.from({ length: 6 }, () => ({ x: 90, y: 90 })));
  for (const [index, one] of same.entries()) {
    for (const other of same.slice(index + 1)) {
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(6);
    }
  }
});

test('an outline leaves out the points inside, and exists for a single point', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
    { x: 5, y: 5 },
  ];
  expect(outline(square)).not.toContain('5 5');
  expect(outline(square).split('L')).toHaveLength(4);
  expect(outline([{ x: 3, y: 4 }])).toBe('M3 4Z');
  expect(outline([])).toBe('');
});

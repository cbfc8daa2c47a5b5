/** A place in the picture, in its own units. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The picture's size and the room at its edges. */
export const MAP = { width: 360, height: 240, edge: 32 } as const;

/** A mark's half size. */
const R = 5;

/** Each group has a shape of its own, drawn around 0,0: circle, square, triangle, diamond, cross. */
const SHAPES: readonly string[] = [
  `m-${R} 0a${R} ${R} 0 1 0 ${2 * R} 0a${R} ${R} 0 1 0 -${2 * R} 0z`,
  'm-4.5 -4.5h9v9h-9z',
  'm0 -6l5.6 10h-11.2z',
  'm0 -6.2l6.2 6.2l-6.2 6.2l-6.2 -6.2z',
  'm-2 -6h4v4h4v4h-4v4h-4v-4h-4v-4h4z',
];

/** One path for all marks of a group: a thousand points stay one element. */
export function marks(places: readonly Place[], group: number): string {
  const shape = SHAPES[(group - 1) % SHAPES.length] ?? '';
  return places.map(({ x, y }) => `M${round(x)} ${round(y)}${shape}`).join('');
}

/** Fits coordinates into the picture by one scale for both axes, so that distances stay true. */
export function fit<Point extends Place>(points: readonly Point[]): readonly Point[] {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    (MAP.width - 2 * MAP.edge) / (right - left || 1),
    (MAP.height - 2 * MAP.edge) / (bottom - top || 1),
  );
  const [midX, midY] = [(left + right) / 2, (top + bottom) / 2];
  return points.map((point) => ({
    ...point,
    x: MAP.width / 2 + (point.x - midX) * scale,
    y: MAP.height / 2 + (point.y - midY) * scale,
  }));
}

/** Room for one mark, and the angle at which seeds stand in a sunflower. */
const ROOM = 9;
const GOLDEN_ANGLE = 2.4;

/**
 * Sets marks of the same place beside each other, as seeds in a sunflower, so that people who voted
 * exactly alike can be counted. Call it for one group after `fit`.
 */
export function spread<Point extends Place>(points: readonly Point[]): readonly Point[] {
  const standing = new Map<string, number>();
  return points.map((point) => {
    const cell = `${Math.round(point.x / ROOM)} ${Math.round(point.y / ROOM)}`;
    const before = standing.get(cell) ?? 0;
    standing.set(cell, before + 1);
    const [angle, away] = [before * GOLDEN_ANGLE, ROOM * Math.sqrt(before)];
    return { ...point, x: point.x + away * Math.cos(angle), y: point.y + away * Math.sin(angle) };
  });
}

/** The outline around places (Andrew's monotone chain), as a path. */
export function outline(places: readonly Place[]): string {
  const sorted = [...places].sort((a, b) => a.x - b.x || a.y - b.y);
  const chain = [...half(sorted), ...half([...sorted].reverse())];
  const around = chain.length ? chain : sorted.slice(0, 1);
  return around.length ? `M${around.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z` : '';
}

function half(sorted: readonly Place[]): Place[] {
  const chain: Place[] = [];
  for (const place of sorted) {
    while (chain.length > 1 && !turnsLeft(chain, place)) chain.pop();
    chain.push(place);
  }
  chain.pop();
  return chain;
}

function turnsLeft(chain: readonly Place[], next: Place): boolean {
  const [a, b] = chain.slice(-2);
  if (!a || !b) return true;
  return (b.x - a.x) * (next.y - a.y) - (b.y - a.y) * (next.x - a.x) > 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

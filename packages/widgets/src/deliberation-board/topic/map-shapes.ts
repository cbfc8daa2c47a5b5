/** A place in the picture, in its own units. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The picture's size and the room at its edges. */
export const MAP = { width: 360, height: 240, edge: 28 } as const;

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

/** The outline around places (Andrew's monotone chain), as a path; empty for fewer than three. */
export function outline(places: readonly Place[]): string {
  if (places.length < 3) return '';
  const sorted = [...places].sort((a, b) => a.x - b.x || a.y - b.y);
  const chain = [...half(sorted), ...half(sorted.reverse())];
  return `M${chain.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`;
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

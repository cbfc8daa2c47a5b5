/** A card of the diagram, in pixels from its corner. */
export interface Box {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Link {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

/** One drawn relation. */
export interface Line extends Link {
  /** The path's `d`. */
  readonly path: string;
  /** The arrow's head at the end of the path; null where both sides are alike. */
  readonly head: string | null;
}

type Point = readonly [x: number, y: number];

/** Radius of corners, and length of an arrow's head. */
const CORNER = 6;
const HEAD = 7;

/**
 * Draws relations between cards that stand in rows, along the lanes between the rows and along a
 * gutter at the left of all cards, so that no line crosses a card. Relations of one kind that go
 * out from one card share their lanes, as branches of a tree.
 *
 * @param gutter from where to where lines may run at the left
 * @param bottom where the diagram ends, below the last row
 */
export function relationLines(
  boxes: readonly Box[],
  links: readonly Link[],
  gutter: { readonly from: number; readonly to: number },
  bottom: number,
): Line[] {
  const rows = rowsOf(boxes);
  const place = new Map(rows.flatMap((row, index) => row.map((box) => [box.id, { box, index }])));
  const routes = links.flatMap((link) => {
    const [from, to] = [place.get(link.from), place.get(link.to)];
    return from && to && from !== to ? [{ link, from, to, bundle: link.kind + link.from }] : [];
  });

  /** A lane is the space below a row; lane 0 is above the first. */
  const leaves = ({ from, to }: Route) => (to.index >= from.index ? from.index + 1 : from.index);
  const arrives = ({ from, to }: Route) => (to.index > from.index ? to.index : to.index + 1);
  const lanes = createSlots<number>();
  const gutters = createSlots<'gutter'>();
  const ports = createSlots<string>();
  for (const route of routes) {
    lanes.add(leaves(route), route.bundle);
    lanes.add(arrives(route), route.bundle);
    if (leaves(route) !== arrives(route)) gutters.add('gutter', route.bundle);
    ports.add(portOf(route, 'from'), route.bundle);
    ports.add(portOf(route, 'to'), route.bundle);
  }

  const laneY = (lane: number, bundle: string) => {
    const above = rows[lane - 1];
    const below = rows[lane];
    const top = above ? Math.max(...above.map((box) => box.top + box.height)) : 0;
    const end = below ? Math.min(...below.map((box) => box.top)) : bottom;
    // The last part of a lane is left to the arrows' heads.
    return top + (end - top - HEAD) * lanes.share(lane, bundle);
  };
  const portX = (route: Route, end: 'from' | 'to') => {
    const { box } = route[end];
    return box.left + box.width * ports.share(portOf(route, end), route.bundle);
  };

  return routes.map((route) => {
    const { link, from, to, bundle } = route;
    const [x1, x2] = [portX(route, 'from'), portX(route, 'to')];
    const down = leaves(route) === from.index + 1;
    const fromAbove = arrives(route) === to.index;
    const y1 = from.box.top + (down ? from.box.height : 0);
    const y2 = to.box.top + (fromAbove ? 0 : to.box.height);
    const [first, last] = [laneY(leaves(route), bundle), laneY(arrives(route), bundle)];
    const side = gutter.from + (gutter.to - gutter.from) * gutters.share('gutter', bundle);
    const alike = link.kind === 'PARTNERS';
    const tip = alike ? y2 : fromAbove ? y2 - HEAD : y2 + HEAD;
    const way: Point[] =
      leaves(route) === arrives(route)
        ? [
            [x1, y1],
            [x1, first],
            [x2, first],
            [x2, tip],
          ]
        : [
            [x1, y1],
            [x1, first],
            [side, first],
            [side, last],
            [x2, last],
            [x2, tip],
          ];
    return { ...link, path: roundedPath(way), head: alike ? null : headPath(x2, y2, tip) };
  });
}

interface Placed {
  readonly box: Box;
  readonly index: number;
}

interface Route {
  readonly link: Link;
  readonly from: Placed;
  readonly to: Placed;
  /** What shares its lanes. */
  readonly bundle: string;
}

/** The side of the card at which a route begins or ends. */
function portOf({ from, to }: Route, end: 'from' | 'to'): string {
  const down = to.index >= from.index;
  if (end === 'from') return `${from.box.id}:${down ? 'bottom' : 'top'}`;
  return `${to.box.id}:${to.index > from.index ? 'top' : 'bottom'}`;
}

/** Cards whose vertical middles lie within another's height stand in one row. */
function rowsOf(boxes: readonly Box[]): Box[][] {
  const rows: Box[][] = [];
  for (const box of [...boxes].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const row = rows[rows.length - 1];
    const [first] = row ?? [];
    if (row && first && box.top < first.top + first.height / 2) row.push(box);
    else rows.push([box]);
  }
  return rows;
}

/** Gives whoever uses the same place its own share of it, evenly apart. */
function createSlots<Place>() {
  const users = new Map<Place, string[]>();
  return {
    add(place: Place, user: string): void {
      const known = users.get(place) ?? [];
      if (!known.includes(user)) users.set(place, [...known, user]);
    },
    share(place: Place, user: string): number {
      const known = users.get(place) ?? [];
      return (known.indexOf(user) + 1) / (known.length + 1);
    },
  };
}

/** A path through points at right angles, with round corners. */
function roundedPath(points: readonly Point[]): string {
  const turns = points.slice(1, -1).map((corner, index) => {
    const [before, after] = [points[index] ?? corner, points[index + 2] ?? corner];
    const radius = Math.min(CORNER, distance(before, corner) / 2, distance(corner, after) / 2);
    const [ax, ay] = toward(corner, before, radius);
    const [bx, by] = toward(corner, after, radius);
    return `L${round(ax)} ${round(ay)}Q${round(corner[0])} ${round(corner[1])} ${round(bx)} ${round(by)}`;
  });
  const [start, end] = [points[0] ?? [0, 0], points[points.length - 1] ?? [0, 0]];
  return `M${round(start[0])} ${round(start[1])}${turns.join('')}L${round(end[0])} ${round(end[1])}`;
}

function headPath(x: number, y: number, base: number): string {
  const half = HEAD * 0.6;
  return `M${round(x)} ${round(y)}L${round(x - half)} ${round(base)}H${round(x + half)}Z`;
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.abs(ax - bx) + Math.abs(ay - by);
}

function toward([ax, ay]: Point, [bx, by]: Point, length: number): Point {
  return [ax + Math.sign(bx - ax) * length, ay + Math.sign(by - ay) * length];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

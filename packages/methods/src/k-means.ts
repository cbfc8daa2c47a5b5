/** Points of the plane, `x` and `y` in turn, each counting as `weights[i]` people. */
export interface Points {
  readonly xy: Float64Array;
  readonly weights: Float64Array;
}

export interface Clustering {
  /** The cluster of each point, from 0; none is empty. */
  readonly labels: Int32Array;
  /** The weighted means, `x` and `y` in turn. */
  readonly centres: Float64Array;
  /** The weighted sum of squared distances to the centres: the less, the tighter. */
  readonly spread: number;
}

const MOST_ROUNDS = 300;

/**
 * Lloyd's k-means from the given points as first centres. Ties go to the lower number, sums run in
 * the order of the points: the same input gives the same bits.
 */
export function kMeans(points: Points, seeds: readonly number[]): Clustering {
  const { xy, weights } = points;
  const k = seeds.length;
  const centres = new Float64Array(2 * k);
  for (const [cluster, seed] of seeds.entries()) {
    centres[2 * cluster] = xy[2 * seed] as number;
    centres[2 * cluster + 1] = xy[2 * seed + 1] as number;
  }
  const labels = new Int32Array(weights.length).fill(-1);
  let spread = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let changed = false;
    spread = 0;
    for (let point = 0; point < labels.length; point += 1) {
      let best = 0;
      let least = squaredDistance(xy, point, centres, 0);
      for (let cluster = 1; cluster < k; cluster += 1) {
        const distance = squaredDistance(xy, point, centres, cluster);
        if (distance < least) {
          least = distance;
          best = cluster;
        }
      }
      if (labels[point] !== best) changed = true;
      labels[point] = best;
      spread += least * (weights[point] as number);
    }
    if (!changed) break;
    moveCentres(points, labels, centres);
  }
  return withoutEmpty({ labels, centres, spread });
}

/**
 * `k` points far apart: `first`, then always the one farthest from those chosen (Gonzalez 1985).
 * Fewer when there are not so many distinct points.
 */
export function farthestFirst({ xy, weights }: Points, k: number, first: number): number[] {
  const chosen = [first];
  const nearest = new Float64Array(weights.length).fill(Number.POSITIVE_INFINITY);
  while (chosen.length < k) {
    const last = chosen[chosen.length - 1] as number;
    let farthest = 0;
    for (let point = 0; point < nearest.length; point += 1) {
      const distance = squaredDistance(xy, point, xy, last);
      if (distance < (nearest[point] as number)) nearest[point] = distance;
      if ((nearest[point] as number) > (nearest[farthest] as number)) farthest = point;
    }
    if (!((nearest[farthest] as number) > 0)) break;
    chosen.push(farthest);
  }
  return chosen;
}

/** The tightest k-means from farthest-first seeds that begin at each point in turn. */
export function tightestKMeans(points: Points, k: number): Clustering {
  let best = kMeans(points, farthestFirst(points, k, 0));
  for (let first = 1; first < points.weights.length; first += 1) {
    const next = kMeans(points, farthestFirst(points, k, first));
    if (next.spread < best.spread) best = next;
  }
  return best;
}

/**
 * How well points sit in their clusters, −1 to 1, on average over the points: distance to one's own
 * cluster against the nearest other (Rousseeuw 1987). A point alone in its cluster counts 0.
 */
export function silhouette({ xy, weights }: Points, { labels, centres }: Clustering): number {
  const k = centres.length / 2;
  const sizes = new Float64Array(k);
  for (const label of labels) sizes[label] = (sizes[label] as number) + 1;
  let sum = 0;
  const distances = new Float64Array(k);
  for (let point = 0; point < weights.length; point += 1) {
    const own = labels[point] as number;
    if (sizes[own] === 1) continue;
    distances.fill(0);
    for (let other = 0; other < weights.length; other += 1) {
      const label = labels[other] as number;
      const distance = Math.sqrt(squaredDistance(xy, point, xy, other));
      distances[label] = (distances[label] as number) + distance;
    }
    const inside = (distances[own] as number) / ((sizes[own] as number) - 1);
    let outside = Number.POSITIVE_INFINITY;
    for (let cluster = 0; cluster < k; cluster += 1) {
      const mean = (distances[cluster] as number) / (sizes[cluster] as number);
      if (cluster !== own && mean < outside) outside = mean;
    }
    const larger = Math.max(inside, outside);
    if (larger > 0) sum += (outside - inside) / larger;
  }
  return sum / weights.length;
}

function squaredDistance(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const dx = (a[2 * i] as number) - (b[2 * j] as number);
  const dy = (a[2 * i + 1] as number) - (b[2 * j + 1] as number);
  return dx * dx + dy * dy;
}

/** A cluster that lost its last point stays where it was and may win points back. */
function moveCentres({ xy, weights }: Points, labels: Int32Array, centres: Float64Array): void {
  const sums = new Float64Array(centres.length);
  const people = new Float64Array(centres.length / 2);
  for (const [point, label] of labels.entries()) {
    const weight = weights[point] as number;
    people[label] = (people[label] as number) + weight;
    for (const axis of [0, 1]) {
      const at = 2 * label + axis;
      sums[at] = (sums[at] as number) + weight * (xy[2 * point + axis] as number);
    }
  }
  for (const [at, sum] of sums.entries()) {
    const weight = people[at >> 1] as number;
    if (weight > 0) centres[at] = sum / weight;
  }
}

function withoutEmpty({ labels, centres, spread }: Clustering): Clustering {
  const used = [...new Set(labels)].sort((a, b) => a - b);
  const renumbered = new Map(used.map((label, index) => [label, index]));
  return {
    labels: labels.map((label) => renumbered.get(label) as number),
    centres: Float64Array.from(
      used.flatMap((label) => [centres[2 * label] as number, centres[2 * label + 1] as number]),
    ),
    spread,
  };
}

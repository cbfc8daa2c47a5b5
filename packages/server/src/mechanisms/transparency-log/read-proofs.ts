import {
  consistencyRanges,
  hashOfRange,
  inclusionRanges,
  type NodePlace,
  nodesOfRange,
  type TreeRange,
} from '@linli/methods';
import type { PrismaClient } from '../../generated/prisma/client.ts';

/** The hashes that prove an entry's place in the tree of `size` entries; O(log n) rows are read. */
export function readInclusionProof(
  db: PrismaClient,
  districtId: string,
  index: number,
  size: number,
): Promise<Uint8Array[]> {
  return hashRanges(db, districtId, inclusionRanges(index, size));
}

/** The hashes that prove that the tree of `second` entries begins with that of `first`. */
export function readConsistencyProof(
  db: PrismaClient,
  districtId: string,
  first: number,
  second: number,
): Promise<Uint8Array[]> {
  return hashRanges(db, districtId, consistencyRanges(first, second));
}

async function hashRanges(
  db: PrismaClient,
  districtId: string,
  ranges: readonly TreeRange[],
): Promise<Uint8Array[]> {
  const hashes = await readNodes(db, districtId, ranges.flatMap(nodesOfRange));
  const read = (place: NodePlace) => {
    const hash = hashes.get(nameOf(place));
    if (!hash) throw new Error(`The log of ${districtId} lacks the node ${nameOf(place)}.`);
    return hash;
  };
  return ranges.map((range) => hashOfRange(range, read));
}

const nameOf = ({ level, index }: NodePlace) => `${level}/${index}`;

async function readNodes(
  db: PrismaClient,
  districtId: string,
  places: readonly NodePlace[],
): Promise<Map<string, Uint8Array>> {
  const leaves = places.filter(({ level }) => level === 0).map(({ index }) => index);
  const inner = places.filter(({ level }) => level > 0);
  const [entries, nodes] = await Promise.all([
    leaves.length === 0
      ? []
      : db.logEntry.findMany({
          where: { districtId, index: { in: leaves } },
          select: { index: true, leafHash: true },
        }),
    inner.length === 0
      ? []
      : db.logNode.findMany({
          where: { districtId, OR: inner.map(({ level, index }) => ({ level, index })) },
        }),
  ]);
  return new Map([
    ...entries.map(({ index, leafHash }) => [nameOf({ level: 0, index }), leafHash] as const),
    ...nodes.map((node) => [nameOf(node), node.hash] as const),
  ]);
}

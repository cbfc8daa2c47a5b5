/**
 * Merkle trees by RFC 9162, section 2.1. Leaves and nodes are hashed with different first bytes, so
 * that a node cannot be passed off as a leaf. Sizes and indexes are whole numbers up to 2⁵³ − 1.
 */
import { joinBytes } from './bytes.ts';
import { type HashAlgorithm, sha256Algorithm } from './hash-algorithm.ts';

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** The root of a tree without leaves: the hash of nothing. */
export function emptyRoot(algorithm: HashAlgorithm = sha256Algorithm): Uint8Array {
  return algorithm.hash(new Uint8Array());
}

/** HASH(0x00 ‖ leaf). */
export function leafHash(leaf: Uint8Array, algorithm: HashAlgorithm = sha256Algorithm): Uint8Array {
  return algorithm.hash(joinBytes(leafPrefix, leaf));
}

/** HASH(0x01 ‖ left ‖ right). */
export function nodeHash(
  left: Uint8Array,
  right: Uint8Array,
  algorithm: HashAlgorithm = sha256Algorithm,
): Uint8Array {
  return algorithm.hash(joinBytes(nodePrefix, left, right));
}

/** A full subtree: the leaves [index × 2^level, (index + 1) × 2^level). Level 0 is one leaf. */
export interface NodePlace {
  readonly level: number;
  readonly index: number;
}

export interface TreeNode extends NodePlace {
  readonly hash: Uint8Array;
}

/** The leaves [begin, end). */
export interface TreeRange {
  readonly begin: number;
  readonly end: number;
}

/** Where the hash of a full subtree is found. */
export type NodeReader = (place: NodePlace) => Uint8Array;

/** The full subtrees that a range is made of, from left to right: O(log n). */
export function nodesOfRange({ begin, end }: TreeRange): NodePlace[] {
  const places: NodePlace[] = [];
  for (let at = begin; at < end; ) {
    let level = 0;
    let width = 1;
    while (at % (width * 2) === 0 && at + width * 2 <= end) {
      width *= 2;
      level += 1;
    }
    places.push({ level, index: at / width });
    at += width;
  }
  return places;
}

/** MTH of a range that RFC 9162 splits into: its full subtrees, joined from the right. */
export function hashOfRange(
  range: TreeRange,
  read: NodeReader,
  algorithm: HashAlgorithm = sha256Algorithm,
): Uint8Array {
  return joinFrontier(nodesOfRange(range).map(read), algorithm);
}

/** The root over full subtrees, largest first. */
export function joinFrontier(
  frontier: readonly Uint8Array[],
  algorithm: HashAlgorithm = sha256Algorithm,
): Uint8Array {
  if (frontier.length === 0) return emptyRoot(algorithm);
  return frontier.reduceRight((right, left) => nodeHash(left, right, algorithm));
}

/** A tree that only grows, as its size and the full subtrees that it is made of. */
export interface Frontier {
  readonly size: number;
  /** Largest first: as many as the size has binary ones. */
  readonly hashes: readonly Uint8Array[];
}

export const emptyFrontier: Frontier = { size: 0, hashes: [] };

/** Appends one leaf. `completed` are the subtrees above it that became full, lowest first. */
export function appendLeaf(
  { size, hashes }: Frontier,
  leaf: Uint8Array,
  algorithm: HashAlgorithm = sha256Algorithm,
): { frontier: Frontier; completed: TreeNode[] } {
  const open = [...hashes];
  const completed: TreeNode[] = [];
  let hash = leaf;
  for (let level = 1, index = size; index % 2 === 1; level += 1) {
    index = (index - 1) / 2;
    // As many subtrees wait as the size has binary ones.
    hash = nodeHash(open.pop() as Uint8Array, hash, algorithm);
    completed.push({ level, index, hash });
  }
  return { frontier: { size: size + 1, hashes: [...open, hash] }, completed };
}

/** The root over the hashes of all leaves, in order. */
export function rootOf(
  leafHashes: readonly Uint8Array[],
  algorithm: HashAlgorithm = sha256Algorithm,
): Uint8Array {
  let frontier = emptyFrontier;
  for (const hash of leafHashes) frontier = appendLeaf(frontier, hash, algorithm).frontier;
  return joinFrontier(frontier.hashes, algorithm);
}

/** The largest power of two below `size`: where RFC 9162 splits a tree of at least two leaves. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

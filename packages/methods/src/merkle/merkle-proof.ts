/** Proofs by RFC 9162, sections 2.1.3 and 2.1.4: made from stored subtrees, checked by anybody. */
import { equalBytes } from './bytes.ts';
import { type HashAlgorithm, sha256Algorithm } from './hash-algorithm.ts';
import { emptyRoot, nodeHash, splitOf, type TreeRange } from './merkle-tree.ts';

/**
 * The ranges whose hashes prove that the leaf at `index` is in the tree of `size` leaves, in the
 * order of the proof.
 *
 * @throws RangeError when there is no such leaf
 */
export function inclusionRanges(index: number, size: number): TreeRange[] {
  if (!isCount(index) || !isCount(size) || index >= size) {
    throw new RangeError(`A tree of ${size} leaves has no leaf ${index}.`);
  }
  const ranges: TreeRange[] = [];
  for (let begin = 0, end = size; end - begin > 1; ) {
    const middle = begin + splitOf(end - begin);
    if (index < middle) {
      ranges.unshift({ begin: middle, end });
      end = middle;
    } else {
      ranges.unshift({ begin, end: middle });
      begin = middle;
    }
  }
  return ranges;
}

/**
 * The ranges whose hashes prove that the tree of `first` leaves is the beginning of the tree of
 * `second`, in the order of the proof. None are needed from an empty tree, or between equal ones.
 *
 * @throws RangeError when `first` is above `second`
 */
export function consistencyRanges(first: number, second: number): TreeRange[] {
  if (!isCount(first) || !isCount(second) || first > second) {
    throw new RangeError(`A tree of ${second} leaves cannot begin with ${first}.`);
  }
  if (first === 0 || first === second) return [];
  const ranges: TreeRange[] = [];
  let [begin, end] = [0, second];
  // SUBPROOF(m, D_n, b) of the RFC, from the root down; `begin` has moved when b is false.
  while (end !== first) {
    const middle = begin + splitOf(end - begin);
    if (first <= middle) {
      ranges.unshift({ begin: middle, end });
      end = middle;
    } else {
      ranges.unshift({ begin, end: middle });
      begin = middle;
    }
  }
  if (begin !== 0) ranges.unshift({ begin, end });
  return ranges;
}

/** What an inclusion proof says. */
export interface InclusionClaim {
  leafHash: Uint8Array;
  index: number;
  size: number;
  root: Uint8Array;
  proof: readonly Uint8Array[];
}

/** Whether the proof holds (RFC 9162, 2.1.3.2). */
export function verifyInclusionProof(
  { leafHash, index, size, root, proof }: InclusionClaim,
  algorithm: HashAlgorithm = sha256Algorithm,
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let [at, last] = [index, size - 1];
  let hash = leafHash;
  for (const part of proof) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      hash = nodeHash(part, hash, algorithm);
      [at, last] = upToRightChild(at, last);
    } else {
      hash = nodeHash(hash, part, algorithm);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && equalBytes(hash, root);
}

/** What a consistency proof says. */
export interface ConsistencyClaim {
  first: number;
  second: number;
  firstRoot: Uint8Array;
  secondRoot: Uint8Array;
  proof: readonly Uint8Array[];
}

/** Whether the proof holds (RFC 9162, 2.1.4.2; from an empty tree everything follows). */
export function verifyConsistencyProof(
  { first, second, firstRoot, secondRoot, proof }: ConsistencyClaim,
  algorithm: HashAlgorithm = sha256Algorithm,
): boolean {
  if (!isCount(first) || !isCount(second) || first > second) return false;
  if (first === second) return proof.length === 0 && equalBytes(firstRoot, secondRoot);
  if (first === 0) return proof.length === 0 && equalBytes(firstRoot, emptyRoot(algorithm));
  const [start, ...rest] = isPowerOfTwo(first) ? [firstRoot, ...proof] : proof;
  if (start === undefined || proof.length === 0) return false;
  let [at, last] = [first - 1, second - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  let [firstHash, secondHash] = [start, start];
  for (const part of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      firstHash = nodeHash(part, firstHash, algorithm);
      secondHash = nodeHash(part, secondHash, algorithm);
      [at, last] = upToRightChild(at, last);
    } else {
      secondHash = nodeHash(secondHash, part, algorithm);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && equalBytes(firstHash, firstRoot) && equalBytes(secondHash, secondRoot);
}

/** On the right edge, levels at which the node has no sibling are skipped. */
function upToRightChild(at: number, last: number): [number, number] {
  let [node, edge] = [at, last];
  while (!isOdd(node) && node !== 0) [node, edge] = [half(node), half(edge)];
  return [node, edge];
}

/** By arithmetic: shifts cut numbers to 32 bits. */
const half = (number: number) => Math.floor(number / 2);
const isOdd = (number: number) => number % 2 === 1;
const isCount = (number: number) => Number.isSafeInteger(number) && number >= 0;

function isPowerOfTwo(number: number): boolean {
  let power = 1;
  while (power < number) power *= 2;
  return power === number;
}

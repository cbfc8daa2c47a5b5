import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex, utf8 } from './bytes.ts';
import {
  consistencyRanges,
  inclusionRanges,
  verifyConsistencyProof,
  verifyInclusionProof,
} from './merkle-proof.ts';
import {
  appendLeaf,
  emptyFrontier,
  hashOfRange,
  joinFrontier,
  leafHash,
  type NodePlace,
  nodeHash,
  rootOf,
  splitOf,
  type TreeRange,
} from './merkle-tree.ts';

const bytes = (hex: string) => fromHex(hex) as Uint8Array;

/** The leaves of the vectors that certificate-transparency and its successors share (RFC 6962). */
const vectorLeaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => leafHash(bytes(hex)));

const vectorRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** The RFC's own recursive definition, beside which ours is checked. */
function definedRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return rootOf([]);
  if (leaves.length === 1) return first;
  const split = splitOf(leaves.length);
  return nodeHash(definedRoot(leaves.slice(0, split)), definedRoot(leaves.slice(split)));
}

/** The hashes of ranges, from the subtrees that growing the tree has left. */
function storedTree(leaves: readonly Uint8Array[]) {
  const name = ({ level, index }: NodePlace) => `${level}/${index}`;
  const nodes = new Map(leaves.map((hash, index) => [name({ level: 0, index }), hash]));
  let frontier = emptyFrontier;
  for (const leaf of leaves) {
    const grown = appendLeaf(frontier, leaf);
    frontier = grown.frontier;
    for (const node of grown.completed) nodes.set(name(node), node.hash);
  }
  const read = (place: NodePlace) => nodes.get(name(place)) as Uint8Array;
  return (ranges: readonly TreeRange[]) => ranges.map((range) => hashOfRange(range, read));
}

const leavesOf = (count: number, salt = 0) =>
  Array.from({ length: count }, (_, index) => leafHash(utf8(`${salt}/${index}`)));

describe('the vectors of RFC 6962', () => {
  it.each(vectorRoots.map((root, size) => ({ root, size })))('root of $size', ({ root, size }) => {
    expect(toHex(rootOf(vectorLeaves.slice(0, size)))).toBe(root);
  });

  it.each([
    { index: 0, size: 1, proof: [] },
    {
      index: 0,
      size: 8,
      proof: [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    },
    {
      index: 5,
      size: 8,
      proof: [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    },
    {
      index: 2,
      size: 3,
      proof: ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    },
    {
      index: 1,
      size: 5,
      proof: [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    },
  ])('inclusion of $index in $size', ({ index, size, proof }) => {
    expect(storedTree(vectorLeaves)(inclusionRanges(index, size)).map(toHex)).toEqual(proof);
  });

  it.each([
    { first: 1, second: 1, proof: [] },
    {
      first: 1,
      second: 8,
      proof: [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    },
    {
      first: 6,
      second: 8,
      proof: [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    },
    {
      first: 2,
      second: 5,
      proof: [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    },
  ])('consistency of $first with $second', ({ first, second, proof }) => {
    expect(storedTree(vectorLeaves)(consistencyRanges(first, second)).map(toHex)).toEqual(proof);
  });
});

describe('growing', () => {
  it('gives the root of the definition at every size', () => {
    const leaves = leavesOf(130);
    let frontier = emptyFrontier;
    for (const [index, leaf] of leaves.entries()) {
      frontier = appendLeaf(frontier, leaf).frontier;
      expect(toHex(joinFrontier(frontier.hashes))).toBe(
        toHex(definedRoot(leaves.slice(0, index + 1))),
      );
    }
  });
});

describe('proofs', () => {
  const leaves = leavesOf(67);
  const prove = storedTree(leaves);
  const roots = leaves.map((_, index) => rootOf(leaves.slice(0, index + 1)));
  const rootAt = (size: number) => (size === 0 ? rootOf([]) : (roots[size - 1] as Uint8Array));

  it('every leaf is proven in every tree, and nowhere else', () => {
    for (let size = 1; size <= leaves.length; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = prove(inclusionRanges(index, size));
        const claim = { leafHash: leaves[index] as Uint8Array, index, size, root: rootAt(size) };
        expect(verifyInclusionProof({ ...claim, proof })).toBe(true);
        expect(verifyInclusionProof({ ...claim, proof, index: (index + 1) % (size + 1) })).toBe(
          false,
        );
      }
    }
  });

  it('every tree is proven to begin with every smaller one', () => {
    for (let second = 0; second <= leaves.length; second += 1) {
      for (let first = 0; first <= second; first += 1) {
        const proof = prove(consistencyRanges(first, second));
        const claim = { first, second, firstRoot: rootAt(first), secondRoot: rootAt(second) };
        expect(verifyConsistencyProof({ ...claim, proof })).toBe(true);
      }
    }
  });

  it('a proof of which anything was changed holds no more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 67 }),
        fc.nat(66),
        fc.nat(),
        fc.nat(31),
        fc.integer({ min: 1, max: 255 }),
        (size, anyIndex, which, at, flip) => {
          const index = anyIndex % size;
          const proof = prove(inclusionRanges(index, size));
          const claim = { leafHash: leaves[index] as Uint8Array, index, size, root: rootAt(size) };
          const spoilt = flipped(proof, which, at, flip);
          expect(verifyInclusionProof({ ...claim, proof: spoilt })).toBe(false);
          expect(verifyInclusionProof({ ...claim, proof: proof.slice(1) })).toBe(false);
          expect(verifyInclusionProof({ ...claim, proof: [...proof, claim.root] })).toBe(false);
          const [leaf = claim.root] = flipped([claim.leafHash], 0, at, flip);
          expect(verifyInclusionProof({ ...claim, leafHash: leaf, proof })).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('a log that was changed, shortened, reordered or doubled is not consistent with its past', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 66 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('change', 'omit', 'double', 'swap'),
        (first, one, other, how) => {
          // Doubled after the past's last leaf, it is an entry like any other.
          const place = how === 'double' ? one % (first - 1) : one % first;
          const mutated = mutate(leaves, place, other % first, how);
          if (mutated === null) return;
          const second = mutated.length;
          if (second < first) return;
          const proof = storedTree(mutated)(consistencyRanges(first, second));
          const claim = { first, second, firstRoot: rootAt(first), secondRoot: rootOf(mutated) };
          expect(verifyConsistencyProof({ ...claim, proof })).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('sizes beyond 32 bits are reckoned with', () => {
    const size = 2 ** 40 + 3;
    expect(inclusionRanges(2 ** 40 + 2, size)).toEqual([
      { begin: 2 ** 40, end: 2 ** 40 + 2 },
      { begin: 0, end: 2 ** 40 },
    ]);
  });

  it.each([
    [1, 1],
    [-1, 2],
    [0.5, 2],
    [0, 0],
  ])('there is no leaf %d in a tree of %d', (index, size) => {
    expect(() => inclusionRanges(index, size)).toThrow(RangeError);
    const [root] = roots as [Uint8Array];
    expect(verifyInclusionProof({ leafHash: root, index, size, root, proof: [] })).toBe(false);
  });
});

function flipped(proof: readonly Uint8Array[], which: number, at: number, flip: number) {
  return proof.map((part, index) =>
    index === which % proof.length
      ? part.map((byte, position) => (position === at ? byte ^ flip : byte))
      : part,
  );
}

/** Null where the change would change nothing. */
function mutate(leaves: readonly Uint8Array[], one: number, other: number, how: string) {
  const changed = [...leaves];
  if (how === 'change') changed[one] = leafHash(utf8('changed'));
  else if (how === 'omit') changed.splice(one, 1);
  else if (how === 'double') changed.splice(one, 0, leaves[one] as Uint8Array);
  else if (one === other) return null;
  else {
    changed[one] = leaves[other] as Uint8Array;
    changed[other] = leaves[one] as Uint8Array;
  }
  return changed;
}

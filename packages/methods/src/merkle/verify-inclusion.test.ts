import { beforeAll, describe, expect, it } from 'vitest';
import { toHex, utf8 } from './bytes.ts';
import { formatVerifierKey, isSignedBy, parseCheckpoint, parseVerifierKey } from './checkpoint.ts';
import { consistencyRanges, inclusionRanges } from './merkle-proof.ts';
import { hashOfRange, leafHash, rootOf, type TreeRange } from './merkle-tree.ts';
import { loadEd25519, type SignatureScheme } from './signature-scheme.ts';
import { nodeEd25519, testHead, testKey, testLog, testOrigin } from './testing.ts';
import { verifyConsistency, verifyInclusion } from './verify-inclusion.ts';

let scheme: SignatureScheme;
beforeAll(async () => {
  scheme = await loadEd25519();
});

const { leaves } = testLog(12);
const key = testKey();
const hashes = leaves.map((leaf) => leafHash(utf8(leaf)));
const hashesOf = (ranges: readonly TreeRange[]) =>
  ranges.map((range) =>
    toHex(
      hashOfRange(range, ({ level, index }) =>
        rootOf(hashes.slice(index * 2 ** level, (index + 1) * 2 ** level)),
      ),
    ),
  );

describe('verifyInclusion', () => {
  const head = testHead(leaves, key);
  const entry = { index: 5, leaf: leaves[5] as string };
  const proof = { treeSize: 12, hashes: hashesOf(inclusionRanges(5, 12)) };
  const verify = (
    given: Partial<{ entry: typeof entry; proof: typeof proof; head: string; key: string }> = {},
  ) =>
    verifyInclusion(
      given.entry ?? entry,
      given.proof ?? proof,
      given.head ?? head,
      given.key ?? key.verifierKey,
      scheme,
    );

  it('believes an entry that the signed head covers', () => {
    expect(verify()).toBeNull();
  });

  it('believes nothing else', () => {
    expect(verify({ entry: { ...entry, leaf: entry.leaf.replace('"yes":5', '"yes":6') } })).toBe(
      'NOT_PROVEN',
    );
    expect(verify({ entry: { ...entry, index: 4 } })).toBe('NOT_PROVEN');
    expect(verify({ proof: { ...proof, treeSize: 11 } })).toBe('OTHER_HEAD');
    expect(verify({ proof: { ...proof, hashes: ['xyz'] } })).toBe('UNREADABLE');
    expect(verify({ head: 'nothing' })).toBe('UNREADABLE');
    expect(verify({ key: testKey().verifierKey })).toBe('NOT_SIGNED');
    expect(verify({ head: head.replace('\n12\n', '\n13\n') })).toBe('NOT_SIGNED');
  });
});

describe('verifyConsistency', () => {
  const heads = [testHead(leaves.slice(0, 5), key), testHead(leaves, key)] as const;
  const keys = [key.verifierKey, key.verifierKey] as const;
  const proof = hashesOf(consistencyRanges(5, 12));

  it('believes a log that only grew', () => {
    expect(verifyConsistency(...heads, proof, keys, scheme)).toBeNull();
  });

  it('believes no other past', () => {
    const other = testHead([...leaves.slice(1, 5), leaves[0] as string], key);
    expect(verifyConsistency(other, heads[1], proof, keys, scheme)).toBe('NOT_PROVEN');
    expect(verifyConsistency(heads[1], heads[0], proof, keys, scheme)).toBe('NOT_PROVEN');
    expect(verifyConsistency(heads[0], heads[1], proof.slice(1), keys, scheme)).toBe('NOT_PROVEN');
    const strangers = [key.verifierKey, testKey().verifierKey] as const;
    expect(verifyConsistency(...heads, proof, strangers, scheme)).toBe('NOT_SIGNED');
  });
});

describe('verifier keys', () => {
  it('are read as the Go toolchain writes them', () => {
    // The key of sum.golang.org, as cmd/go carries it.
    const text = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
    const read = parseVerifierKey(text);
    expect(read).toMatchObject({ name: 'sum.golang.org', noteType: 1 });
    expect(formatVerifierKey('sum.golang.org', 1, read?.publicKey as Uint8Array)).toBe(text);
  });

  it.each([
    '',
    'name',
    'name+00000000+AQ==',
    'sum.golang.org+033de0af+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
    'sum golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
  ])('are refused: %s', (text) => expect(parseVerifierKey(text)).toBeNull());
});

describe('signed notes', () => {
  it('are checked as Node itself does', () => {
    const note = parseCheckpoint(testHead(leaves, key));
    const [line] = note?.signatures ?? [];
    const signature = line?.signature as Uint8Array;
    expect(nodeEd25519.verify(key.publicKey, utf8(note?.body ?? ''), signature)).toBe(true);
    expect(scheme.verify(key.publicKey, utf8(note?.body ?? ''), signature)).toBe(true);
    expect(scheme.verify(key.publicKey, utf8('else'), signature)).toBe(false);
    expect(scheme.verify(key.publicKey, utf8(note?.body ?? ''), signature.slice(1))).toBe(false);
  });

  it('may bear the lines of witnesses, which do not stand for the log', () => {
    const witness = testKey();
    const note = testHead(leaves, key);
    const line = testHead(leaves, witness).split('\n\n')[1]?.replace(testOrigin, 'witness.example');
    const witnessed = parseCheckpoint(note + line);
    expect(witnessed?.signatures).toHaveLength(2);
    expect(witnessed && isSignedBy(witnessed, key.verifierKey, scheme)).toBe(true);
    expect(witnessed && isSignedBy(witnessed, witness.verifierKey, scheme)).toBe(false);
  });
});

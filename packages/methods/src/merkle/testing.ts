import {
  createPublicKey,
  generateKeyPairSync,
  sign as signWith,
  verify as verifyWith,
} from 'node:crypto';
import { toHex, utf8 } from './bytes.ts';
import { type CanonicalValue, canonicalJson } from './canonical-json.ts';
import { checkpointBody, checkpointNote, formatVerifierKey, noteKeyId } from './checkpoint.ts';
import { headerLine, headLine, leafVersion, logKeyChanged, logOpened } from './log-lines.ts';
import { leafHash, rootOf } from './merkle-tree.ts';
import type { SignatureScheme } from './signature-scheme.ts';

export const testOrigin = 'linli.test/log/510703000000';
export const testDistrict = '01a2033b-628a-7270-815b-8832dd64d71f';

/** Ed25519 by Node itself: for thousands of checks, and to compare the library with. */
export const nodeEd25519: SignatureScheme = {
  name: 'ed25519',
  noteType: 1,
  verify(publicKey, message, signature) {
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return verifyWith(null, message, key, signature);
  },
};

/** An Ed25519 key as a log has one. */
export function testKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = Uint8Array.from(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  return {
    publicKey: raw,
    verifierKey: formatVerifierKey(testOrigin, 1, raw),
    sign: (message: Uint8Array) => Uint8Array.from(signWith(null, message, privateKey)),
  };
}

export type TestKey = ReturnType<typeof testKey>;

/** A leaf as the server writes them; `number` makes its id. */
export function testLeaf(number: number, kind: string, facts: Record<string, CanonicalValue>) {
  return canonicalJson({
    version: leafVersion,
    id: `01a2033b-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
    at: '2026-11-22T07:00:00.000Z',
    district: testDistrict,
    kind,
    subjectType: 'Topic',
    subjectId: testDistrict,
    facts,
  });
}

/** The signed note over leaves. */
export function testHead(leaves: readonly string[], ...keys: TestKey[]): string {
  const root = rootOf(leaves.map((leaf) => leafHash(utf8(leaf))));
  const body = checkpointBody({ origin: testOrigin, size: leaves.length, root });
  return checkpointNote(
    body,
    keys.map(({ publicKey, sign }) => ({
      name: testOrigin,
      keyId: noteKeyId(testOrigin, 1, publicKey),
      signature: sign(utf8(body)),
    })),
  );
}

/** A log of `entries` entries with a head after every third, whose key changes half way. */
export function testLog(entries: number, first = testKey(), second = testKey()) {
  const leaves = Array.from({ length: entries }, (_, index) => {
    if (index === 0) {
      const facts = { origin: testOrigin, hash: 'sha256', verifierKey: first.verifierKey };
      return testLeaf(0, logOpened, facts);
    }
    if (index === changeAt(entries)) {
      const facts = { previous: first.verifierKey, verifierKey: second.verifierKey };
      return testLeaf(index, logKeyChanged, facts);
    }
    return testLeaf(index, 'BALLOT_COUNTED', { yes: index, no: 3 });
  });
  const lines: string[] = [];
  let last = '';
  for (const [index, leaf] of leaves.entries()) {
    lines.push(leaf);
    const size = index + 1;
    if (size % 3 !== 0 && size !== entries) continue;
    last = testHead(leaves.slice(0, size), ...signersOf(size, entries, first, second));
    lines.push(headLine(last));
  }
  const header = headerLine({ checkpoint: last, verifierKey: second.verifierKey });
  return { leaves, first, second, lines: [header, ...lines] };
}

const changeAt = (entries: number) => Math.floor(entries / 2);

function signersOf(size: number, entries: number, first: TestKey, second: TestKey): TestKey[] {
  const change = changeAt(entries);
  if (size <= change) return [first];
  return size - 3 > change ? [second] : [first, second];
}

/** The head that somebody has kept at a size. */
export function keptHead(leaves: readonly string[], size: number, key: TestKey) {
  const root = toHex(rootOf(leaves.slice(0, size).map((leaf) => leafHash(utf8(leaf)))));
  return { origin: testOrigin, size, root, verifierKey: key.verifierKey };
}

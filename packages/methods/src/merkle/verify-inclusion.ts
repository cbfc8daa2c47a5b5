import { fromHex, utf8 } from './bytes.ts';
import { isSignedBy, parseCheckpoint } from './checkpoint.ts';
import { verifyConsistencyProof, verifyInclusionProof } from './merkle-proof.ts';
import { leafHash } from './merkle-tree.ts';
import type { SignatureScheme } from './signature-scheme.ts';

/** Why what a log answered is not to be believed. Permanent words. */
export type ProofFault =
  /** Not of the form that it should have. */
  | 'UNREADABLE'
  /** The head is not signed by the key that is trusted. */
  | 'NOT_SIGNED'
  /** Another log, or another size, than the head’s. */
  | 'OTHER_HEAD'
  /** The hashes do not lead to the head. */
  | 'NOT_PROVEN';

/** An entry as the log answers it. */
export interface LoggedLeaf {
  /** From 0. */
  index: number;
  /** Canonical JSON. */
  leaf: string;
}

/** The hashes of a proof as the log answers them. */
export interface AnsweredProof {
  /** The tree that the proof leads to. */
  treeSize: number;
  /** Hexadecimal. */
  hashes: readonly string[];
}

/**
 * Checks, on the reader's own machine, that an entry is in the log whose head was signed. Null when
 * it is. Pure; for a browser, `scheme` comes from `loadEd25519`.
 *
 * @param checkpoint the signed head (`LogHead.checkpoint`)
 * @param verifierKey the key that is trusted, learned elsewhere than from the answer itself
 */
export function verifyInclusion(
  { index, leaf }: LoggedLeaf,
  { treeSize, hashes }: AnsweredProof,
  checkpoint: string,
  verifierKey: string,
  scheme: SignatureScheme,
): ProofFault | null {
  const head = parseCheckpoint(checkpoint);
  const proof = readHashes(hashes);
  if (!head || !proof) return 'UNREADABLE';
  if (!isSignedBy(head, verifierKey, scheme)) return 'NOT_SIGNED';
  if (head.size !== treeSize) return 'OTHER_HEAD';
  const hash = leafHash(utf8(leaf));
  const claim = { leafHash: hash, index, size: head.size, root: head.root, proof };
  return verifyInclusionProof(claim) ? null : 'NOT_PROVEN';
}

/**
 * Checks that a log only grew between two of its signed heads. Null when it did.
 *
 * @param verifierKeys the keys that signed the earlier and the later head; the same, but for a
 * change of keys in between
 */
export function verifyConsistency(
  earlier: string,
  later: string,
  hashes: readonly string[],
  verifierKeys: readonly [earlier: string, later: string],
  scheme: SignatureScheme,
): ProofFault | null {
  const [first, second] = [parseCheckpoint(earlier), parseCheckpoint(later)];
  const proof = readHashes(hashes);
  if (!first || !second || !proof) return 'UNREADABLE';
  const [firstKey, secondKey] = verifierKeys;
  if (!isSignedBy(first, firstKey, scheme) || !isSignedBy(second, secondKey, scheme)) {
    return 'NOT_SIGNED';
  }
  if (first.origin !== second.origin) return 'OTHER_HEAD';
  const claim = {
    first: first.size,
    second: second.size,
    firstRoot: first.root,
    secondRoot: second.root,
    proof,
  };
  return verifyConsistencyProof(claim) ? null : 'NOT_PROVEN';
}

function readHashes(hashes: readonly string[]): Uint8Array[] | null {
  const read = hashes.map(fromHex);
  return read.every((hash) => hash !== null) ? read : null;
}

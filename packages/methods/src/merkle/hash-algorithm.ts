import { sha256 as digest } from '@noble/hashes/sha2.js';

/** How leaves and nodes are hashed; another can take its place where a host demands it (SM3). */
export interface HashAlgorithm {
  /** Its permanent name, as stored and published beside what it made. */
  readonly name: string;
  /** Bytes of a hash. */
  readonly size: number;
  hash(bytes: Uint8Array): Uint8Array;
}

/**
 * SHA-256 (FIPS 180-4), in any browser, without a secure context. The library is kept at 2.3.0:
 * 2.4.0 does not load where `Object.hasOwn` is missing (before Chromium 93 and Safari 15.4).
 */
export const sha256Algorithm: HashAlgorithm = { name: 'sha256', size: 32, hash: digest };

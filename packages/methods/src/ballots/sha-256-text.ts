import { toHex, utf8 } from '../merkle/bytes.ts';
import { sha256Algorithm } from '../merkle/hash-algorithm.ts';

/** SHA-256 (FIPS 180-4) of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256Text(text: string): string {
  return toHex(sha256Algorithm.hash(utf8(text)));
}

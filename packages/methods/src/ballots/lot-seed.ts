import { sha256Text } from './sha-256-text.ts';

/** Hexadecimal digits of a lot's secret: 128 bits, which nobody finds by trying. */
const secretLength = 32;

/** What is published of a lot's secret before anybody votes: its SHA-256, hexadecimal. */
export function lotCommitment(secret: string): string {
  return sha256Text(secret);
}

/**
 * The seed of a lot: the secret that was committed to, a space, and what was drawn in public after the
 * count. Who draws does not know the secret, and who knows the secret does not draw, so that neither
 * alone can try until a lot falls as they like.
 *
 * @param secret 32 hexadecimal digits, lower case
 */
export function lotSeed(secret: string, drawn: string): string {
  if (!isSecret(secret)) throw new Error('A secret of a lot is 32 hexadecimal digits.');
  return `${secret} ${drawn}`;
}

/** Whether a seed begins with the secret of this commitment. */
export function isSeedAsCommitted(seed: string, commitment: string): boolean {
  const secret = seed.slice(0, secretLength);
  return isSecret(secret) && seed[secretLength] === ' ' && lotCommitment(secret) === commitment;
}

function isSecret(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

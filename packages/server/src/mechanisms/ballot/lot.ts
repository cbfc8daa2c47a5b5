/**
 * The lot that breaks a tie. Half of its seed is a secret that is made and logged, as its SHA-256, when
 * the ballot opens; the other half is drawn in public after the count. So neither who draws, nor who
 * could read the secret, chooses who wins.
 */
import { randomBytes } from 'node:crypto';
import { lotCommitment, lotSeed } from '@linli/methods';
import type { Context } from '../../context.ts';
import type { Ballot } from '../../generated/prisma/client.ts';
import { definitionOf } from './choice.ts';

const purpose = 'ballot.lot_secret_cipher';

/** Whether a tie of the ballot is broken by the lot. */
export function isByLot(ballot: Ballot): boolean {
  const definition = definitionOf(ballot);
  return 'ties' in definition && definition.ties === 'LOT';
}

/** The columns that a ballot opens with: empty where no lot may be drawn. */
export function commitToLot(
  { encryption }: Pick<Context, 'encryption'>,
  ballot: Ballot,
): Pick<Ballot, 'lotCommitment' | 'lotSecretCipher'> {
  if (!isByLot(ballot)) return { lotCommitment: null, lotSecretCipher: null };
  const secret = randomBytes(16).toString('hex');
  return {
    lotCommitment: lotCommitment(secret),
    lotSecretCipher: encryption.encrypt(secret, purpose),
  };
}

/** The seed of a lot: the secret, now revealed, and what was drawn in public. */
export function seedOfLot(
  { encryption }: Pick<Context, 'encryption'>,
  { id, lotSecretCipher }: Ballot,
  drawn: string,
): string {
  if (lotSecretCipher === null) throw new Error(`The ballot ${id} opened without a secret.`);
  return lotSeed(encryption.decrypt(lotSecretCipher, purpose), drawn);
}

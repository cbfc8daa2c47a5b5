import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** The fields of `proofOfWorkChallenge`. */
export interface ProofOfWorkChallenge {
  readonly algorithm: string;
  readonly nonce: string;
  readonly salt: string;
  readonly cost: number;
  readonly keyLength: number;
  readonly keyPrefix: string;
  /** ISO 8601. */
  readonly expiresAt: string;
  readonly signature: string;
}

/**
 * Solves a challenge on this device, without blocking the page for long: under a second as a rule.
 * Needs `crypto.subtle`, so a page over HTTPS. Import it where it is needed: nobody else loads it.
 *
 * @returns the `proofOfWork` of a mutation
 * @throws Error when it finds no solution
 */
export async function solveProofOfWork({
  expiresAt,
  signature,
  ...task
}: ProofOfWorkChallenge): Promise<string> {
  const parameters = { ...task, data: { until: Date.parse(expiresAt) } };
  const challenge = { parameters, signature };
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('The challenge has no solution.');
  return btoa(JSON.stringify({ challenge, solution }));
}

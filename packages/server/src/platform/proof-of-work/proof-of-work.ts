import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';

/** A task for a device, as ALTCHA states it (https://altcha.org/docs/v2/proof-of-work). */
export interface ProofOfWorkTask {
  algorithm: string;
  nonce: string;
  salt: string;
  cost: number;
  keyLength: number;
  keyPrefix: string;
  expiresAt: Date;
  signature: string;
}

const algorithm = 'PBKDF2/SHA-256';
/** Iterations of one try. With one byte to match it takes 256 tries: under a second on a telephone. */
const cost = 1_000;
const keyPrefix = '00';
const keyLength = 32;
const lifetime = 10 * 60_000;

const secretOf = ({ encryption }: Pick<Context, 'encryption'>) =>
  encryption.blindIndex('challenges', 'proof-of-work');

/** A new task. Nothing is kept of it before it is solved: its signature says that it is ours. */
export async function stateTask(context: Context): Promise<ProofOfWorkTask> {
  await context.limits.consume('proof-of-work', context.addressIndex);
  const expiresAt = new Date(context.clock.now().getTime() + lifetime);
  const { parameters, signature } = await createChallenge({
    algorithm,
    cost,
    keyPrefix,
    keyLength,
    deriveKey,
    // Its own expiry goes by the machine's clock; this one by ours.
    data: { until: expiresAt.getTime() },
    hmacSignatureSecret: secretOf(context),
  });
  const { nonce, salt } = parameters;
  return {
    algorithm,
    nonce,
    salt,
    cost,
    keyLength,
    keyPrefix,
    expiresAt,
    signature: signature ?? '',
  };
}

const hex = z.string().regex(/^[0-9a-f]{1,128}$/);

/** What a device sends: the task and its solution, as base64 of JSON. */
const proof = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal(algorithm),
      nonce: hex,
      salt: hex,
      cost: z.literal(cost),
      keyLength: z.literal(keyLength),
      keyPrefix: z.literal(keyPrefix),
      data: z.object({ until: z.int() }),
    }),
    signature: hex,
  }),
  solution: z.object({ counter: z.int().min(0).max(0xffff_ffff), derivedKey: hex }),
});

/** A proof that was checked; `spend` it in the transaction of the act that it is for. */
export interface CheckedProof {
  spend(transaction: Transaction): Promise<void>;
}

/**
 * Checks that the sender's device has done the work.
 *
 * @throws RuleRefusedError PROOF_OF_WORK_REQUIRED without one; PROOF_OF_WORK_WRONG for one that is
 *   malformed, not of ours, not solved, or too old, and when it is spent again.
 */
export async function checkProof(
  context: Context,
  sent: string | null | undefined,
): Promise<CheckedProof> {
  if (!sent) throw new RuleRefusedError('PROOF_OF_WORK_REQUIRED', {}, ['proofOfWork']);
  const wrong = () => new RuleRefusedError('PROOF_OF_WORK_WRONG', {}, ['proofOfWork']);
  const { success, data } = proof.safeParse(readProof(sent));
  if (!success) throw wrong();
  const { challenge, solution } = data;
  const { until } = challenge.parameters.data;
  if (until < context.clock.now().getTime()) throw wrong();
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: secretOf(context),
  });
  if (!verified) throw wrong();
  return {
    async spend(transaction) {
      const spent = await transaction.spentProof.createMany({
        data: { nonce: challenge.parameters.nonce, expiresAt: new Date(until) },
        skipDuplicates: true,
      });
      if (spent.count === 0) throw wrong();
    },
  };
}

function readProof(sent: string): unknown {
  if (sent.length > 4_000) return null;
  try {
    return JSON.parse(Buffer.from(sent, 'base64').toString('utf8'));
  } catch {
    return null;
  }
}

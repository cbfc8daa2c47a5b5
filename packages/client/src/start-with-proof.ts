import type { Answer } from './failure.ts';
import { type SignInSuccess, StartGuestSession } from './operations.ts';
import { ProofOfWork } from './proof-of-work.operations.ts';
import type { SendBare } from './session.ts';
import { solveProofOfWork } from './solve-proof-of-work.ts';

/** Starts a guest's session where the site asks this device for some work first. */
export async function startWithProof(
  send: SendBare,
): Promise<Answer<{ readonly startGuestSession: SignInSuccess }>> {
  const task = await send(ProofOfWork, {}, null);
  if (!task.ok) return task;
  const proofOfWork = await solveProofOfWork(task.data.proofOfWorkChallenge);
  return send(StartGuestSession, { proofOfWork }, null);
}

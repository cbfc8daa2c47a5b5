import {
  checkpointBody,
  checkpointNote,
  formatVerifierKey,
  noteKeyId,
  type TreeHead,
  utf8,
} from '@linli/methods';
import type { LogSigners, Signer } from '../../platform/signing.ts';

/** The key that people check this log's heads with, while this signer signs them. */
export function verifierKeyOf(origin: string, { scheme, publicKey }: Signer): string {
  return formatVerifierKey(origin, scheme.noteType, publicKey);
}

/** The signed note (C2SP tlog-checkpoint) of a head, with one line for each signer. */
export function signHead(head: TreeHead, signers: readonly Signer[]): string {
  const body = checkpointBody(head);
  const signatures = signers.map(({ scheme, publicKey, sign }) => ({
    name: head.origin,
    keyId: noteKeyId(head.origin, scheme.noteType, publicKey),
    signature: sign(utf8(body)),
  }));
  return checkpointNote(body, signatures);
}

/** The log is signed with a key that this process was not given. */
export class LogKeyMissingError extends Error {
  constructor(origin: string, verifierKey: string) {
    super(
      `The log ${origin} is signed with ${verifierKey}, and neither LINLI_LOG_KEY nor LINLI_LOG_KEY_PREVIOUS is that key; give it. What is to be logged waits.`,
    );
  }
}

/**
 * Who signs the next head. When the current key is new, the key before signs with it, and `handsOver`
 * is true: the change is to be logged.
 *
 * @throws LogKeyMissingError when the log's own key is not at hand
 */
export function signersOf(
  { origin, verifierKey }: { origin: string; verifierKey: string },
  { current, previous }: LogSigners,
): { signers: Signer[]; handsOver: boolean } {
  if (verifierKeyOf(origin, current) === verifierKey) {
    return { signers: [current], handsOver: false };
  }
  if (previous && verifierKeyOf(origin, previous) === verifierKey) {
    return { signers: [previous, current], handsOver: true };
  }
  throw new LogKeyMissingError(origin, verifierKey);
}

import { trackingNumberOf } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { choiceForm, choiceText, readChoice } from '../choice.ts';
import { type BoxedPaper, paperIn, putPaper } from '../unlinkable/box.sql.ts';
import { isCredential } from '../unlinkable/credential-key.ts';
import { openBox } from '../unlinkable/open-ballot.sql.ts';

const form = z.object({
  ballot: z.string(),
  /** 32 random bytes that the client made, base64url. */
  token: z.string().regex(/^[\w-]{43}$/),
  /** The unblinded signature on it, base64url. */
  signature: z.string().regex(/^[\w-]{100,700}$/),
  choice: choiceForm,
});

/** The only parts of a context that casting may touch: it does not know who casts. */
type Anonymous = Pick<Context, 'database' | 'clock'>;

/**
 * Puts a paper into the box of an UNLINKABLE ballot, for whoever holds a credential: without a
 * session, an audit entry, an idempotency record, a receipt, a change notice or a time. The same
 * paper again is the same paper, so that it can be sent again when its answer was lost.
 *
 * Outcomes: the ballot's key with the tracking number; InvalidInputError for a choice that the ballot
 * does not take; NOT_FOUND; BALLOT_NOT_UNLINKABLE; BALLOT_NOT_OPEN; BALLOT_CLOSED;
 * CREDENTIAL_INVALID; ALREADY_VOTED when another paper was cast with it.
 */
export async function castUnlinkableBallot(
  context: Anonymous,
  input: z.input<typeof form>,
): Promise<RowKey & { trackingNumber: string }> {
  const wanted = parseInput(form, input);
  const ballot = namedRow(wanted.ballot, 'Ballot', ['ballot']);
  const now = context.clock.now();
  const { definition, publicKey, shards } = await openBox(context.database, ballot, now);
  const token = Buffer.from(wanted.token, 'base64url');
  const signature = Buffer.from(wanted.signature, 'base64url');
  if (!isCredential(publicKey, token, signature)) {
    throw new RuleRefusedError('CREDENTIAL_INVALID', {}, ['signature']);
  }
  const choice = readChoice(definition, wanted.choice);
  const trackingNumber = trackingNumberOf(token);
  const paper: BoxedPaper = { choice, channel: 'ONLINE' };
  const value = JSON.stringify(paper);
  if (!(await putPaper(context.database, { ballot, shards, name: trackingNumber, value, now }))) {
    const present = await paperIn(context.database, ballot, shards, trackingNumber);
    if (present === null) throw new RuleRefusedError('BALLOT_CLOSED');
    if (present.choice === null || choiceText(present.choice) !== choiceText(choice)) {
      throw new RuleRefusedError('ALREADY_VOTED');
    }
  }
  return { ...ballot, trackingNumber };
}

import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput, phone, prose } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { findCommunity } from '../../communities/index.ts';
import { receiveSuggestion } from './receive-suggestion.ts';

const form = z.object({
  community: z.string(),
  body: prose(2_000),
  callerName: line(40).nullish(),
  callerPhone: phone.nullish(),
  channel: z.enum(['ASSISTED', 'PAPER']),
  idempotencyKey,
});

/**
 * Enters what a neighbour said by telephone, at the counter, on a visit or on paper. Their name and
 * number are kept encrypted; the receipt is found again by the number.
 *
 * Outcomes: the suggestion's key, also for a repeat of the same idempotency key;
 * InvalidInputError; NOT_FOUND (community); IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN
 * without `suggestion:record` in the community.
 */
export async function recordSuggestion(
  context: Context,
  input: Omit<z.input<typeof form>, 'channel'> & { channel: string },
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const community = await findCommunity(context, wanted.community);
  assertMay(context.viewer, 'suggestion:record', community);
  const { districtId } = community;
  if (districtId === null) throw new ForbiddenError();
  const name = wanted.callerName ?? null;
  const number = wanted.callerPhone ?? null;
  const index = (text: string | null, purpose: string) =>
    text && context.encryption.blindIndex(text, purpose);
  const phoneIndex = index(number, 'phone');
  const creation = {
    action: 'recordSuggestion',
    idempotencyKey: key,
    // Names and numbers only as keyed hashes: a record of input is no place for them.
    input: { ...wanted, callerName: index(name, 'name'), callerPhone: phoneIndex },
  };
  const id = await createOnce(context, districtId, creation, (writing, newId) =>
    receiveSuggestion(context, writing, {
      key: { districtId, id: newId },
      communityId: community.id,
      body: wanted.body,
      channel: wanted.channel,
      action: 'RECORD',
      authorId: null,
      caller: { name, phone: number },
      phoneIndex,
    }),
  );
  return { districtId, id };
}

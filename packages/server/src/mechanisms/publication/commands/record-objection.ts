import { maskName } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput, phone, prose } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { loadPlace } from '../../electorate/index.ts';
import { findPublication } from '../access.ts';
import { receiveObjection } from '../receive-objection.ts';

const form = z.object({
  publication: z.string(),
  body: prose(2_000),
  channel: z.enum(['ASSISTED', 'PAPER']),
  callerName: line(40).nullish(),
  callerPhone: phone.nullish(),
  withholdName: z.boolean(),
  idempotencyKey,
});

/**
 * Enters an objection of somebody who came to the office, called, or wrote on paper. Their name and
 * number are kept encrypted; unless they withhold it, their name is published as notices print it,
 * 王*兰. The receipt is found again by the number.
 *
 * Outcomes: the objection's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; PUBLICATION_PERIOD_OVER; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN without
 * `publication:edit` in the place.
 */
export async function recordObjection(
  context: Context,
  input: Omit<z.input<typeof form>, 'channel'> & { channel: string },
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const publication = await findPublication(context, wanted.publication);
  const { districtId, communityId } = publication;
  assertMay(context.viewer, 'publication:edit', await loadPlace(context, communityId));
  const name = wanted.callerName ?? null;
  const number = wanted.callerPhone ?? null;
  const index = (text: string | null, purpose: string) =>
    text && context.encryption.blindIndex(text, purpose);
  const phoneIndex = index(number, 'phone');
  const creation = {
    action: 'recordObjection',
    idempotencyKey: key,
    // Names and numbers only as keyed hashes: a record of input is no place for them.
    input: { ...wanted, callerName: index(name, 'name'), callerPhone: phoneIndex },
  };
  const id = await createOnce(context, districtId, creation, (writing, newId) =>
    receiveObjection(context, writing, publication, {
      id: newId,
      body: wanted.body,
      channel: wanted.channel,
      action: 'RECORD',
      authorId: null,
      authorName: wanted.withholdName || name === null ? null : maskName(name),
      caller: { name, phone: number },
      phoneIndex,
    }),
  );
  return { districtId, id };
}

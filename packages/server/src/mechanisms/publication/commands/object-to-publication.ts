import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput, prose } from '../../../kernel/input.ts';
import { assertDistrict, assertPerson } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { refusalInElectorate } from '../../electorate/index.ts';
import { findPublication } from '../access.ts';
import { leastLevel } from '../policies.ts';
import { receiveObjection } from '../receive-objection.ts';

const form = z.object({
  publication: z.string(),
  body: prose(2_000),
  withholdName: z.boolean(),
  idempotencyKey,
});

/**
 * Objects to what is on public notice. The words are public, with numbers of people masked; the name
 * only where the neighbour does not withhold it.
 *
 * Outcomes: the objection's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; PUBLICATION_PERIOD_OVER; the electorate's codes; RATE_LIMITED; IDEMPOTENCY_KEY_REUSED;
 * at the top level UNAUTHENTICATED, and FORBIDDEN for another district.
 */
export async function objectToPublication(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const publication = await findPublication(context, wanted.publication);
  const person = assertPerson(context.viewer);
  assertDistrict(person, publication.districtId);
  const { districtId, communityId } = publication;
  const refusal = await refusalInElectorate(context, { communityId, leastLevel });
  if (refusal) throw new RuleRefusedError(refusal);
  await context.limits.consume('contribution', person.personId);
  const creation = { action: 'objectToPublication', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, (writing, newId) =>
    receiveObjection(context, writing, publication, {
      id: newId,
      body: wanted.body,
      channel: 'ONLINE',
      action: 'OBJECT',
      authorId: person.personId,
      authorName: wanted.withholdName ? null : person.displayName,
      caller: { name: null, phone: null },
      phoneIndex: null,
    }),
  );
  return { districtId, id };
}

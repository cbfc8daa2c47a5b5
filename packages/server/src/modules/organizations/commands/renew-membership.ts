import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import type { Membership } from '../../../generated/prisma/client.ts';
import { civilDay, dayOf, storedDay } from '../../../kernel/clock.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { createOnce } from '../../../platform/write.ts';
import { assertMayEdit } from '../access.ts';
import { findMembership } from '../find-membership.ts';
import { day } from '../forms.ts';
import { layDownMemberships } from '../lay-down-membership.ts';
import { lockActive } from '../lock.ts';
import { phonePurpose } from '../phone-purpose.ts';

const form = z.object({ membership: z.string(), termUntil: day.nullish(), idempotencyKey });

/**
 * Gives somebody another term of the same office. It begins the day after the last one ends, or today
 * when that is over; the earlier term stays on record.
 *
 * Outcomes: the new membership's key, also for a repeat of the same idempotency key;
 * InvalidInputError; NOT_FOUND; ORGANIZATION_DISSOLVED; MEMBERSHIP_ENDED; TERM_IS_OPEN; MEMBERSHIP_RENEWED;
 * TERM_ENDS_BEFORE_IT_BEGINS; SEAT_TAKEN; COMPOSITION_BROKEN; IDEMPOTENCY_KEY_REUSED; at the top level
 * FORBIDDEN without `organization:edit` in the body's place.
 */
export async function renewMembership(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const { organization, ...last } = await findMembership(context, wanted.membership);
  await assertMayEdit(context, organization);
  const { districtId } = organization;
  const creation = { action: 'renewMembership', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    const body = await lockActive(writing.transaction, organization);
    const now = await writing.transaction.membership.findUniqueOrThrow({
      where: { districtId_id: { districtId, id: last.id } },
    });
    if (now.endedAt !== null) throw new RuleRefusedError('MEMBERSHIP_ENDED');
    if (now.termUntil === null) throw new RuleRefusedError('TERM_IS_OPEN');
    const after = Temporal.PlainDate.from(dayOf(now.termUntil)).add({ days: 1 }).toString();
    await assertNotRenewed(writing.transaction, now, after);
    const today = civilDay(context.clock.now());
    await layDownMemberships(context, writing, body, [
      {
        id: newId,
        publicName: now.publicName,
        personId: now.personId,
        phone: now.phoneCipher && context.encryption.decrypt(now.phoneCipher, phonePurpose),
        role: now.role,
        title: now.title,
        capacities: now.capacities,
        seat: now.seat,
        termSince: [after, today].toSorted().at(-1) as string,
        termUntil: wanted.termUntil ?? null,
      },
    ]);
    writing.audit({
      action: 'renewMembership',
      subjectType: 'Membership',
      subjectId: newId,
      communityId: body.communityId,
      changes: { organization: body.id, after: last.id },
    });
  });
  return { districtId, id };
}

/** Under the body's lock: one office is renewed once. */
async function assertNotRenewed(
  transaction: Transaction,
  { districtId, organizationId, publicName, role, seat, phoneIndex, personId }: Membership,
  after: string,
): Promise<void> {
  const next = await transaction.membership.findFirst({
    where: {
      ...{ districtId, organizationId, publicName, role, seat, phoneIndex, personId },
      endedAt: null,
      termSince: { gte: storedDay(after) },
    },
  });
  if (next) throw new RuleRefusedError('MEMBERSHIP_RENEWED', { since: dayOf(next.termSince) });
}

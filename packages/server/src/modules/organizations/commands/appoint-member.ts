import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { createOnce } from '../../../platform/write.ts';
import { assertMayEdit } from '../access.ts';
import { findOrganization } from '../find-organization.ts';
import { day, memberFields } from '../forms.ts';
import { layDownMemberships } from '../lay-down-membership.ts';
import { lockActive } from '../lock.ts';

const form = z.object({
  organization: z.string(),
  ...memberFields,
  termSince: day,
  termUntil: day.nullish(),
  idempotencyKey,
});

/**
 * Puts somebody into a body, in a role and for a term. By their mobile number they get the office
 * itself, now or when they first sign in.
 *
 * Outcomes: the membership's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; ORGANIZATION_DISSOLVED; TERM_ENDS_BEFORE_IT_BEGINS; SEAT_TAKEN, also when two are
 * appointed to one seat at once; COMPOSITION_BROKEN; IDEMPOTENCY_KEY_REUSED; at the top level
 * FORBIDDEN without `organization:edit` in the body's place.
 */
export async function appointMember(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const organization = await findOrganization(context, wanted.organization);
  await assertMayEdit(context, organization);
  const { districtId } = organization;
  const creation = { action: 'appointMember', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    const body = await lockActive(writing.transaction, organization);
    const { organization: _, ...member } = wanted;
    await layDownMemberships(context, writing, body, [
      { ...member, id: newId, termUntil: member.termUntil ?? null },
    ]);
    writing.audit({
      action: 'appointMember',
      subjectType: 'Membership',
      subjectId: newId,
      communityId: body.communityId,
      changes: { organization: body.id, role: wanted.role, seat: wanted.seat ?? null },
    });
  });
  return { districtId, id };
}

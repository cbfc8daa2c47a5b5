import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { storedDay } from '../../../kernel/clock.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput } from '../../../kernel/input.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { findMembership } from '../../organizations/index.ts';
import { assertHappened } from '../staff-file.ts';

const form = z.object({
  membership: z.string(),
  title: line(100),
  hours: z.number().min(0.5).max(1_000).multipleOf(0.5),
  heldOn: z.iso.date(),
  provider: line(100),
  idempotencyKey,
});

/**
 * Records what a member was trained in.
 *
 * Outcomes: the membership's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; STAFF_DAY_TO_COME; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN without
 * `organization:edit` in the body's place.
 */
export async function recordTraining(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const { organization, ...membership } = await findMembership(context, wanted.membership);
  const { communityId } = organization;
  assertMay(context.viewer, 'organization:edit', await loadPlace(context, communityId));
  assertHappened(context, wanted.heldOn, 'heldOn');
  const { districtId, id: membershipId } = membership;
  const { title, hours, heldOn, provider } = wanted;
  const creation = { action: 'recordTraining', idempotencyKey: key, input: wanted };
  await createOnce(context, districtId, creation, async (writing, id) => {
    await writing.transaction.trainingRecord.create({
      data: {
        districtId,
        id,
        membershipId,
        title,
        halfHours: hours * 2,
        heldOn: storedDay(heldOn),
        provider,
        createdAt: context.clock.now(),
      },
    });
    writing.audit({
      action: 'recordTraining',
      subjectType: 'Membership',
      subjectId: membershipId,
      communityId,
      changes: { hours },
    });
    writing.changed(globalId('Membership', membership));
  });
  return { districtId, id: membershipId };
}

import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError } from '../../../kernel/domain-error.ts';
import { globalId, globalReferenceId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { findCommunity } from '../../communities/index.ts';
import { outreachForm, planOf, writeRoute } from '../outreach-form.ts';
import { outreachLifecycle } from '../outreach-lifecycle.ts';

const form = z.object({
  community: z.string(),
  kind: z.enum(['LETTER_BOX', 'VISIT', 'RECEPTION_DAY']),
  ...outreachForm,
  idempotencyKey,
});

/**
 * Plans a letter-box round, a campaign of visits or a reception day, and announces the box and the
 * open door to everybody.
 *
 * Outcomes: the outreach's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND (community, organization, grid, buildings); ORGANIZATION_DISSOLVED;
 * OUTREACH_ROUTE_NEEDED; OUTREACH_PLACE_OUTSIDE; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN
 * without `outreach:edit` in the community.
 */
export async function planOutreach(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const community = await findCommunity(context, wanted.community);
  assertMay(context.viewer, 'outreach:edit', community);
  const { districtId, id: communityId } = community;
  if (districtId === null) throw new ForbiddenError();
  const { kind } = wanted;
  const { row, buildingIds } = await planOf(context, { id: communityId, districtId }, kind, wanted);
  const creation = { action: 'planOutreach', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    const state = outreachLifecycle.initial;
    await writing.transaction.outreach.create({
      data: {
        ...row,
        districtId,
        id: newId,
        communityId,
        kind,
        state,
        createdAt: context.clock.now(),
      },
    });
    await writeRoute(writing, { districtId, id: newId }, buildingIds);
    const subject = { subjectType: 'Outreach', subjectId: newId };
    const step = { ...subject, action: 'PLAN', from: null, to: state };
    await recordStep(context, writing, districtId, step);
    const changes = { kind, state: { from: null, to: state } };
    writing.audit({ ...subject, action: 'planOutreach', communityId, changes });
    writing.changed(
      globalId('Outreach', { districtId, id: newId }),
      globalReferenceId('Community', communityId),
    );
  });
  return { districtId, id };
}

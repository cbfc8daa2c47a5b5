import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, globalReferenceId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { findCommunity } from '../../communities/index.ts';
import { convenerOf, membersOf } from '../access.ts';

/** Days of notice for a regular meeting; three is the default of the house. */
export const noticeDays = z.number().int().min(0).max(60);

const form = z.object({
  community: z.string(),
  name: line(60, 2),
  convener: z.string(),
  members: z.array(z.string().max(200)).max(100),
  rhythm: line(100, 2),
  noticeDays: noticeDays.default(3),
  idempotencyKey,
});

/**
 * Founds a joint conference of organizations around a community.
 *
 * Outcomes: the conference's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; ORGANIZATION_DISSOLVED; CONFERENCE_TOO_SMALL; IDEMPOTENCY_KEY_REUSED; at the top level
 * FORBIDDEN without `conference:edit` in the community, or for organizations of another district.
 */
export async function foundConference(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const community = await findCommunity(context, wanted.community);
  assertMay(context.viewer, 'conference:edit', community);
  const { districtId, id: communityId } = community;
  if (districtId === null) throw new RuleRefusedError('NOT_FOUND', {}, ['community']);
  const convenerId = await convenerOf(context, districtId, wanted.convener);
  const memberIds = await membersOf(context, districtId, wanted.members);
  const creation = { action: 'foundConference', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, conferenceId) => {
    const { name, rhythm } = wanted;
    await writing.transaction.jointConference.create({
      data: {
        districtId,
        id: conferenceId,
        communityId,
        name,
        convenerId,
        rhythm,
        noticeDays: wanted.noticeDays,
        createdAt: context.clock.now(),
      },
    });
    await writing.transaction.conferenceMember.createMany({
      data: memberIds.map((organizationId) => ({ districtId, conferenceId, organizationId })),
    });
    const subject = { subjectType: 'JointConference', subjectId: conferenceId };
    await recordStep(context, writing, districtId, {
      ...subject,
      action: 'FOUND',
      from: null,
      to: 'RUNNING',
    });
    writing.audit({ ...subject, action: 'foundConference', communityId });
    writing.changed(
      globalId('JointConference', { districtId, id: conferenceId }),
      globalReferenceId('Community', communityId),
    );
  });
  return { districtId, id };
}

import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Community, Organization } from '../../../generated/prisma/client.ts';
import { civilDay, storedDay } from '../../../kernel/clock.ts';
import { InvalidInputError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput, prose } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { actsFor, assertDistrict, assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { findCommunity } from '../../communities/index.ts';
import { assertActive, findOrganization } from '../../organizations/index.ts';
import { talentErrors } from '../errors.ts';

const form = z.object({
  community: z.string(),
  organization: z.string(),
  title: line(60),
  body: prose(2_000),
  places: z.int().min(1).max(1_000),
  since: z.iso.date(),
  until: z.iso.date(),
  idempotencyKey,
});

const longestYears = 3;

/**
 * Opens a post (岗位) of an organization, which people claim.
 *
 * Outcomes: the post's key, also for a repeat of the same idempotency key; InvalidInputError, with
 * POST_DAYS_INVALID at `until`; NOT_FOUND; ORGANIZATION_DISSOLVED; at the top level FORBIDDEN for who
 * has no `post:edit` in the place: whoever speaks for the organization opens its posts where it sits
 * and below.
 */
export async function openPost(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { viewer } = context;
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const { since, until, title, body, places } = wanted;
  const community = await findCommunity(context, wanted.community);
  assertDistrict(viewer, community.districtId);
  const organization = await findOrganization(context, wanted.organization);
  assertDistrict(viewer, organization.districtId);
  if (!actsFor(viewer, organization.id) || !sitsAt(organization, community)) {
    assertMay(viewer, 'post:edit', community);
  }
  assertActive(organization);
  assertDays(context, since, until);
  const { districtId } = organization;
  const creation = { action: 'openPost', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    await writing.transaction.post.create({
      data: {
        districtId,
        id: newId,
        communityId: community.id,
        organizationId: organization.id,
        title,
        body,
        places,
        since: storedDay(since),
        until: storedDay(until),
        createdAt: context.clock.now(),
      },
    });
    const subject = { subjectType: 'Post', subjectId: newId };
    await recordStep(context, writing, districtId, {
      ...subject,
      action: 'OPEN',
      from: null,
      to: 'OPEN',
    });
    writing.audit({ action: 'openPost', ...subject, communityId: community.id });
    writing.changed(globalId('Post', { districtId, id: newId }));
  });
  return { districtId, id };
}

/** Whether a place is where the organization sits, or below. */
function sitsAt({ communityId }: Organization, { id, ancestorIds }: Community): boolean {
  return id === communityId || ancestorIds.includes(communityId);
}

function assertDays({ clock }: Context, since: string, until: string): void {
  const longest = Temporal.PlainDate.from(since).add({ years: longestYears }).toString();
  if (until >= since && until >= civilDay(clock.now()) && until <= longest) return;
  throw new InvalidInputError([{ path: ['until'], code: talentErrors.POST_DAYS_INVALID }]);
}

import { z } from 'zod';
import type { Context } from '../../../context.ts';
import {
  ForbiddenError,
  RuleRefusedError,
  UnauthenticatedError,
} from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput, prose } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { actsFor, assertDistrict, assertPerson, reaches } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { findCommunity } from '../../communities/index.ts';
import { assertActive, findOrganization } from '../../organizations/index.ts';

const form = z.object({
  community: z.string(),
  /** Reports in for this organization; for oneself when left out. */
  organization: z.string().nullish(),
  offer: prose(500),
  idempotencyKey,
});

/**
 * Reports in to a community, for oneself or for an organization that one speaks for, and says what
 * one offers to do.
 *
 * Outcomes: the report's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; REPORT_TO_COMMUNITY; ORGANIZATION_DISSOLVED; ALREADY_REPORTED_IN; at the top level
 * UNAUTHENTICATED below ACCOUNT, FORBIDDEN in another district or for an organization of others,
 * RATE_LIMITED.
 */
export async function reportIn(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const viewer = assertPerson(context.viewer);
  if (!reaches(viewer.level, 'ACCOUNT')) throw new UnauthenticatedError();
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const community = await findCommunity(context, wanted.community);
  assertDistrict(viewer, community.districtId);
  if (community.level !== 'COMMUNITY') {
    throw new RuleRefusedError('REPORT_TO_COMMUNITY', {}, ['community']);
  }
  const organization = wanted.organization
    ? await findOrganization(context, wanted.organization)
    : null;
  if (organization) {
    assertDistrict(viewer, organization.districtId);
    assertActive(organization);
    if (!actsFor(viewer, organization.id)) throw new ForbiddenError();
  }
  const { districtId, personId } = viewer;
  await context.limits.consume('contribution', personId);
  const creation = { action: 'reportIn', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    const { count } = await writing.transaction.reportingIn.createMany({
      data: [
        {
          districtId,
          id: newId,
          communityId: community.id,
          organizationId: organization?.id ?? null,
          personId: organization ? null : personId,
          offer: wanted.offer,
          reportedAt: context.clock.now(),
          currentKey: `${community.id}:${organization?.id ?? personId}`,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) throw new RuleRefusedError('ALREADY_REPORTED_IN');
    const subject = { subjectType: 'ReportingIn', subjectId: newId };
    await recordStep(context, writing, districtId, {
      ...subject,
      action: 'REPORT',
      from: null,
      to: 'REPORTED',
    });
    writing.audit({ action: 'reportIn', ...subject, communityId: community.id });
    writing.changed(globalId('ReportingIn', { districtId, id: newId }));
  });
  return { districtId, id };
}

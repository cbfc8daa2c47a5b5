import { z } from 'zod';
import type { Context } from '../../../context.ts';
import {
  ForbiddenError,
  RuleRefusedError,
  UnauthenticatedError,
} from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import {
  actsFor,
  assertDistrict,
  assertPerson,
  type PersonViewer,
  reaches,
} from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { findCommunity } from '../../communities/index.ts';
import { assertActive, findOrganization } from '../../organizations/index.ts';
import { talentErrors } from '../errors.ts';
import {
  contact,
  contactPurpose,
  searchTextOf,
  storedSpans,
  talentFields,
} from '../talent-form.ts';

const form = z.object({
  community: z.string(),
  organization: z.string().nullish(),
  ...talentFields,
  contact: contact.nullish(),
  idempotencyKey,
});

/**
 * Enters the viewer in the talent pool of a community: what they can do, and when.
 *
 * Outcomes: the profile's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND, also for a repeat after it was withdrawn; TALENT_NEEDS_COMMUNITY;
 * ORGANIZATION_DISSOLVED; TALENT_ALREADY_OFFERED; at the top level UNAUTHENTICATED below ACCOUNT,
 * FORBIDDEN in another district or for an organization of others, RATE_LIMITED.
 */
export async function offerTalent(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const viewer = assertPerson(context.viewer);
  if (!reaches(viewer.level, 'ACCOUNT')) throw new UnauthenticatedError();
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const community = await findCommunity(context, wanted.community);
  assertDistrict(viewer, community.districtId);
  if (community.level !== 'COMMUNITY') {
    throw new RuleRefusedError(talentErrors.TALENT_NEEDS_COMMUNITY, {}, ['community']);
  }
  const organizationId = await organizationOffering(context, viewer, wanted.organization);
  const { districtId, personId } = viewer;
  await context.limits.consume('contribution', personId);
  const { publicName, skills, summary, availability } = wanted;
  const now = context.clock.now();
  const creation = { action: 'offerTalent', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    const { count } = await writing.transaction.talentProfile.createMany({
      data: [
        {
          districtId,
          id: newId,
          communityId: community.id,
          personId,
          organizationId,
          publicName,
          skills,
          summary,
          availability: storedSpans(availability),
          contactCipher: wanted.contact
            ? context.encryption.encrypt(wanted.contact, contactPurpose)
            : null,
          searchText: searchTextOf(wanted),
          createdAt: now,
          updatedAt: now,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) throw new RuleRefusedError(talentErrors.TALENT_ALREADY_OFFERED);
    writing.audit({
      action: 'offerTalent',
      subjectType: 'TalentProfile',
      subjectId: newId,
      communityId: community.id,
    });
    writing.changed(globalId('TalentProfile', { districtId, id: newId }));
  });
  const offered = { districtId, id };
  if ((await context.db.talentProfile.count({ where: offered })) === 0) {
    throw new RuleRefusedError('NOT_FOUND');
  }
  return offered;
}

/** The organization for which somebody offers their talent, when they speak for it. */
export async function organizationOffering(
  context: Context,
  viewer: PersonViewer,
  named: string | null | undefined,
): Promise<string | null> {
  if (!named) return null;
  const organization = await findOrganization(context, named);
  assertDistrict(viewer, organization.districtId);
  assertActive(organization);
  if (!actsFor(viewer, organization.id)) throw new ForbiddenError();
  return organization.id;
}

import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { assertPerson } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { findTalent } from '../access.ts';
import { isOwner } from '../policies.ts';
import {
  contact,
  contactPurpose,
  searchTextOf,
  storedSpans,
  talentFields,
} from '../talent-form.ts';
import { organizationOffering } from './offer-talent.ts';

const form = z.object({
  talent: z.string(),
  organization: z.string().nullish(),
  ...z.object(talentFields).partial().shape,
  contact: contact.nullish(),
});

/**
 * Changes what the viewer says of themselves in the talent pool; what is left out stays as it is,
 * and null takes the organization or the contact away.
 *
 * Outcomes: the profile's key; InvalidInputError; NOT_FOUND, also when it is withdrawn meanwhile;
 * ORGANIZATION_DISSOLVED; at the top level FORBIDDEN for anybody else and for an organization of
 * others.
 */
export async function editTalent(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const viewer = assertPerson(context.viewer);
  const { talent: named, ...given } = parseInput(form, input);
  const talent = await findTalent(context, named);
  if (!isOwner(viewer, talent)) throw new ForbiddenError();
  const { organization, contact: reached, availability, ...words } = given;
  const organizationId =
    organization === undefined
      ? talent.organizationId
      : await organizationOffering(context, viewer, organization);
  const { districtId, id } = talent;
  await write(context, districtId, async ({ transaction, audit, changed }) => {
    await transaction.$queryRaw`SELECT 1 FROM talent_profile
      WHERE district_id = ${districtId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    const now = await transaction.talentProfile.findUnique({
      where: { districtId_id: { districtId, id } },
    });
    if (!now) throw new RuleRefusedError('NOT_FOUND', {}, ['talent']);
    const said = {
      publicName: words.publicName ?? now.publicName,
      skills: words.skills ?? now.skills,
      summary: words.summary ?? now.summary,
    };
    await transaction.talentProfile.update({
      where: { districtId_id: { districtId, id } },
      data: {
        ...said,
        searchText: searchTextOf(said),
        organizationId,
        ...(availability === undefined ? {} : { availability: storedSpans(availability) }),
        ...(reached === undefined
          ? {}
          : {
              contactCipher:
                reached === null ? null : context.encryption.encrypt(reached, contactPurpose),
            }),
        updatedAt: context.clock.now(),
      },
    });
    const fields = Object.entries(given).flatMap(([field, value]) =>
      value === undefined ? [] : [field],
    );
    audit({
      action: 'editTalent',
      subjectType: 'TalentProfile',
      subjectId: id,
      communityId: talent.communityId,
      changes: { fields },
    });
    changed(globalId('TalentProfile', { districtId, id }));
  });
  return { districtId, id };
}

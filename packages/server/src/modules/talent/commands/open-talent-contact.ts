import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { parseInput } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { actorId, write } from '../../../platform/write.ts';
import { findTalent, placeOf } from '../access.ts';
import { talentErrors } from '../errors.ts';
import { contactPurpose } from '../talent-form.ts';

/** Why staff look; a closed list, so that the audit holds no words of anybody. */
export const contactPurposes = ['INVITATION', 'ARRANGEMENT', 'EMERGENCY', 'CORRECTION'] as const;

const form = z.object({ talent: z.string(), purpose: z.enum(contactPurposes) });

/**
 * Shows staff how somebody in the talent pool is reached, for a purpose. Every look is audited as one
 * at the person, who finds it in the export of their data.
 *
 * Outcomes: the contact, null when none was left; InvalidInputError; NOT_FOUND; TALENT_PAUSED; at the
 * top level FORBIDDEN without `talent:read-contact` in the community, RATE_LIMITED.
 */
export async function openTalentContact(
  context: Context,
  input: { talent: string; purpose: string },
): Promise<string | null> {
  const { talent: named, purpose } = parseInput(form, input);
  const talent = await findTalent(context, named);
  assertMay(context.viewer, 'talent:read-contact', await placeOf(context, talent));
  if (talent.pausedAt !== null) throw new RuleRefusedError(talentErrors.TALENT_PAUSED);
  await context.limits.consume('resident-file', actorId(context.viewer) ?? context.addressIndex);
  await write(context, talent.districtId, async ({ audit }) =>
    audit({
      action: 'openTalentContact',
      subjectType: 'Person',
      subjectId: talent.personId,
      communityId: talent.communityId,
      changes: { purpose },
    }),
  );
  return talent.contactCipher && context.encryption.decrypt(talent.contactCipher, contactPurpose);
}

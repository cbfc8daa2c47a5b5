import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput, prose } from '../../../kernel/input.ts';
import { createOnce } from '../../../platform/write.ts';
import { findMembership, lockActive } from '../../organizations/index.ts';
import {
  assertAppraises,
  assertNotOneself,
  assertYearOpen,
  firstYear,
  lastYear,
  remarksPurpose,
  servedIn,
} from '../appraisals.ts';
import { staffErrors } from '../errors.ts';

export const appraisalFields = {
  grade: z.enum(['EXCELLENT', 'COMPETENT', 'BASICALLY_COMPETENT', 'NOT_COMPETENT']),
  remarks: prose(2_000, 0).nullish(),
};

const form = z.object({
  membership: z.string(),
  year: z.int().min(firstYear).max(lastYear),
  ...appraisalFields,
  idempotencyKey,
});

/**
 * Records what a member’s year was found to be (年度考核), once a year. The grade stands in no log,
 * audit entry or notification.
 *
 * Outcomes: the appraisal's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; APPRAISES_ONESELF; NOT_A_MEMBER_THAT_YEAR; ORGANIZATION_DISSOLVED; APPRAISALS_CLOSED;
 * APPRAISED_ALREADY; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN for whoever is no person with
 * `organization:edit` in a place above the body's.
 */
export async function recordAppraisal(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const { organization, ...membership } = await findMembership(context, wanted.membership);
  await assertAppraises(context, organization);
  assertNotOneself(context.viewer, membership, 'membership');
  const { grade, remarks, year } = wanted;
  if (!servedIn(context, membership, year)) {
    throw new RuleRefusedError(staffErrors.NOT_A_MEMBER_THAT_YEAR, { year }, ['year']);
  }
  const { districtId, id: membershipId } = membership;
  const creation = { action: 'recordAppraisal', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    const { transaction } = writing;
    const body = await lockActive(transaction, organization);
    await assertYearOpen(transaction, body, year);
    const { count } = await transaction.appraisal.createMany({
      data: {
        districtId,
        id: newId,
        membershipId,
        year,
        grade,
        remarksCipher: remarks ? context.encryption.encrypt(remarks, remarksPurpose) : null,
        recordedAt: context.clock.now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) {
      throw new RuleRefusedError(staffErrors.APPRAISED_ALREADY, { year }, ['membership']);
    }
    writing.audit({
      action: 'recordAppraisal',
      subjectType: 'Appraisal',
      subjectId: newId,
      communityId: body.communityId,
      changes: { organization: body.id, year },
    });
    writing.changed(globalId('Appraisal', { districtId, id: newId }));
  });
  return { districtId, id };
}

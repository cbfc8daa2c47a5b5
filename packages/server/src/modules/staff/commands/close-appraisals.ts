import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { write } from '../../../platform/write.ts';
import { findOrganization, lockActive } from '../../organizations/index.ts';
import { assertAppraises, firstYear, lastYear } from '../appraisals.ts';
import { staffErrors } from '../errors.ts';
import { tellOfAppraisal } from '../notifications.ts';

const form = z.object({ organization: z.string(), year: z.int().min(firstYear).max(lastYear) });

/**
 * Closes a body's appraisals of a year: nothing is added or corrected any more, and each member who
 * has an account is told that theirs is there, not what it says. Closing twice is closing once.
 *
 * Outcomes: the organization's key; InvalidInputError; NOT_FOUND; ORGANIZATION_DISSOLVED;
 * APPRAISALS_MISSING; at the top level FORBIDDEN for whoever is no person with `organization:edit` in
 * a place above the body's.
 */
export async function closeAppraisals(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const wanted = parseInput(form, input);
  const organization = await findOrganization(context, wanted.organization);
  await assertAppraises(context, organization);
  const { districtId, id: organizationId } = organization;
  const { year } = wanted;
  return write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const body = await lockActive(transaction, organization);
    const appraisals = await transaction.appraisal.findMany({
      where: { districtId, year, membership: { organizationId } },
      select: { id: true, membership: { select: { personId: true } } },
    });
    if (appraisals.length === 0) {
      throw new RuleRefusedError(staffErrors.APPRAISALS_MISSING, { year }, ['year']);
    }
    await transaction.appraisal.updateMany({
      where: { districtId, year, closedAt: null, membership: { organizationId } },
      data: { closedAt: context.clock.now() },
    });
    for (const { id, membership } of appraisals) {
      if (membership.personId !== null) {
        const telling = {
          organization: body,
          appraisalId: id,
          personId: membership.personId,
          year,
        };
        await tellOfAppraisal(context, writing, telling);
      }
      writing.changed(globalId('Appraisal', { districtId, id }));
    }
    writing.audit({
      action: 'closeAppraisals',
      subjectType: 'Organization',
      subjectId: organizationId,
      communityId: body.communityId,
      changes: { year },
    });
    return { districtId, id: organizationId };
  });
}

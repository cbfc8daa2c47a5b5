import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { write } from '../../../platform/write.ts';
import { lockActive } from '../../organizations/index.ts';
import {
  assertAppraises,
  assertNotOneself,
  assertYearOpen,
  findAppraisal,
  remarksPurpose,
} from '../appraisals.ts';
import { appraisalFields } from './record-appraisal.ts';

const form = z.object({ appraisal: z.string(), ...appraisalFields });

/**
 * Corrects an appraisal, as long as the year is open.
 *
 * Outcomes: the appraisal's key; InvalidInputError; NOT_FOUND; APPRAISES_ONESELF;
 * ORGANIZATION_DISSOLVED; APPRAISALS_CLOSED; at the top level FORBIDDEN for whoever is no person with
 * `organization:edit` in a place above the body's.
 */
export async function correctAppraisal(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { appraisal: named, grade, remarks } = parseInput(form, input);
  const { membership, districtId, id, year } = await findAppraisal(context, named);
  await assertAppraises(context, membership.organization);
  assertNotOneself(context.viewer, membership, 'appraisal');
  return write(context, districtId, async (writing) => {
    const body = await lockActive(writing.transaction, membership.organization);
    await assertYearOpen(writing.transaction, body, year);
    await writing.transaction.appraisal.update({
      where: { districtId_id: { districtId, id } },
      data: {
        grade,
        remarksCipher: remarks ? context.encryption.encrypt(remarks, remarksPurpose) : null,
        correctedAt: context.clock.now(),
      },
    });
    writing.audit({
      action: 'correctAppraisal',
      subjectType: 'Appraisal',
      subjectId: id,
      communityId: body.communityId,
      changes: { organization: body.id, year },
    });
    writing.changed(globalId('Appraisal', { districtId, id }));
    return { districtId, id };
  });
}

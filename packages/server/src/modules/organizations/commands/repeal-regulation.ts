import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { write } from '../../../platform/write.ts';
import { assertMayKeep } from '../access.ts';
import { reason } from '../forms.ts';

const form = z.object({ regulation: z.string(), reason });

/**
 * Repeals a rule of a body, with a reason. It stays in the register and can be read.
 *
 * Outcomes: its key, also for a repeat with the same reason; InvalidInputError; NOT_FOUND;
 * REGULATION_NOT_IN_FORCE; at the top level FORBIDDEN for whoever neither speaks for the body nor has
 * `organization:edit` in its place.
 */
export async function repealRegulation(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const wanted = parseInput(form, input);
  const key = namedRow(wanted.regulation, 'Regulation', ['regulation']);
  const regulation = await context.db.regulation.findUnique({
    where: { districtId_id: key },
    include: { organization: true },
  });
  if (!regulation) throw new RuleRefusedError('NOT_FOUND', {}, ['regulation']);
  const { organization } = regulation;
  await assertMayKeep(context, organization);
  if (regulation.repealReason === wanted.reason) return key;
  await write(context, key.districtId, async (writing) => {
    const { count } = await writing.transaction.regulation.updateMany({
      where: { ...key, repealedAt: null },
      data: { repealedAt: context.clock.now(), repealReason: wanted.reason },
    });
    if (count === 0) throw new RuleRefusedError('REGULATION_NOT_IN_FORCE');
    writing.audit({
      action: 'repealRegulation',
      subjectType: 'Regulation',
      subjectId: key.id,
      communityId: organization.communityId,
    });
    writing.changed(globalId('Regulation', key), globalId('Organization', organization));
  });
  return key;
}

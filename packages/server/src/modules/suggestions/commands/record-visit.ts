import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { findOutreach } from '../find-outreach.ts';
import { holdRunning, householdHere } from '../record-matter.ts';
import { writeDoor } from '../write-door.ts';

const form = z.object({
  outreach: z.string(),
  household: z.string(),
  outcome: z.enum(['VISITED', 'NOBODY_HOME', 'REFUSED']),
});

/**
 * Notes at which door one knocked on a visit, and what became of it. A later time replaces an
 * earlier one: nobody home in the morning, visited in the evening.
 *
 * Outcomes: the outreach's key; InvalidInputError; NOT_FOUND (outreach, household; also an outreach
 * that is no visit); OUTREACH_PLACE_OUTSIDE; OUTREACH_NOT_RUNNING; at the top level FORBIDDEN
 * without `suggestion:record` in the community.
 */
export async function recordVisit(
  context: Context,
  input: Omit<z.input<typeof form>, 'outcome'> & { outcome: string },
): Promise<RowKey> {
  const { outreach: id, household: householdId, outcome } = parseInput(form, input);
  const outreach = await findOutreach(context, id);
  const { districtId, communityId } = outreach;
  const place = await loadPlace(context, communityId);
  assertMay(context.viewer, 'suggestion:record', place);
  if (outreach.kind !== 'VISIT') throw new RuleRefusedError('NOT_FOUND', {}, ['outreach']);
  const household = await householdHere(context, householdId, place);
  await write(context, districtId, async (writing) => {
    await holdRunning(writing, outreach);
    await writeDoor(context, writing, outreach, household, outcome);
    // Behind which door is nobody's but the list's.
    writing.audit({
      action: 'recordVisit',
      subjectType: 'Outreach',
      subjectId: outreach.id,
      communityId,
    });
    writing.changed(globalId('Outreach', outreach));
  });
  return outreach;
}

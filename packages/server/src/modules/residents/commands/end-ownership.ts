import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { civilDay } from '../../../kernel/clock.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { assertPast, day, stored } from '../civil-days.ts';
import { residentErrors } from '../errors.ts';
import { findUnit } from '../find.ts';

const form = z.object({ unit: z.string(), person: z.string(), until: day.nullish() });

/**
 * Ends a person's ownership of a unit, for example by sale: from that day on they own it no more.
 * Ended again with another day, the day is corrected.
 *
 * Outcomes: the unit's key; InvalidInputError (also DAY_IN_FUTURE); NOT_FOUND (unit; person, who
 * never owned it); OWNERSHIP_ENDS_BEFORE; at the top level FORBIDDEN without `resident:edit` there.
 */
export async function endOwnership(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { unit: unitId, person, until } = parseInput(form, input);
  const unit = await findUnit(context, unitId);
  assertMay(context.viewer, 'resident:edit', unit.community);
  const now = context.clock.now();
  assertPast(until, now, 'until');
  const { districtId, id, communityId } = unit;
  const { id: personId } = namedRow(person, 'Person', ['person']);
  const end = stored(until ?? civilDay(now));
  await write(context, districtId, async ({ transaction, audit, changed }) => {
    const where = { districtId_unitId_personId: { districtId, unitId: id, personId } };
    const known = await transaction.unitOwnership.findUnique({ where });
    if (!known) throw new RuleRefusedError('NOT_FOUND', {}, ['person']);
    if (end < known.since) {
      throw new RuleRefusedError(residentErrors.OWNERSHIP_ENDS_BEFORE, {}, ['until']);
    }
    await transaction.unitOwnership.update({ where, data: { until: end } });
    const subject = { subjectType: 'PropertyUnit', subjectId: id, communityId };
    audit({ action: 'endOwnership', ...subject, changes: { person: personId } });
    changed(globalId('PropertyUnit', unit));
  });
  return { districtId, id };
}

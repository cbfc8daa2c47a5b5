import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { civilDay } from '../../../kernel/clock.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { assertPast, day, stored } from '../civil-days.ts';
import { residentErrors } from '../errors.ts';
import { findUnit } from '../find.ts';
import { hashedPerson, keepPerson, personForm } from '../keep-person.ts';

const form = z.object({ unit: z.string(), ...personForm, since: day.nullish(), idempotencyKey });

/**
 * Records that a person owns a unit, alone or with others. Somebody who owned it before owns it
 * again from the new day on.
 *
 * Outcomes: the unit's key, also for a repeat of the same idempotency key; InvalidInputError (also
 * NAME_OR_PERSON_REQUIRED, DAY_IN_FUTURE); NOT_FOUND (unit, person); PHONE_OF_ANOTHER;
 * OWNERSHIP_EXISTS; at the top level FORBIDDEN without `resident:edit` there.
 */
export async function recordOwnership(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, unit: unitId, since, ...given } = parseInput(form, input);
  const unit = await findUnit(context, unitId);
  assertMay(context.viewer, 'resident:edit', unit.community);
  const now = context.clock.now();
  assertPast(since, now, 'since');
  const { districtId, id, communityId } = unit;
  const from = stored(since ?? civilDay(now));
  const creation = {
    action: 'recordOwnership',
    idempotencyKey: key,
    input: { unit: unitId, since: since ?? null, ...hashedPerson(context, given) },
  };
  await createOnce(
    context,
    districtId,
    creation,
    async ({ transaction, audit, changed }) => {
      const person = await keepPerson(context, transaction, districtId, given);
      await transaction.$queryRaw`SELECT id FROM property_unit
        WHERE district_id = ${districtId}::uuid AND id = ${id}::uuid FOR UPDATE`;
      const where = {
        districtId_unitId_personId: { districtId, unitId: id, personId: person.id },
      };
      const known = await transaction.unitOwnership.findUnique({ where });
      if (known && (known.until === null || known.until > stored(civilDay(now)))) {
        throw new RuleRefusedError(residentErrors.OWNERSHIP_EXISTS);
      }
      await transaction.unitOwnership.upsert({
        where,
        create: { districtId, unitId: id, personId: person.id, since: from },
        update: { since: from, until: null },
      });
      const subject = { subjectType: 'PropertyUnit', subjectId: id, communityId };
      audit({ action: 'recordOwnership', ...subject, changes: { person: person.id } });
      changed(globalId('PropertyUnit', unit));
    },
    () => id,
  );
  return { districtId, id };
}

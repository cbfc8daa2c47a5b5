import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import { RuleRefusedError, UnauthenticatedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { residencyKey } from '../../../platform/identity/residency.ts';
import {
  assertDistrict,
  assertPerson,
  type PersonViewer,
  reaches,
} from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { assertPast, day, stored } from '../civil-days.ts';
import { residentErrors } from '../errors.ts';
import { assertHoldsDoors, findDoorPlace } from '../find.ts';
import { keepHousehold } from '../keep-household.ts';
import { doorIndex, sealName } from '../private-texts.ts';

const form = z.object({
  community: z.string(),
  door: line(40),
  name: line(40),
  tenure: z.enum(['OWNER', 'TENANT', 'OTHER']).nullish(),
  registered: z.boolean().nullish(),
  since: day.nullish(),
  idempotencyKey,
});

/**
 * Says, oneself, behind which door one lives. Staff verify it, or a code from the door does; until
 * then the level stays as it is.
 *
 * Outcomes: the residency's key, also for a repeat of the same idempotency key; InvalidInputError
 * (also DAY_IN_FUTURE); NOT_FOUND (community); DOOR_NEEDS_COMMUNITY; RESIDENCY_EXISTS; at the top
 * level UNAUTHENTICATED below ACCOUNT, FORBIDDEN in another district, RATE_LIMITED.
 */
export async function claimResidency(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const viewer = assertPerson(context.viewer);
  if (!reaches(viewer.level, 'ACCOUNT')) throw new UnauthenticatedError();
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const place = await findDoorPlace(context, wanted.community);
  assertDistrict(viewer, place.districtId);
  assertHoldsDoors(place);
  const now = context.clock.now();
  assertPast(wanted.since, now, 'since');
  await context.limits.consume('contribution', viewer.personId);
  const { districtId, personId } = viewer;
  const { door, name, tenure = null, registered = null, since = null } = wanted;
  const creation = {
    action: 'claimResidency',
    idempotencyKey: key,
    input: {
      ...wanted,
      name: context.encryption.blindIndex(name, 'name'),
      door: doorIndex(context, 'household', { communityId: place.id, door }),
    },
  };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    const { transaction, audit, changed } = writing;
    const household = await keepHousehold(context, transaction, place, door);
    const lives = { personId, householdId: household.id, communityId: place.id };
    const made = await transaction.residency.createMany({
      data: {
        districtId,
        id: newId,
        ...lives,
        tenure,
        registered,
        since: since === null ? null : stored(since),
        state: 'CLAIMED',
        currentKey: residencyKey(lives),
        createdAt: now,
      },
      skipDuplicates: true,
    });
    if (made.count === 0) throw new RuleRefusedError(residentErrors.RESIDENCY_EXISTS);
    await giveName(context, transaction, viewer, name);
    const subject = { subjectType: 'Residency', subjectId: newId };
    const states = { from: null, to: 'CLAIMED' };
    await recordStep(context, writing, districtId, { ...subject, action: 'CLAIM', ...states });
    audit({
      action: 'claimResidency',
      ...subject,
      communityId: place.id,
      changes: { state: states },
    });
    changed(globalId('Residency', { districtId, id: newId }));
  });
  return { districtId, id };
}

/** Takes the name that somebody gives of themselves, unless staff have verified another. */
async function giveName(
  context: Context,
  transaction: Transaction,
  { districtId, personId }: PersonViewer,
  name: string,
): Promise<void> {
  const byStaff = { districtId, personId, proof: 'STAFF' as const };
  const known = await transaction.residency.findFirst({ where: byStaff, select: { id: true } });
  await transaction.person.updateMany({
    where: { districtId, id: personId, ...(known ? { nameCipher: null } : {}) },
    data: { nameCipher: sealName(context, name) },
  });
}

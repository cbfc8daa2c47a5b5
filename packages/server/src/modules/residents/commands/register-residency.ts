import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Household } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import {
  followResidencies,
  residencyKey,
  verificationEnd,
} from '../../../platform/identity/residency.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { actorId, createOnce, type Writing } from '../../../platform/write.ts';
import { assertPast, day, stored } from '../civil-days.ts';
import { residentErrors } from '../errors.ts';
import { findHousehold } from '../find.ts';
import {
  findPersonId,
  hashedPerson,
  keepPerson,
  type PersonGiven,
  personForm,
} from '../keep-person.ts';

const form = z.object({
  household: z.string(),
  ...personForm,
  tenure: z.enum(['OWNER', 'TENANT', 'OTHER']).nullish(),
  registered: z.boolean().nullish(),
  since: day.nullish(),
  idempotencyKey,
});

/**
 * Registers, as staff, that a person lives in a household: verified at once, on their word. Who is
 * not known is made an ACCOUNT; their own claim on the household becomes verified.
 *
 * Outcomes: the residency's key, also for a repeat of the same idempotency key; InvalidInputError
 * (also NAME_OR_PERSON_REQUIRED, DAY_IN_FUTURE); NOT_FOUND (household, person); PHONE_OF_ANOTHER;
 * RESIDENCY_EXISTS when it is verified already; at the top level FORBIDDEN without `resident:edit`
 * and `person:verify` there.
 */
export async function registerResidency(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, household: householdId, ...wanted } = parseInput(form, input);
  const household = await findHousehold(context, householdId);
  assertMay(context.viewer, 'resident:edit', household.community);
  assertMay(context.viewer, 'person:verify', household.community);
  const now = context.clock.now();
  assertPast(wanted.since, now, 'since');
  const { districtId, communityId } = household;
  const { tenure = null, registered = null, since = null, ...given } = wanted;
  const creation = {
    action: 'registerResidency',
    idempotencyKey: key,
    input: { householdId, tenure, registered, since, ...hashedPerson(context, given) },
  };
  const facts = {
    tenure,
    registered,
    since: since === null ? null : stored(since),
    state: 'VERIFIED' as const,
    proof: 'STAFF' as const,
    verifiedAt: now,
    verifiedById: actorId(context.viewer),
    expiresAt: verificationEnd(now),
  };
  const claimId = await claimOf(context, household, given);
  const create = async (writing: Writing, id: string) => {
    const { transaction, audit, changed } = writing;
    const person = await keepPerson(context, transaction, districtId, given);
    const lives = { personId: person.id, householdId: household.id, communityId };
    const written = claimId
      ? await transaction.residency.updateMany({
          where: { districtId, id, state: 'CLAIMED' },
          data: facts,
        })
      : await transaction.residency.createMany({
          data: {
            districtId,
            id,
            ...lives,
            ...facts,
            currentKey: residencyKey(lives),
            createdAt: now,
          },
          skipDuplicates: true,
        });
    if (written.count === 0) throw new RuleRefusedError(residentErrors.RESIDENCY_EXISTS);
    const subject = { subjectType: 'Residency', subjectId: id };
    const states = { from: claimId ? 'CLAIMED' : null, to: 'VERIFIED' };
    await recordStep(context, writing, districtId, { ...subject, action: 'REGISTER', ...states });
    await followResidencies(context, transaction, { districtId, personId: person.id });
    audit({ action: 'registerResidency', ...subject, communityId, changes: { state: states } });
    changed(globalId('Residency', { districtId, id }), globalId('Household', household));
  };
  const makeId = () => claimId ?? newId();
  return { districtId, id: await createOnce(context, districtId, creation, create, makeId) };
}

/** The claim on the household of whoever was given, which is then the residency that is verified. */
async function claimOf(
  context: Context,
  { districtId, id: householdId, communityId }: Household,
  given: PersonGiven,
): Promise<string | null> {
  const personId = await findPersonId(context, districtId, given);
  if (personId === null) return null;
  const currentKey = residencyKey({ personId, householdId, communityId });
  const claim = await context.db.residency.findUnique({
    where: { districtId_currentKey: { districtId, currentKey } },
    select: { id: true, state: true },
  });
  return claim?.state === 'CLAIMED' ? claim.id : null;
}

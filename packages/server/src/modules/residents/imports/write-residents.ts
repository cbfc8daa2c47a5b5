import { civilDay, storedDay } from '../../../kernel/clock.ts';
import { newCode, newId } from '../../../kernel/ids.ts';
import type { Looking } from '../../../mechanisms/table-import/index.ts';
import {
  followResidencies,
  residencyKey,
  verificationEnd,
} from '../../../platform/identity/residency.ts';
import type { Writing } from '../../../platform/write.ts';
import { sealName, sealPhone } from '../private-texts.ts';
import type { PlannedResident } from './plan-residents.ts';
import { writeHouseholds, writeUnits } from './write-doors.ts';

/** Writes a batch of residents: one statement for each table, whatever the number of rows. */
export async function writeResidents(
  looking: Looking,
  writing: Writing,
  planned: readonly PlannedResident[],
): Promise<void> {
  await writeHouseholds(
    looking,
    writing,
    planned.flatMap(({ household }) => (household.isNew ? household : [])),
  );
  await writePersons(looking, writing, planned);
  await writeResidencies(looking, writing, planned);
  await writeUnits(
    looking,
    writing,
    planned.flatMap(({ unit }) => unit ?? []),
  );
  await writeOwnerships(looking, writing, planned);
  const { context, run } = looking;
  // New persons were written as what their residency makes them.
  for (const { person } of planned.filter((each) => !each.person.isNew)) {
    const key = { districtId: run.districtId, personId: person.id };
    await followResidencies(context, writing.transaction, key);
  }
}

async function writePersons(
  { context, run: { districtId } }: Looking,
  { transaction }: Writing,
  planned: readonly PlannedResident[],
): Promise<void> {
  const added = planned.filter(({ person }) => person.isNew);
  if (added.length === 0) return;
  await transaction.person.createMany({
    data: added.map(({ row: { name, phone }, person, household }) => ({
      districtId,
      id: person.id,
      // Shown to neighbours until they choose another; says nothing of the name.
      displayName: `居民${phone ? phone.slice(-4) : newCode(4)}`,
      nameCipher: sealName(context, name),
      ...(phone ? sealPhone(context, phone) : {}),
      level: 'RESIDENT' as const,
      homeCommunityId: household.communityId,
      createdAt: context.clock.now(),
    })),
  });
}

async function writeResidencies(
  { context, run: { districtId } }: Looking,
  { transaction }: Writing,
  planned: readonly PlannedResident[],
): Promise<void> {
  const now = context.clock.now();
  const verified = {
    state: 'VERIFIED' as const,
    proof: 'IMPORT' as const,
    verifiedAt: now,
    expiresAt: verificationEnd(now),
  };
  const added = planned.filter(({ residency }) => residency.isNew);
  if (added.length > 0) {
    await transaction.residency.createMany({
      data: added.map(({ row, residency, person, household }) => {
        const lives = {
          personId: person.id,
          householdId: household.id,
          communityId: household.communityId,
        };
        return {
          districtId,
          id: residency.id,
          ...lives,
          ...verified,
          tenure: row.tenure ?? null,
          registered: row.registered ?? null,
          since: row.since ? new Date(row.since) : null,
          currentKey: residencyKey(lives),
          createdAt: now,
        };
      }),
    });
  }
  for (const { row, residency } of planned) {
    if (residency.isNew) continue;
    await transaction.residency.update({
      where: { districtId_id: { districtId, id: residency.id } },
      data: {
        ...verified,
        ...(row.tenure === undefined ? {} : { tenure: row.tenure }),
        ...(row.registered === undefined ? {} : { registered: row.registered }),
        ...(row.since === undefined ? {} : { since: new Date(row.since) }),
      },
    });
  }
  await transaction.lifecycleStep.createMany({
    data: planned.map(({ residency }) => ({
      districtId,
      id: newId(),
      subjectType: 'Residency',
      subjectId: residency.id,
      action: 'IMPORT',
      toState: 'VERIFIED',
      at: now,
    })),
  });
}

async function writeOwnerships(
  { context, run: { districtId } }: Looking,
  { transaction }: Writing,
  planned: readonly PlannedResident[],
): Promise<void> {
  const owned = planned.flatMap(({ row, person, ownsUnitId }) =>
    ownsUnitId === null
      ? []
      : {
          districtId,
          unitId: ownsUnitId,
          personId: person.id,
          since: storedDay(row.since ?? civilDay(context.clock.now())),
        },
  );
  if (owned.length > 0) {
    await transaction.unitOwnership.createMany({ data: owned, skipDuplicates: true });
  }
}

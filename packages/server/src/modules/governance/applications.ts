import type { Transaction } from '../../database.ts';
import type { GovernanceApplication } from '../../generated/prisma/client.ts';
import { hindrancesOf } from './hindrances.ts';
import { type OtherApplication, planUndo, type UndoPlan } from './plan/plan-undo.ts';
import type { GovernanceEffects } from './plan/steps.ts';

/** What an application did, as it was stored. */
export function effectsOf({ effects }: Pick<GovernanceApplication, 'effects'>): GovernanceEffects {
  return effects as unknown as GovernanceEffects;
}

/** The application that stands in a community; null when none does. */
export function standingApplication(
  db: Transaction,
  districtId: string,
  communityId: string,
): Promise<GovernanceApplication | null> {
  return db.governanceApplication.findUnique({
    where: { districtId_currentKey: { districtId, currentKey: communityId } },
  });
}

/**
 * One at a time changes how the communities of a district are laid out: bodies of subdistricts are
 * found or created by any of them. Holds until the transaction ends.
 */
export async function holdGovernance(db: Transaction, districtId: string): Promise<void> {
  await db.$queryRawUnsafe(
    `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text AS held`,
    `governance:${districtId}`,
  );
}

/**
 * How an application would be taken back, with what hinders that.
 *
 * @param next the application that takes its place, when it is replaced
 */
export async function prepareUndo(
  db: Transaction,
  application: GovernanceApplication,
  options: { lock: boolean; next?: OtherApplication },
) {
  const { districtId, id, communityId } = application;
  const standing = await db.governanceApplication.findMany({
    where: { districtId, currentKey: { not: null }, id: { not: id } },
    orderBy: { appliedAt: 'asc' },
  });
  const others = standing.map((other) => ({
    id: other.id,
    communityId: other.communityId,
    uses: effectsOf(other).uses,
  }));
  const { steps } = effectsOf(application);
  const changed = await db.organization.findMany({
    where: {
      districtId,
      id: {
        in: steps.flatMap((step) =>
          step.subject === 'ORGANIZATION' && step.act === 'CHANGE' && step.ref ? [step.ref] : [],
        ),
      },
    },
    select: { id: true, powers: true },
  });
  const plan: UndoPlan = planUndo(
    { communityId, steps },
    options.next ? [options.next, ...others] : others,
    new Map(changed.map((organization) => [organization.id, organization.powers])),
  );
  const hindrances = await hindrancesOf(db, districtId, plan.steps, options);
  return { plan, hindrances };
}

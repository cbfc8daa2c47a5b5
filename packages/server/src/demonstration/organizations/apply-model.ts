import { globalId, globalReferenceId } from '../../kernel/global-id.ts';
import { applyGovernanceModel, planOf } from '../../modules/governance/index.ts';
import { daysBefore } from '../moments.ts';
import { official } from '../persons.ts';
import { asPerson, demonstrationIdempotencyKey, type Seeding } from '../seeding.ts';

/** Neighbours of the subdistrict with which the community shares its work station. */
const sharing = ['510703001009', '510703001008'];

/**
 * Lays out the Mianyang model, unless an interrupted seeding has. Answers the organizations around
 * the community by their names.
 */
export async function applyModel(seeding: Seeding): Promise<ReadonlyMap<string, string>> {
  const { districtId, communityId, community } = seeding;
  const context = asPerson(seeding, official, daysBefore(seeding.now, 425, '15:00'));
  const { db } = context;
  const standing = await db.governanceApplication.findFirst({
    where: { districtId, currentKey: communityId },
  });
  if (!standing) {
    const others = await db.community.findMany({ where: { code: { in: sharing } } });
    const sharedWith = others.map(({ id }) => globalReferenceId('Community', id));
    const wanted = { community, model: 'mianyang', sharedWith };
    const { hash } = await planOf(context, wanted);
    await applyGovernanceModel(context, {
      ...wanted,
      planHash: hash,
      idempotencyKey: demonstrationIdempotencyKey('governance'),
    });
  }
  const organizations = await db.organization.findMany({ where: { districtId } });
  return new Map(organizations.map((row) => [row.name, globalId('Organization', row)]));
}

import type { GovernancePower } from '@linli/methods';
import type { Transaction } from '../../database.ts';
import type { Community } from '../../generated/prisma/client.ts';
import type { GovernanceState, PlanNode } from './plan/state.ts';

/** A community inside a district. */
export type DistrictCommunity = Community & { districtId: string };

/** What is there in a community, below it and in the two nodes above. */
export async function loadState(
  db: Transaction,
  community: DistrictCommunity,
): Promise<GovernanceState> {
  const { id, districtId, ancestorIds } = community;
  const below = await db.community.findMany({
    where: { districtId, ancestorIds: { has: id } },
    select: { id: true, name: true, level: true, ancestorIds: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const above = await db.community.findMany({
    where: { id: { in: ancestorIds } },
    select: { id: true, name: true, level: true },
  });
  const district = above.find((node) => node.id === districtId) ?? community;
  const subdistrict = above.find(({ level }) => level === 'SUBDISTRICT') ?? district;
  const estates = below.filter(({ level }) => level === 'ESTATE');
  const nodes = [district.id, subdistrict.id, id, ...below.map((node) => node.id)];
  const estateOf = (nodeId: string) => {
    const node = below.find((each) => each.id === nodeId);
    const path = node ? [node.id, ...node.ancestorIds] : [];
    return estates.find((estate) => path.includes(estate.id))?.id ?? null;
  };
  const organizations = await db.organization.findMany({
    where: { districtId, communityId: { in: nodes }, dissolvedAt: null },
    include: { coverage: { select: { communityId: true }, orderBy: { communityId: 'asc' } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const ids = organizations.map((organization) => organization.id);
  const relations = await db.organizationRelation.findMany({
    where: { districtId, fromId: { in: ids }, toId: { in: ids }, endedAt: null },
    orderBy: { id: 'asc' },
  });
  const conferences = await db.jointConference.findMany({
    where: { districtId, communityId: { in: nodes }, endedAt: null },
    orderBy: { id: 'asc' },
  });
  const processes = await db.communityProcess.findMany({
    where: { districtId, communityId: { in: [id, ...ancestorIds] } },
    orderBy: { process: 'asc' },
  });
  const named = (node: PlanNode): PlanNode => ({ id: node.id, name: node.name });
  return {
    places: {
      district: named(district),
      subdistrict: named(subdistrict),
      community: named(community),
      estates: estates.map(named),
    },
    organizations: organizations.map((organization) => ({
      id: organization.id,
      nodeId: organization.communityId,
      estateId: estateOf(organization.communityId),
      kind: organization.kind,
      name: organization.name,
      powers: organization.powers satisfies GovernancePower[],
      coverage: organization.coverage.map(({ communityId }) => communityId),
    })),
    relations: relations.map(({ id: relationId, fromId, kind, toId }) => ({
      id: relationId,
      fromId,
      kind,
      toId,
    })),
    conferences: conferences.map(({ id: conferenceId, communityId, name }) => ({
      id: conferenceId,
      nodeId: communityId,
      name,
    })),
    ownProcesses: processes.flatMap((row) => (row.communityId === id ? [row.process] : [])),
    inheritedProcesses: processes.flatMap((row) => (row.communityId === id ? [] : [row.process])),
  };
}

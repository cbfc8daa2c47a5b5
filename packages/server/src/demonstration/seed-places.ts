import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Services } from '../context.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { bigrams } from '../kernel/bigrams.ts';
import { globalReferenceId } from '../kernel/global-id.ts';
import { importDivisions } from '../modules/communities/index.ts';
import { operatorContext } from '../operator-context.ts';
import { write } from '../platform/write.ts';
import { demonstrationCommunityCode, demonstrationDistrictCode, estates, office } from './facts.ts';
import { demonstrationId } from './seeding.ts';

const divisionsFile = join(import.meta.dirname, 'fucheng-divisions.csv');

/** Where the demonstration takes place. */
export interface DemonstrationPlaces {
  districtId: string;
  communityId: string;
}

/** Imports the district's tree and adds the office's facts, estates and buildings. */
export async function seedPlaces(services: Services, since: Date): Promise<DemonstrationPlaces> {
  const context = operatorContext(services);
  const { problems } = await importDivisions(context, { bytes: await readFile(divisionsFile) });
  if (problems.length > 0) throw new Error(`${divisionsFile}: ${JSON.stringify(problems)}`);
  const places = context.db.community;
  const district = await places.findUniqueOrThrow({ where: { code: demonstrationDistrictCode } });
  const community = await places.findUniqueOrThrow({
    where: { code: demonstrationCommunityCode },
  });
  const rows = estates.flatMap(({ name, type, buildings }): Prisma.CommunityCreateManyInput[] => {
    const estateId = demonstrationId('estate', name);
    const within = [...community.ancestorIds, community.id];
    const facts = { districtId: district.id, createdAt: since, updatedAt: since };
    return [
      {
        ...facts,
        id: estateId,
        name,
        level: 'ESTATE',
        type,
        parentId: community.id,
        ancestorIds: within,
        searchText: bigrams(name).join(' '),
      },
      ...Array.from({ length: buildings }, (_, index) => ({
        ...facts,
        id: demonstrationId('building', name, String(index + 1)),
        name: `${index + 1}栋`,
        level: 'BUILDING' as const,
        parentId: estateId,
        ancestorIds: [...within, estateId],
        searchText: bigrams(`${name}${index + 1}栋`).join(' '),
      })),
    ];
  });
  await write(context, district.id, async ({ transaction, audit, changed }) => {
    const where = { id: community.id };
    await transaction.community.update({ where, data: { ...office, type: 'OLD_ESTATE' } });
    await transaction.community.createMany({ data: rows, skipDuplicates: true });
    audit({
      action: 'prepareDemonstration',
      subjectType: 'Community',
      subjectId: community.id,
      communityId: community.id,
      changes: { places: { from: null, to: rows.length } },
    });
    changed(globalReferenceId('Community', community.id));
  });
  return { districtId: district.id, communityId: community.id };
}

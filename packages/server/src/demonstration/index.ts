import type { JWK } from 'jose';
import type { Services } from '../context.ts';
import type { Prisma, Site } from '../generated/prisma/client.ts';
import { globalReferenceId } from '../kernel/global-id.ts';
import { operatorContext } from '../operator-context.ts';
import { doorCodeHash } from '../platform/identity/door-codes.ts';
import { verificationEnd } from '../platform/identity/residency.ts';
import { write } from '../platform/write.ts';
import { seedAgreements } from './agreements/seed-agreements.ts';
import { seedConference } from './conference/seed-conference.ts';
import { seedDuties } from './duties/seed-duties.ts';
import { demonstrationDoorCode } from './facts.ts';
import { demonstrationSiteKey } from './key.ts';
import { seedGrids } from './organizations/seed-grids.ts';
import { seedOrganizations } from './organizations/seed-organizations.ts';
import { castOf, phoneOf, resident } from './persons.ts';
import { seedOutreach } from './seed-outreach.ts';
import { seedPlaces } from './seed-places.ts';
import { seedResidents } from './seed-residents.ts';
import { seedServices } from './seed-services.ts';
import { seedSuggestions } from './seed-suggestions.ts';
import { seedSurveys } from './seed-surveys.ts';
import { seedTopics } from './seed-topics.ts';
import { demonstrationId, type Seeding } from './seeding.ts';

export { demonstrationKey, demonstrationSiteKey } from './key.ts';

export interface DemonstrationOptions {
  /** By which the demonstration website's tokens are verified. */
  publicKey: JWK;
  /** Where the demonstration website is reached. */
  origins: string[];
  /** Told what is being done, line by line. */
  report: (line: string) => void;
}

/** The persons joined this many days before the seeding: before anything that is told about. */
const ageInDays = 430;
const day = 86_400_000;

/**
 * Fills a database without sites with the demonstration district, and keeps the demonstration
 * website's keys and origins in step. A database with other sites is left as it is. The site is
 * written last, so that a seeding that was cut off is taken up again, with the same times.
 */
export async function prepareDemonstration(
  services: Services,
  { publicKey, origins, report }: DemonstrationOptions,
): Promise<void> {
  const { prisma } = services.database;
  const host = {
    publicKeys: { keys: [publicKey] } as unknown as Prisma.InputJsonObject,
    allowedOrigins: origins,
  };
  if ((await prisma.site.count()) === 0) await seed(services, host, report);
  await prisma.site.updateMany({ where: { key: demonstrationSiteKey }, data: host });
}

async function seed(
  services: Services,
  host: Pick<Prisma.SiteCreateInput, 'publicKeys'> & { allowedOrigins: string[] },
  report: (line: string) => void,
): Promise<void> {
  const say = (what: string) => report(`Seeding the demonstration district: ${what} …`);
  const now = await beginning(services);
  const since = new Date(now.getTime() - ageInDays * day);
  say('places');
  const { estates, ...places } = await seedPlaces(services, since);
  const site: Site = {
    id: demonstrationId('site'),
    key: demonstrationSiteKey,
    name: '绵阳市涪城区社区网站（演示）',
    ...places,
    allowedOrigins: host.allowedOrigins,
    signInMethods: ['HOST_TOKEN', 'SMS_CODE', 'DOOR_CODE'],
    jwksUrl: null,
    publicKeys: null,
    secretCipher: null,
    guestsProveWork: false,
    demonstration: true,
    createdAt: since,
  };
  say('neighbours');
  const cast = castOf({ ...places, siteId: site.id, since });
  await write(operatorContext(services), places.districtId, async ({ transaction, audit }) => {
    const skipDuplicates = true;
    await transaction.person.createMany({
      data: cast.persons.map((row) => ({ ...row, ...sealedPhone(services, row.displayName) })),
      skipDuplicates,
    });
    await transaction.residency.createMany({
      data: cast.residencies.map((row) => ({ ...row, expiresAt: verificationEnd(now) })),
      skipDuplicates,
    });
    await transaction.hostIdentity.createMany({ data: cast.identities, skipDuplicates });
    await transaction.roleAssignment.createMany({ data: cast.roles, skipDuplicates });
    await transaction.doorCode.createMany({
      data: {
        ...places,
        hash: doorCodeHash(services, demonstrationDoorCode),
        createdAt: since,
        expiresAt: new Date(now.getTime() + 3_650 * day),
        usesLeft: 100_000,
      },
      skipDuplicates,
    });
    audit({
      action: 'prepareDemonstration',
      subjectType: 'Site',
      subjectId: site.id,
      communityId: places.communityId,
      changes: { persons: { from: null, to: cast.persons.length } },
    });
  });
  const seeding: Seeding = {
    services,
    now,
    site,
    ...places,
    estates,
    district: globalReferenceId('Community', places.districtId),
    community: globalReferenceId('Community', places.communityId),
    cast: cast.viewers,
  };
  say('households and grids');
  await seedResidents(seeding);
  await seedGrids(seeding);
  say('organizations');
  const organized = await seedOrganizations(seeding);
  say('duties');
  await seedDuties(organized);
  say('agreements and the joint conference');
  await seedAgreements(organized);
  await seedConference(organized);
  say('services and applications');
  await seedServices(seeding);
  say('suggestions');
  await seedSuggestions(seeding);
  await seedOutreach(seeding);
  await seedTopics(organized, say);
  say('surveys');
  await seedSurveys(seeding, say);
  const { publicKeys: _, ...facts } = site;
  await services.database.prisma.site.create({ data: { ...facts, ...host } });
  report('Seeded the demonstration district.');
}

/** The number by which somebody is appointed, as it is stored. */
function sealedPhone({ encryption }: Services, name: string) {
  const phone = phoneOf(name);
  if (phone === null) return {};
  return {
    phoneCipher: encryption.encrypt(phone, 'phone'),
    phoneIndex: encryption.blindIndex(phone, 'phone'),
  };
}

/** The moment that times count back from: that of an interrupted seeding, or now. */
async function beginning({ database, clock }: Services): Promise<Date> {
  const begun = await database.prisma.person.findFirst({
    where: { id: demonstrationId('person', resident) },
    select: { createdAt: true },
  });
  return begun ? new Date(begun.createdAt.getTime() + ageInDays * day) : clock.now();
}

import type { Services } from '../context.ts';
import type {
  CommunityLevel,
  MembershipRole,
  OrganizationKind,
  Role,
  Site,
  VerificationLevel,
} from '../generated/prisma/client.ts';
import { bigrams } from '../kernel/bigrams.ts';
import { globalId, globalReferenceId } from '../kernel/global-id.ts';
import { newId } from '../kernel/ids.ts';
import { verificationEnd } from '../platform/identity/residency.ts';
import { openSession } from '../platform/identity/sessions.ts';
import type { Viewer } from '../platform/viewer.ts';

/** Somebody who acts in tests. */
export interface Persona {
  name: string;
  token: string;
  viewer: Viewer;
  personId: string;
}

/** A place, with the id that clients know it by. */
export interface TestPlace {
  id: string;
  globalId: string;
  code: string;
  name: string;
  districtId: string;
}

/** An organization, with the id that clients know it by. */
export interface TestOrganization {
  id: string;
  globalId: string;
  name: string;
  districtId: string;
}

export interface TestDistrict {
  id: string;
  place: TestPlace;
  /** The community that the personas belong to, and its neighbour in the same district. */
  community: TestPlace;
  neighbour: TestPlace;
  site: Site;
  /** Verified residents of `community`. */
  resident: Persona;
  otherResident: Persona;
  /** Signed in by phone; residency not verified. */
  account: Persona;
  guest: Persona;
  /** COMMITTEE_WORKER of `community`. */
  worker: Persona;
  /** COMMITTEE_WORKER of `neighbour`. */
  neighbourWorker: Persona;
  /** HEAD of `company`. */
  representative: Persona;
  /** DISTRICT_OFFICIAL of the whole district. */
  official: Persona;
  /** The RESIDENTS_COMMITTEE of `community`, for which `worker` acts (STAFF). */
  committee: TestOrganization;
  /** A PROPERTY_COMPANY in `community`, for which `representative` acts. */
  company: TestOrganization;
  /** A department of the district (GOVERNMENT), for which `official` acts (HEAD). */
  department: TestOrganization;
}

/** Two districts alike: nobody of the one may touch what is private in the other. */
export interface World {
  here: TestDistrict;
  elsewhere: TestDistrict;
}

export async function layOutWorld(services: Services): Promise<World> {
  return {
    here: await layOutDistrict(services, '涪城区', '510703'),
    elsewhere: await layOutDistrict(services, '碧江区', '520602'),
  };
}

async function layOutDistrict(
  services: Services,
  name: string,
  prefix: string,
): Promise<TestDistrict> {
  const place = await layOutPlace(services, `${prefix}000000`, name, 'DISTRICT', null);
  const community = await layOutPlace(
    services,
    `${prefix}001001`,
    `${name}滨江社区`,
    'COMMUNITY',
    place,
  );
  const neighbour = await layOutPlace(
    services,
    `${prefix}001002`,
    `${name}东街社区`,
    'COMMUNITY',
    place,
  );
  const district = place.id;
  const site = await services.database.prisma.site.create({
    data: {
      id: newId(),
      key: `pk_${prefix}`,
      name: `${name}网站`,
      districtId: district,
      communityId: community.id,
      allowedOrigins: ['https://district.example'],
      signInMethods: ['HOST_TOKEN', 'SMS_CODE', 'DOOR_CODE'],
      demonstration: true,
      createdAt: services.clock.now(),
    },
  });
  const committee = await layOutOrganization(
    services,
    `${community.name}居民委员会`,
    'RESIDENTS_COMMITTEE',
    community,
  );
  const company = await layOutOrganization(
    services,
    `${name}安居物业公司`,
    'PROPERTY_COMPANY',
    community,
  );
  const department = await layOutOrganization(services, `${name}民政局`, 'GOVERNMENT', place);
  const person = (
    displayName: string,
    level: VerificationLevel,
    role?: Role,
    at = community,
    office?: [TestOrganization, MembershipRole],
  ) => layOutPerson(services, { district, displayName, level, role, at, home: community, office });
  return {
    id: district,
    place,
    community,
    neighbour,
    site,
    resident: await person('王秀兰', 'RESIDENT'),
    otherResident: await person('刘建国', 'RESIDENT'),
    account: await person('陈小雨', 'ACCOUNT'),
    guest: await layOutGuest(services, district),
    worker: await person('李敏', 'ACCOUNT', 'COMMITTEE_WORKER', community, [committee, 'STAFF']),
    neighbourWorker: await person('何伟', 'ACCOUNT', 'COMMITTEE_WORKER', neighbour),
    representative: await person('赵刚', 'ACCOUNT', 'ORGANIZATION_REPRESENTATIVE', community, [
      company,
      'HEAD',
    ]),
    official: await person('周文静', 'ACCOUNT', 'DISTRICT_OFFICIAL', place, [department, 'HEAD']),
    committee,
    company,
    department,
  };
}

async function layOutPlace(
  services: Services,
  code: string,
  name: string,
  level: CommunityLevel,
  above: TestPlace | null,
): Promise<TestPlace> {
  const id = newId();
  const districtId = above?.districtId ?? id;
  const now = services.clock.now();
  await services.database.prisma.community.create({
    data: {
      id,
      code,
      name,
      level,
      parentId: above?.id ?? null,
      ancestorIds: above ? [above.id] : [],
      districtId,
      searchText: bigrams(name).join(' '),
      createdAt: now,
      updatedAt: now,
    },
  });
  return { id, globalId: globalReferenceId('Community', id), code, name, districtId };
}

async function layOutOrganization(
  services: Services,
  name: string,
  kind: OrganizationKind,
  at: TestPlace,
): Promise<TestOrganization> {
  const id = newId();
  const now = services.clock.now();
  await services.database.prisma.organization.create({
    data: {
      districtId: at.districtId,
      id,
      communityId: at.id,
      kind,
      name,
      searchText: bigrams(name).join(' '),
      createdAt: now,
      updatedAt: now,
    },
  });

  return {
    id,
    globalId: globalId('Organization', { districtId: at.districtId, id }),
    name,
    districtId: at.districtId,
  };
}

async function layOutPerson(
  services: Services,
  facts: {
    district: string;
    displayName: string;
    level: VerificationLevel;
    role: Role | undefined;
    at: TestPlace;
    home: TestPlace;
    office: [TestOrganization, MembershipRole] | undefined;
  },
): Promise<Persona> {
  const personId = newId();
  const now = services.clock.now();
  const { prisma } = services.database;
  await prisma.person.create({
    data: {
      districtId: facts.district,
      id: personId,
      displayName: facts.displayName,
      level: facts.level,
      homeCommunityId: facts.home.id,
      createdAt: now,
    },
  });
  if (facts.level === 'RESIDENT') {
    await prisma.residency.create({
      data: {
        districtId: facts.district,
        id: newId(),
        personId,
        communityId: facts.home.id,
        state: 'VERIFIED',
        proof: 'IMPORT',
        verifiedAt: now,
        expiresAt: verificationEnd(now),
        currentKey: `${personId}:${facts.home.id}`,
        createdAt: now,
      },
    });
  }
  if (facts.role) {
    await prisma.roleAssignment.create({
      data: {
        districtId: facts.district,
        id: newId(),
        personId,
        communityId: facts.at.id,
        role: facts.role,
        since: new Date(now.getTime() - 1_000),
      },
    });
  }
  if (facts.office) {
    const [organization, role] = facts.office;
    await prisma.membership.create({
      data: {
        districtId: facts.district,
        id: newId(),
        organizationId: organization.id,
        personId,
        publicName: facts.displayName,
        role,
        termSince: new Date('2025-01-01'),
        createdAt: now,
      },
    });
  }
  const context = { ...services, site: null };
  const session = await openSession(context, prisma, {
    districtId: facts.district,
    personId,
    level: facts.level,
  });
  return { name: facts.displayName, token: session.token, viewer: session.viewer, personId };
}

async function layOutGuest(services: Services, district: string): Promise<Persona> {
  const session = await openSession({ ...services, site: null }, services.database.prisma, {
    districtId: district,
    personId: null,
    level: 'GUEST',
  });
  return { name: '访客', token: session.token, viewer: session.viewer, personId: '' };
}

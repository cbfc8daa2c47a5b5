import type { Prisma } from '../generated/prisma/client.ts';
import type { Role, VerificationLevel } from '../generated/prisma/enums.ts';
import type { Appointment, PersonViewer } from '../platform/viewer.ts';
import type { DemonstrationSubject } from './facts.ts';
import { neighbours } from './neighbours.ts';
import { demonstrationId } from './seeding.ts';

/** The four whom the demonstration website signs in. Their names and levels come with its tokens. */
export interface Persona {
  subject: DemonstrationSubject;
  name: string;
  level: VerificationLevel;
  role: Role | null;
  /** Where the role is held. */
  at: 'COMMUNITY' | 'DISTRICT';
  organizationName: string | null;
  /** By which they are found when they are appointed to a body. A number that nobody has. */
  phone: string | null;
}

export const worker = '李敏';
export const resident = '王秀兰';
export const representative = '赵刚';
export const official = '周文静';

/** Who speaks for other departments of the district. The website does not sign them in. */
export const officers = [
  { name: '何志远', organizationName: '涪城区城市管理局', phone: '13800000311' },
  { name: '唐琳', organizationName: '涪城区卫生健康局', phone: '13800000312' },
] as const;

export const personas: readonly Persona[] = [
  {
    subject: 'demo-resident',
    name: resident,
    level: 'RESIDENT',
    role: null,
    at: 'COMMUNITY',
    organizationName: null,
    phone: null,
  },
  {
    subject: 'demo-worker',
    name: worker,
    level: 'ACCOUNT',
    role: 'COMMITTEE_WORKER',
    at: 'COMMUNITY',
    organizationName: '滨江社区居民委员会',
    phone: '13800000301',
  },
  {
    subject: 'demo-representative',
    name: representative,
    level: 'ACCOUNT',
    role: 'ORGANIZATION_REPRESENTATIVE',
    at: 'COMMUNITY',
    organizationName: '邻江物业服务公司（演示）',
    phone: '13800000302',
  },
  {
    subject: 'demo-official',
    name: official,
    level: 'ACCOUNT',
    role: 'DISTRICT_OFFICIAL',
    at: 'DISTRICT',
    organizationName: '涪城区民政局',
    phone: '13800000303',
  },
];

/** The rows of everybody in the demonstration, and the viewers that they act as. */
export interface Cast {
  persons: {
    districtId: string;
    id: string;
    displayName: string;
    level: VerificationLevel;
    homeCommunityId: string;
    createdAt: Date;
  }[];
  /** Their residency of the community, as a host vouches for it. */
  residencies: Prisma.ResidencyCreateManyInput[];
  identities: { districtId: string; siteId: string; subject: string; personId: string }[];
  roles: {
    districtId: string;
    id: string;
    personId: string;
    communityId: string;
    role: Role;
    organizationName: string | null;
    since: Date;
  }[];
  viewers: ReadonlyMap<string, PersonViewer>;
}

/** Casts personas and neighbours. All have been there for as long as anything is told about. */
export function castOf(places: {
  districtId: string;
  communityId: string;
  siteId: string;
  since: Date;
}): Cast {
  const { districtId, communityId, siteId, since } = places;
  // They sign in on the website some days after the office has registered them.
  const vouched = new Date(since.getTime() + 3 * 86_400_000);
  const people = [
    ...personas,
    ...officers.map(({ name }) => ({ name, level: 'ACCOUNT' as const })),
    ...neighbours.map(({ name }) => ({ name, level: 'RESIDENT' as const })),
  ];
  const appointed = personas.flatMap(({ name, role, at, organizationName }) =>
    role
      ? [{ name, role, organizationName, at: at === 'DISTRICT' ? districtId : communityId }]
      : [],
  );
  const appointmentsOf = (person: string): Appointment[] =>
    appointed
      .filter(({ name }) => name === person)
      .map(({ role, at }) => ({ role, communityId: at }));
  const idOf = (name: string) => demonstrationId('person', name);
  return {
    persons: people.map(({ name, level }) => ({
      districtId,
      id: idOf(name),
      displayName: name,
      level,
      homeCommunityId: communityId,
      createdAt: since,
    })),
    residencies: people
      .filter(({ level }) => level === 'RESIDENT')
      .map(({ name }) => ({
        districtId,
        id: demonstrationId('residency', name),
        personId: idOf(name),
        communityId,
        state: 'VERIFIED',
        proof: 'HOST_TOKEN',
        verifiedAt: vouched,
        currentKey: `${idOf(name)}:${communityId}`,
        createdAt: vouched,
      })),
    identities: personas.map(({ subject, name }) => ({
      districtId,
      siteId,
      subject,
      personId: idOf(name),
    })),
    roles: appointed.map(({ name, role, at, organizationName }) => ({
      districtId,
      id: demonstrationId('role', name),
      personId: idOf(name),
      communityId: at,
      role,
      organizationName,
      since,
    })),
    viewers: new Map(
      people.map(({ name, level }): [string, PersonViewer] => [
        name,
        {
          kind: 'person',
          districtId,
          sessionHash: 'demonstration',
          personId: idOf(name),
          displayName: name,
          level,
          homeCommunityId: communityId,
          appointments: appointmentsOf(name),
          offices: [],
        },
      ]),
    ),
  };
}

/** The number of somebody who is appointed to a body, or null. */
export function phoneOf(name: string): string | null {
  return [...personas, ...officers].find((each) => each.name === name)?.phone ?? null;
}

import type { GovernanceBody } from '@linli/methods';
import { text } from './text.ts';

const seats = (role: 'CHAIR' | 'SECRETARY' | 'HEAD', least: number, most: number) => [
  { role, least: 1, most: 1 },
  { role: 'MEMBER' as const, least, most },
];

/** Bodies that several models have, without powers: a model says which each holds. */
export const subdistrictParty: GovernanceBody = {
  key: 'subdistrict-party',
  kind: 'PARTY_COMMITTEE',
  level: 'SUBDISTRICT',
  title: text('街道党工委', '街道黨工委', 'Subdistrict party committee'),
  nameTemplate: '{subdistrict}党工委',
  powers: [],
  composition: seats('SECRETARY', 2, 14),
};

export const subdistrictOffice: GovernanceBody = {
  key: 'subdistrict-office',
  kind: 'GOVERNMENT',
  level: 'SUBDISTRICT',
  title: text('街道办事处', '街道辦事處', 'Subdistrict office'),
  nameTemplate: '{subdistrictOffice}',
  powers: [],
  composition: [{ role: 'HEAD', least: 1, most: 1 }],
};

export const partyCommittee: GovernanceBody = {
  key: 'party',
  kind: 'PARTY_COMMITTEE',
  level: 'COMMUNITY',
  title: text('社区党组织', '社區黨組織', 'Community party organization'),
  nameTemplate: '中共{community}委员会',
  powers: ['LEAD'],
  composition: seats('SECRETARY', 2, 8),
};

export const assembly: GovernanceBody = {
  key: 'assembly',
  kind: 'REPRESENTATIVE_ASSEMBLY',
  level: 'COMMUNITY',
  title: text('居民代表大会', '居民代表大會', 'Residents’ representative assembly'),
  nameTemplate: '{community}{people}代表大会',
  powers: ['DECIDE'],
  composition: [{ role: 'REPRESENTATIVE', least: 30, most: 150 }],
};

/** Five to nine members: the law's older text; the revision in force since 2026 decides. */
export const residentsCommittee: GovernanceBody = {
  key: 'committee',
  kind: 'RESIDENTS_COMMITTEE',
  level: 'COMMUNITY',
  title: text('居民委员会', '居民委員會', 'Residents’ committee'),
  nameTemplate: '{committee}',
  powers: ['EXECUTE'],
  composition: [
    { role: 'CHAIR', least: 1, most: 1 },
    { role: 'VICE_CHAIR', least: 0, most: 2 },
    { role: 'MEMBER', least: 3, most: 8 },
  ],
};

export const council: GovernanceBody = {
  key: 'council',
  kind: 'RESIDENTS_COUNCIL',
  level: 'COMMUNITY',
  title: text('居民议事会', '居民議事會', 'Residents’ council'),
  nameTemplate: '{community}{people}议事会',
  powers: ['DELIBERATE'],
  composition: seats('CHAIR', 6, 30),
};

/** Three to seven members, as districts recommend. */
export const supervisors: GovernanceBody = {
  key: 'supervisors',
  kind: 'SUPERVISORY_COMMITTEE',
  level: 'COMMUNITY',
  title: text('居务监督委员会', '居務監督委員會', 'Supervisory committee'),
  nameTemplate: '{community}监督委员会',
  powers: ['SUPERVISE'],
  composition: seats('HEAD', 2, 6),
};

export const workStation: GovernanceBody = {
  key: 'station',
  kind: 'WORK_STATION',
  level: 'COMMUNITY',
  title: text('社区工作站', '社區工作站', 'Work station'),
  nameTemplate: '{community}工作站',
  powers: ['EXECUTE'],
  composition: [
    { role: 'HEAD', least: 1, most: 1 },
    { role: 'DEPUTY_HEAD', least: 0, most: 2 },
    { role: 'STAFF', least: 3, most: 30 },
  ],
};

export const serviceCenter: GovernanceBody = {
  key: 'service-centre',
  kind: 'SERVICE_CENTER',
  level: 'COMMUNITY',
  title: text('党群服务中心', '黨群服務中心', 'Service centre'),
  nameTemplate: '{community}党群服务中心',
  powers: ['EXECUTE'],
  composition: [
    { role: 'HEAD', least: 1, most: 1 },
    { role: 'STAFF', least: 2, most: 30 },
  ],
};

export const estateBranch: GovernanceBody = {
  key: 'estate-branch',
  kind: 'PARTY_BRANCH',
  level: 'ESTATE',
  title: text('小区党支部', '小區黨支部', 'Estate party branch'),
  nameTemplate: '{estate}党支部',
  powers: ['LEAD'],
  composition: seats('SECRETARY', 2, 6),
};

export const ownersCommittee: GovernanceBody = {
  key: 'owners-committee',
  kind: 'OWNERS_COMMITTEE',
  level: 'ESTATE',
  title: text('业主委员会', '業主委員會', 'Owners’ committee'),
  nameTemplate: '{estate}业主委员会',
  powers: ['DELIBERATE'],
  composition: seats('CHAIR', 4, 10),
  optional: true,
};

export const propertyCompany: GovernanceBody = {
  key: 'property-company',
  kind: 'PROPERTY_COMPANY',
  level: 'ESTATE',
  title: text('物业服务企业', '物業服務企業', 'Property company'),
  nameTemplate: '{estate}物业服务企业',
  powers: [],
  composition: [{ role: 'HEAD', least: 1, most: 1 }],
  optional: true,
};

export const socialOrganizations: GovernanceBody = {
  key: 'social-organizations',
  kind: 'SOCIAL_ORGANIZATION',
  level: 'COMMUNITY',
  title: text('社会组织', '社會組織', 'Social organizations'),
  nameTemplate: '{community}社会组织',
  powers: [],
  composition: [],
  optional: true,
};

export const residentUnits: GovernanceBody = {
  key: 'resident-units',
  kind: 'RESIDENT_UNIT',
  level: 'COMMUNITY',
  title: text('驻区单位', '駐區單位', 'Resident units'),
  nameTemplate: '{community}驻区单位',
  powers: [],
  composition: [],
  optional: true,
};

export const volunteers: GovernanceBody = {
  key: 'volunteers',
  kind: 'VOLUNTEER_TEAM',
  level: 'COMMUNITY',
  title: text('志愿服务队', '志願服務隊', 'Volunteer team'),
  nameTemplate: '{community}志愿服务队',
  powers: [],
  composition: [{ role: 'HEAD', least: 1, most: 1 }],
};

import { builder } from '../../../builder.ts';
import { globalId, globalReferenceId, splitGlobalId } from '../../../kernel/global-id.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { isOpenAt, nextOpening } from '../../../kernel/weekly-spans.ts';
import { weeklySpanType } from '../../../platform/schema/weekly-span.ts';
import {
  communityLevelEnum,
  communityTypeEnum,
  gridResponsibilityEnum,
} from '../../communities/index.ts';
import {
  membershipRoleEnum,
  organizationKindEnum,
  powerEnum,
  relationKindEnum,
} from '../../organizations/index.ts';
import {
  type Profile,
  type ProfileAgreement,
  type ProfileBody,
  type ProfileDuty,
  type ProfileGrid,
  type ProfileMember,
  type ProfileRelation,
  readProfile,
} from '../read-profile.sql.ts';

/** A part of a profile, with the district that the ids in it belong to. */
type In<Part> = Part & { districtId: string };

/** All of a profile is read at once: its fields cost nothing more. */
const inMemory = { field: 0, multiplier: 0 };

const profileMember = builder.objectRef<ProfileMember>('ProfileMember').implement({
  description: 'Somebody who holds an office or sits in a body now, as the body publishes it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name under which they hold it.' }),
    role: t.expose('role', { type: membershipRoleEnum, description: 'Their role.' }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'What the office is called, where it has a name of its own.',
    }),
    termUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day of the term; null when it is open.',
      resolve: ({ termUntil }) => termUntil,
    }),
  }),
});

const profileBody = builder.objectRef<In<ProfileBody>>('ProfileBody').implement({
  description: 'A body or organization of a community.',
  fields: (t) => ({
    id: t.id({
      description: 'The global id of the Organization.',
      resolve: (body) => globalId('Organization', body),
    }),
    name: t.exposeString('name', { description: 'Its full name.' }),
    kind: t.expose('kind', { type: organizationKindEnum, description: 'What it is.' }),
    powers: t.expose('powers', {
      type: [powerEnum],
      description: 'What it may do in common affairs.',
    }),
    summary: t.exposeString('summary', { description: 'What it does, in a few words.' }),
    address: t.exposeString('address', { nullable: true, description: 'Where its office is.' }),
    telephone: t.exposeString('telephone', {
      nullable: true,
      description: 'The number of its office.',
    }),
    openingHours: t.field({
      type: [weeklySpanType],
      description: 'When its office is open, in the order of the week; empty when not said.',
      resolve: ({ openingHours }) => openingHours,
    }),
    openNow: t.boolean({
      nullable: true,
      description: 'Whether its office is open now; null when its hours are not said.',
      resolve: ({ openingHours }, _, { clock }) =>
        openingHours.length === 0 ? null : isOpenAt(openingHours, clock.now()),
    }),
    opensAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When its office opens next, after now; null when its hours are not said.',
      resolve: ({ openingHours }, _, { clock }) => nextOpening(openingHours, clock.now()),
    }),
    place: t.exposeString('place', {
      description:
        'The community, estate or courtyard that it belongs to; empty for one from elsewhere that serves the community too.',
    }),
    members: t.field({
      type: [profileMember],
      complexity: inMemory,
      description: 'Who is in it now, offices first; at most 30.',
      resolve: ({ members }) => members,
    }),
  }),
});

const profileRelation = builder.objectRef<In<ProfileRelation>>('ProfileRelation').implement({
  description: 'How one organization stands to another, where at least one is of the community.',
  fields: (t) => ({
    kind: t.expose('kind', { type: relationKindEnum, description: 'The relation.' }),
    from: t.id({
      description: 'The global id of the organization that leads, supervises, buys and so on.',
      resolve: ({ districtId, from }) => globalId('Organization', { districtId, id: from }),
    }),
    fromName: t.exposeString('fromName', { description: 'Its name.' }),
    to: t.id({
      description: 'The global id of the organization that is led, supervised, bought from.',
      resolve: ({ districtId, to }) => globalId('Organization', { districtId, id: to }),
    }),
    toName: t.exposeString('toName', { description: 'Its name.' }),
    basis: t.exposeString('basis', {
      nullable: true,
      description: 'Law, document or agreement that it rests on.',
    }),
  }),
});

const profileGrid = builder.objectRef<In<ProfileGrid>>('ProfileGrid').implement({
  description: 'A part of the community that somebody looks after.',
  fields: (t) => ({
    id: t.id({
      description: 'The global id of the Grid.',
      resolve: (grid) => globalId('Grid', grid),
    }),
    level: t.exposeInt('level', { description: '1 (largest) to 3.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    parent: t.id({
      nullable: true,
      description: 'The global id of the grid that it is part of; null at the top.',
      resolve: ({ districtId, parent }) =>
        parent === null ? null : globalId('Grid', { districtId, id: parent }),
    }),
    responsibleName: t.exposeString('responsibleName', {
      nullable: true,
      description: 'Who answers for it, as published; null while nobody does.',
    }),
    responsibleTelephone: t.exposeString('responsibleTelephone', {
      nullable: true,
      description: 'Their number, as published.',
    }),
    responsibility: t.expose('responsibility', {
      type: gridResponsibilityEnum,
      nullable: true,
      description: 'As what they answer for it.',
    }),
    buildings: t.exposeInt('buildings', { description: 'How many buildings lie in it.' }),
  }),
});

const profileDuty = builder.objectRef<In<ProfileDuty>>('ProfileDuty').implement({
  description: 'Something that the community has to do now.',
  fields: (t) => ({
    id: t.id({
      description: 'The global id of the Duty.',
      resolve: (duty) => globalId('Duty', duty),
    }),
    title: t.exposeString('title', { description: 'What it is.' }),
    basis: t.exposeString('basis', { description: 'Law or document that it rests on.' }),
    department: t.exposeString('department', {
      nullable: true,
      description: 'The department whose work it is, for what is done in assistance.',
    }),
  }),
});

const profileAgreement = builder.objectRef<In<ProfileAgreement>>('ProfileAgreement').implement({
  description: 'An agreement that is in force.',
  fields: (t) => ({
    id: t.id({
      description: 'The global id of the Agreement.',
      resolve: (agreement) => globalId('Agreement', agreement),
    }),
    title: t.exposeString('title', { description: 'Its title.' }),
    since: t.field({
      type: 'Date',
      description: 'The first day it binds.',
      resolve: ({ since }) => since,
    }),
    until: t.field({
      type: 'Date',
      description: 'The last day it binds.',
      resolve: ({ until }) => until,
    }),
    sides: t.exposeStringList('sides', { description: 'The names of its sides.' }),
  }),
});

const within =
  <Part extends object>(parts: (profile: Profile) => readonly Part[]) =>
  (profile: Profile): In<Part>[] =>
    parts(profile).map((part) => ({ ...part, districtId: profile.districtId }));

const communityProfile = builder.objectRef<Profile>('CommunityProfile').implement({
  description:
    'Who looks after what in a community and how to reach them: everything that it publishes of itself.',
  fields: (t) => ({
    id: t.id({
      description: 'The global id of the Community.',
      resolve: ({ id }) => globalReferenceId('Community', id),
    }),
    code: t.exposeString('code', { nullable: true, description: 'The official 12-digit code.' }),
    name: t.exposeString('name', { description: 'The official name.' }),
    level: t.expose('level', { type: communityLevelEnum, description: 'Its level in the tree.' }),
    type: t.expose('type', {
      type: communityTypeEnum,
      nullable: true,
      description: 'What kind of neighbourhood it is; null when not said.',
    }),
    above: t.exposeStringList('above', {
      description: 'The names of the nodes above, from the root down.',
    }),
    address: t.exposeString('address', { nullable: true, description: 'Where its office is.' }),
    telephone: t.exposeString('telephone', {
      nullable: true,
      description: 'The number of its office.',
    }),
    officeHours: t.exposeString('officeHours', {
      nullable: true,
      description: 'When its office is open, in words.',
    }),
    longitude: t.exposeFloat('longitude', { nullable: true, description: 'Degrees east, WGS 84.' }),
    latitude: t.exposeFloat('latitude', { nullable: true, description: 'Degrees north, WGS 84.' }),
    bodies: t.field({
      type: [profileBody],
      complexity: inMemory,
      description: 'Its bodies, those of its estates and those that serve it too; at most 60.',
      resolve: within(({ bodies }) => bodies),
    }),
    relations: t.field({
      type: [profileRelation],
      complexity: inMemory,
      description: 'How these bodies stand to one another and to others; at most 120.',
      resolve: within(({ relations }) => relations),
    }),
    grids: t.field({
      type: [profileGrid],
      complexity: inMemory,
      description: 'Its grids, the largest first; at most 200.',
      resolve: within(({ grids }) => grids),
    }),
    dutiesByLaw: t.field({
      type: [profileDuty],
      complexity: inMemory,
      description: 'What it does by law; with those in assistance at most 200.',
      resolve: within(({ duties }) => duties.filter(({ origin }) => origin === 'BY_LAW')),
    }),
    dutiesInAssistance: t.field({
      type: [profileDuty],
      complexity: inMemory,
      description: 'What it does to assist departments, each admitted with basis and funds.',
      resolve: within(({ duties }) => duties.filter(({ origin }) => origin === 'ASSISTANCE')),
    }),
    agreements: t.field({
      type: [profileAgreement],
      complexity: inMemory,
      description: 'Agreements in force, the first to end first; at most 50.',
      resolve: within(({ agreements }) => agreements),
    }),
    processes: t.exposeStringList('processes', {
      description: 'The processes that are switched on here or above, by their permanent names.',
    }),
  }),
});

builder.queryField('communityProfile', (t) =>
  t.field({
    type: communityProfile,
    nullable: true,
    authScopes: { public: true },
    complexity: 50,
    description:
      'The profile of a community by its global id or its official code; null for a place in no district. One SQL statement by id.',
    args: {
      id: t.arg.id({ required: false, description: 'The global id.' }),
      code: t.arg.string({ required: false, description: 'The 12-digit code.' }),
    },
    resolve: async (_, { id, code }, context) => {
      const named = id ? splitGlobalId(id) : null;
      if (named) {
        const isCommunity = named.typename === 'Community' && isUuid(named.id);
        return isCommunity ? readProfile(context, named.id) : null;
      }
      // Looked at first: the database takes no text with a zero character.
      if (!code || !/^\d{12}$/.test(code)) return null;
      const community = await context.db.community.findUnique({
        where: { code },
        select: { id: true },
      });
      return community && readProfile(context, community.id);
    },
  }),
);

import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { beginOwnersFormation } from '../commands/begin-owners-formation.ts';
import { draftOwnersRules } from '../commands/draft-owners-rules.ts';
import {
  handOver,
  recordOwnersFiling,
  stopOwnersFormation,
} from '../commands/finish-owners-formation.ts';
import { publishOwnersCandidates } from '../commands/publish-owners-candidates.ts';
import { recordOwnersElection } from '../commands/record-owners-election.ts';
import { memberCapacityEnum, membershipRoleEnum } from './enums.ts';
import { formationType } from './owners-formation.ts';
import { keyDescription } from './read-back.ts';

type Query = Omit<Parameters<Context['db']['ownersFormation']['findUniqueOrThrow']>[0], 'where'>;

const readFormation = ({ db }: Context, query: Query, { districtId, id }: RowKey) =>
  db.ownersFormation.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } });

const afterwards = 'The formation afterwards.';

const groupMemberInput = builder.inputType('PreparationMemberInput', {
  description: 'Somebody in the preparation group of an owners’ assembly.',
  fields: (t) => ({
    publicName: t.string({ description: 'The name as announced, 1–40 characters.' }),
    phone: t.string({
      required: false,
      description: 'Their mobile number, 11 digits; kept encrypted.',
    }),
    leads: t.boolean({
      required: false,
      description: 'Leads the group, and speaks for the assembly.',
    }),
    capacities: t.field({
      type: [memberCapacityEnum],
      required: false,
      description: 'As what they sit in it.',
    }),
    title: t.string({ required: false, description: 'What it is called, at most 60 characters.' }),
  }),
});

builder.relayMutationField(
  'beginOwnersFormation',
  {
    inputFields: (t) => ({
      organization: t.id({ description: 'An OWNERS_ASSEMBLY for which none is under way.' }),
      group: t.field({
        type: [groupMemberInput],
        description: 'The preparation group, 1–30 members.',
      }),
      idempotencyKey: t.string({ description: keyDescription }),
    }),
  },
  {
    description: 'Sets up the preparation group of an owners’ assembly, as staff of its place.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) =>
      beginOwnersFormation(context, {
        ...input,
        group: input.group.map((member) => ({
          ...member,
          leads: member.leads ?? false,
          capacities: member.capacities ?? [],
        })),
      }),
  },
  {
    name: 'BeginOwnersFormationSuccess',
    outputFields: (t) => ({
      formation: t.prismaField({
        type: formationType,
        description: 'The formation.',
        resolve: (query, key: RowKey, _, context) => readFormation(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'draftOwnersRules',
  {
    inputFields: (t) => ({
      formation: t.id({ description: 'One whose candidates are not announced yet.' }),
      procedureText: t.string({ description: 'The rules of procedure, 1–20,000 characters.' }),
      covenantText: t.string({ description: 'The management covenant, 1–20,000 characters.' }),
    }),
  },
  {
    description:
      'Enters the two texts that are put to the owners. For whoever speaks for the assembly, and staff of its place.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => draftOwnersRules(context, input),
  },
  {
    name: 'DraftOwnersRulesSuccess',
    outputFields: (t) => ({
      formation: t.prismaField({
        type: formationType,
        description: afterwards,
        resolve: (query, key: RowKey, _, context) => readFormation(context, query, key),
      }),
    }),
  },
);

const candidateInput = builder.inputType('OwnersCandidateInput', {
  description: 'A candidate for an owners’ committee.',
  fields: (t) => ({
    publicName: t.string({ description: 'The name that is announced, 1–40 characters.' }),
    statement: t.string({
      description:
        'Which building they live in and what they say of themselves, 1–1,000 characters.',
    }),
  }),
});

builder.relayMutationField(
  'publishOwnersCandidates',
  {
    inputFields: (t) => ({
      formation: t.id({ description: 'One whose two texts are drafted.' }),
      seats: t.int({ description: 'How many seats the committee has, 1–50.' }),
      candidates: t.field({
        type: [candidateInput],
        description: '1–100; more than seats, as is recommended.',
      }),
      noticeUntil: t.field({
        type: 'Date',
        required: false,
        description:
          'The last day of the notice; the fifteenth after today, or later (物业管理条例 art. 14).',
      }),
    }),
  },
  {
    description:
      'Announces the candidates for an owners’ committee. Announcing again replaces them and begins a new notice. For whoever speaks for the assembly, and staff of its place.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => publishOwnersCandidates(context, input),
  },
  {
    name: 'PublishOwnersCandidatesSuccess',
    outputFields: (t) => ({
      formation: t.prismaField({
        type: formationType,
        description: afterwards,
        resolve: (query, key: RowKey, _, context) => readFormation(context, query, key),
      }),
    }),
  },
);

const turnoutInput = builder.inputType('OwnersTurnoutInput', {
  description: 'A number of owners, and of the floor area that they own.',
  fields: (t) => ({
    heads: t.int({
      description: 'Owners: one of several units counts once, co-owners of one unit count once.',
    }),
    area: t.int({ description: 'Their exclusive area, in hundredths of a square metre.' }),
  }),
});
const electedInput = builder.inputType('ElectedOwnerInput', {
  description: 'A candidate who was elected.',
  fields: (t) => ({
    candidate: t.id({ description: 'As announced.' }),
    inFavour: t.field({ type: turnoutInput, description: 'Who voted for them.' }),
    role: t.field({
      type: membershipRoleEnum,
      required: false,
      description: 'CHAIR, VICE_CHAIR or MEMBER; MEMBER when left out.',
    }),
  }),
});

builder.relayMutationField(
  'recordOwnersElection',
  {
    inputFields: (t) => ({
      formation: t.id({ description: 'One whose notice is over.' }),
      heldOn: t.field({ type: 'Date', description: 'The last day of the vote; after the notice.' }),
      eligible: t.field({ type: turnoutInput, description: 'All owners of the estate.' }),
      takingPart: t.field({ type: turnoutInput, description: 'Who took part.' }),
      rulesInFavour: t.field({
        type: turnoutInput,
        description: 'Who agreed to the rules of procedure and the covenant.',
      }),
      elected: t.field({
        type: [electedInput],
        description: 'At most as many as there are seats.',
      }),
      committeeName: t.string({
        description: 'The committee’s name, 2–100 characters; kept where it exists already.',
      }),
      termUntil: t.field({ type: 'Date', description: 'Last day of the term.' }),
    }),
  },
  {
    description:
      'Records the owners’ vote by the Civil Code, art. 278: two thirds take part by heads and by area, more than half of both agree. The committee comes into being; both texts enter the assembly’s register. For whoever speaks for the assembly, and staff of its place.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    // A role that is none of the three is refused by the command.
    resolve: (_, { input }, context) =>
      recordOwnersElection(context, {
        ...input,
        elected: input.elected.map(({ role, ...rest }) => ({
          ...rest,
          role: (role ?? 'MEMBER') as 'MEMBER',
        })),
      }),
  },
  {
    name: 'RecordOwnersElectionSuccess',
    outputFields: (t) => ({
      formation: t.prismaField({
        type: formationType,
        description: afterwards,
        resolve: (query, key: RowKey, _, context) => readFormation(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'recordOwnersFiling',
  {
    inputFields: (t) => ({
      formation: t.id({ description: 'One whose committee is elected.' }),
      authority: t.string({ description: 'With whom it was filed, 1–100 characters.' }),
      number: t.string({ description: 'Under which number, 1–100 characters.' }),
      filedOn: t.field({ type: 'Date', description: 'On which day; not after today.' }),
    }),
  },
  {
    description: 'Records the filing (备案) of an owners’ committee, as staff of its place.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => recordOwnersFiling(context, input),
  },
  {
    name: 'RecordOwnersFilingSuccess',
    outputFields: (t) => ({
      formation: t.prismaField({
        type: formationType,
        description: afterwards,
        resolve: (query, key: RowKey, _, context) => readFormation(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'handOver',
  {
    inputFields: (t) => ({
      formation: t.id({ description: 'One whose committee is filed.' }),
      note: t.string({
        required: false,
        description: 'What was handed over, at most 2,000 characters. Everybody reads it.',
      }),
    }),
  },
  {
    description:
      'Confirms that the committee has taken over; the preparation group’s memberships end. For whoever speaks for the assembly, and staff of its place.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => handOver(context, input),
  },
  {
    name: 'HandOverSuccess',
    outputFields: (t) => ({
      formation: t.prismaField({
        type: formationType,
        description: afterwards,
        resolve: (query, key: RowKey, _, context) => readFormation(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'stopOwnersFormation',
  {
    inputFields: (t) => ({
      formation: t.id({ description: 'One that is under way.' }),
      reason: t.string({ description: 'Why, 1–500 characters. Everybody reads it.' }),
    }),
  },
  {
    description: 'Stops forming an owners’ committee, as staff of its place.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => stopOwnersFormation(context, input),
  },
  {
    name: 'StopOwnersFormationSuccess',
    outputFields: (t) => ({
      formation: t.prismaField({
        type: formationType,
        description: afterwards,
        resolve: (query, key: RowKey, _, context) => readFormation(context, query, key),
      }),
    }),
  },
);

import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { claimPost } from '../commands/claim-post.ts';
import { closePost } from '../commands/close-post.ts';
import { openPost } from '../commands/open-post.ts';
import { reportOnPost } from '../commands/report-on-post.ts';
import { completePost, decideClaim, releasePost } from '../commands/step-claim.ts';
import { postType } from './post.ts';
import { postClaimType, postReportType } from './post-claim.ts';

type PostQuery = Omit<Parameters<Context['db']['post']['findUniqueOrThrow']>[0], 'where'>;
type ClaimQuery = Omit<Parameters<Context['db']['postClaim']['findUniqueOrThrow']>[0], 'where'>;

const readPost = ({ db }: Context, query: PostQuery, key: RowKey) =>
  db.post.findUniqueOrThrow({ ...query, where: { districtId_id: key } });

const readClaim = ({ db }: Context, query: ClaimQuery, key: RowKey) =>
  db.postClaim.findUniqueOrThrow({ ...query, where: { districtId_id: key } });

const onceAgain = 'Made once by the sender, 8–100 characters, repeated when it tries again.';

const postDecision = builder.enumType('PostClaimDecision', {
  description: 'What the offering side decides about a claim.',
  values: {
    ACCEPTED: { description: 'The claimant takes the post.' },
    DECLINED: { description: 'Not this time; the reason says why.' },
  } as const,
});

builder.relayMutationField(
  'openPost',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'Where it is: any place of the district.' }),
      organization: t.id({ description: 'Who offers it.' }),
      title: t.string({ description: 'What it is called, 1–60 characters.' }),
      body: t.string({ description: 'What is to be done, 1–2,000 characters.' }),
      places: t.int({ description: 'How many people it takes at a time, 1–1,000.' }),
      since: t.field({ type: 'Date', description: 'Its first day.' }),
      until: t.field({
        type: 'Date',
        description: 'Its last day: not before the first or today, at most three years after it.',
      }),
      idempotencyKey: t.string({ description: onceAgain }),
    }),
  },
  {
    description:
      'Opens a post that people claim: staff, or who speaks for the organization where it sits.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => openPost(context, input),
  },
  {
    name: 'OpenPostSuccess',
    outputFields: (t) => ({
      post: t.prismaField({
        type: postType,
        description: 'The post, as it stands.',
        resolve: (query, key: RowKey, _, context) => readPost(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'closePost',
  {
    inputFields: (t) => ({
      post: t.id({ description: 'The post.' }),
    }),
  },
  {
    description: 'Closes a post to further claims; those that stand go on.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => closePost(context, input),
  },
  {
    name: 'ClosePostSuccess',
    outputFields: (t) => ({
      post: t.prismaField({
        type: postType,
        description: 'The post, as it stands.',
        resolve: (query, key: RowKey, _, context) => readPost(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'claimPost',
  {
    inputFields: (t) => ({
      post: t.id({ description: 'The post.' }),
      idempotencyKey: t.string({ description: onceAgain }),
    }),
  },
  {
    description: 'Claims a place of a post for the viewer.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => claimPost(context, input),
  },
  {
    name: 'ClaimPostSuccess',
    outputFields: (t) => ({
      claim: t.prismaField({
        type: postClaimType,
        description: 'The claim, as it stands.',
        resolve: (query, key: RowKey, _, context) => readClaim(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'decideClaim',
  {
    inputFields: (t) => ({
      claim: t.id({ description: 'The claim.' }),
      decision: t.field({ type: postDecision, description: 'What is decided.' }),
      reason: t.string({
        required: false,
        description: 'At most 500 characters, for the claimant; needed to decline.',
      }),
    }),
  },
  {
    description: 'Accepts or declines a claim, for the offering side.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => decideClaim(context, input),
  },
  {
    name: 'DecideClaimSuccess',
    outputFields: (t) => ({
      claim: t.prismaField({
        type: postClaimType,
        description: 'The claim, as it stands.',
        resolve: (query, key: RowKey, _, context) => readClaim(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'releasePost',
  {
    inputFields: (t) => ({
      claim: t.id({ description: 'The claim.' }),
    }),
  },
  {
    description: 'Gives up a claim or a post; its place is free again.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => releasePost(context, input),
  },
  {
    name: 'ReleasePostSuccess',
    outputFields: (t) => ({
      claim: t.prismaField({
        type: postClaimType,
        description: 'The claim, as it stands.',
        resolve: (query, key: RowKey, _, context) => readClaim(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'completePost',
  {
    inputFields: (t) => ({
      claim: t.id({ description: 'The claim.' }),
    }),
  },
  {
    description:
      'Says that the work of a post is done: the claimant, or the offering side for them.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => completePost(context, input),
  },
  {
    name: 'CompletePostSuccess',
    outputFields: (t) => ({
      claim: t.prismaField({
        type: postClaimType,
        description: 'The claim, as it stands.',
        resolve: (query, key: RowKey, _, context) => readClaim(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'reportOnPost',
  {
    inputFields: (t) => ({
      claim: t.id({ description: 'The claim.' }),
      workedOn: t.field({
        type: 'Date',
        description: 'The day of the work: one of the post’s, and not to come.',
      }),
      minutes: t.int({ description: 'How long it took, 1–1,440 minutes.' }),
      body: t.string({ description: 'What was done, 1–1,000 characters.' }),
      idempotencyKey: t.string({ description: onceAgain }),
    }),
  },
  {
    description: 'Reports what the viewer did on their post on one day.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => reportOnPost(context, input),
  },
  {
    name: 'ReportOnPostSuccess',
    outputFields: (t) => ({
      report: t.prismaField({
        type: postReportType,
        description: 'The report; its claim holds all of them.',
        resolve: (query, key: RowKey, _, { db }) =>
          db.postReport.findUniqueOrThrow({ ...query, where: { districtId_id: key } }),
      }),
    }),
  },
);

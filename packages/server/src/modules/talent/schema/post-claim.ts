import { availableActions } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { PostClaim } from '../../../generated/prisma/client.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { ForbiddenError } from '../../../kernel/domain-error.ts';
import {
  availableAction,
  type OfferedAction,
  timelineEntry,
  timelineOf,
} from '../../../mechanisms/lifecycle/index.ts';
import { viewerType } from '../../../platform/schema/identity.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { kindsInClaim, placeOf } from '../access.ts';
import { claimButtonLabels, claimStateLabels, claimStepLabels } from '../labels.ts';
import { claimLifecycle } from '../lifecycle.ts';
import { offersPost } from '../policies.ts';
import { claimKey } from '../post-facts.ts';
import { postType } from './post.ts';

const claimState = builder.enumType('PostClaimState', {
  description: 'Where a claim stands.',
  values: {
    CLAIMED: { description: 'Made; it holds a place, and the offering side decides.' },
    ACCEPTED: { description: 'The claimant is on the post.' },
    DECLINED: { description: 'The offering side said no, and why.' },
    RELEASED: { description: 'The claimant gave it up.' },
    COMPLETED: { description: 'The work is done.' },
  } as const,
});

export const postReportType = builder.prismaObject('PostReport', {
  description: 'What a claimant did on one day. For the two sides of the claim.',
  fields: (t) => ({
    claim: t.relation('claim', { description: 'The claim under which it was done.' }),
    workedOn: t.field({
      type: 'Date',
      description: 'The day of the work.',
      resolve: ({ workedOn }) => dayOf(workedOn),
    }),
    minutes: t.exposeInt('minutes', { description: 'How long it took, 1–1,440 minutes.' }),
    body: t.exposeString('body', {
      description: 'What was done, 1–1,000 characters; empty once its author’s data is erased.',
    }),
    reportedAt: t.expose('reportedAt', { type: 'DateTime', description: 'When it was told.' }),
  }),
});

const postReportConnection = builder.connectionObject({
  type: postReportType,
  name: 'PostReportConnection',
  description: 'A page of reports.',
});

export const postClaimType = builder.prismaNode('PostClaim', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'Somebody claims a post. Between them and the offering side.',
  authScopes: async (claim, context) => (await kindsInClaim(context, claim)).size > 0,
  runScopesOnType: true,
  fields: (t) => ({
    post: t.relation('post', { description: 'The post.' }),
    claimantName: t.string({
      description: 'The display name of who claimed it.',
      select: { person: { select: { displayName: true } } },
      resolve: ({ person }) => person.displayName,
    }),
    state: t.expose('state', { type: claimState, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => claimStateLabels[state][locale],
    }),
    claimedAt: t.expose('claimedAt', { type: 'DateTime', description: 'When it was made.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'What the offering side said when it decided, if anything.',
    }),
    minutes: t.int({
      description: 'All that was reported, in minutes.',
      select: { reports: { select: { minutes: true } } },
      resolve: ({ reports }) => reports.reduce((sum, { minutes }) => sum + minutes, 0),
    }),
    reports: t.relatedConnection(
      'reports',
      {
        cursor: 'districtId_id',
        description: 'What was done, the latest day first.',
        query: { orderBy: [{ workedOn: 'desc' }, { id: 'desc' }] },
      },
      postReportConnection,
    ),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first.',
      resolve: (claim, _, context) => timelineOf(context, claim, claimStepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description:
        'ACCEPT and DECLINE (decideClaim), REPORT (reportOnPost), COMPLETE (completePost), RELEASE (releasePost).',
      resolve: (claim, _, context) => offeredActions(context, claim),
    }),
  }),
});

async function offeredActions(context: Context, claim: PostClaim): Promise<OfferedAction[]> {
  const kinds = await kindsInClaim(context, claim);
  return availableActions(claimLifecycle, claim.state, kinds, {}).map((offered) => ({
    action: offered.action,
    label: claimButtonLabels[offered.action],
    reasonRequired: offered.reasonRequired,
    refusal: offered.allowed ? null : offered.refusal.code,
  }));
}

const postClaimConnection = builder.connectionObject({
  type: postClaimType,
  name: 'PostClaimConnection',
  description: 'A page of claims.',
});

builder.prismaObjectField(postType, 'claims', (t) =>
  t.prismaConnection(
    {
      type: postClaimType,
      cursor: 'districtId_id',
      authScopes: { level: 'ACCOUNT' },
      description: 'Who claimed it, for the offering side; newest first.',
      args: {
        states: t.arg({
          type: [claimState],
          required: false,
          description: 'Only these states; all when left out.',
        }),
      },
      resolve: async (query, post, { states }, context) => {
        const { viewer, db } = context;
        if (!offersPost(viewer, post, await placeOf(context, post))) throw new ForbiddenError();
        return db.postClaim.findMany({
          ...query,
          where: {
            districtId: post.districtId,
            postId: post.id,
            ...(states ? { state: { in: [...states] } } : {}),
          },
          orderBy: { id: 'desc' },
        });
      },
    },
    postClaimConnection,
  ),
);

builder.prismaObjectField(postType, 'ownClaim', (t) =>
  t.prismaField({
    type: postClaimType,
    nullable: true,
    description: 'The viewer’s claim of it that stands; null without one.',
    resolve: (query, { districtId, id }, _, { db, viewer }) =>
      viewer.kind === 'person'
        ? db.postClaim.findUnique({
            ...query,
            where: {
              districtId_currentKey: { districtId, currentKey: claimKey(id, viewer.personId) },
            },
          })
        : null,
  }),
);

builder.objectField(viewerType, 'postClaims', (t) =>
  t.prismaConnection(
    {
      type: postClaimType,
      cursor: 'districtId_id',
      description: 'The viewer’s claims of posts, newest first. Empty for visitors and guests.',
      resolve: (query, viewer: Viewer, _, { db }) =>
        viewer.kind === 'person'
          ? db.postClaim.findMany({
              ...query,
              where: { districtId: viewer.districtId, personId: viewer.personId },
              orderBy: { id: 'desc' },
            })
          : [],
    },
    postClaimConnection,
  ),
);

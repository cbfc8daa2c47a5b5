import { availableActions } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Post } from '../../../generated/prisma/client.ts';
import { civilDay, dayOf, storedDay } from '../../../kernel/clock.ts';
import {
  availableAction,
  type OfferedAction,
  timelineEntry,
  timelineOf,
} from '../../../mechanisms/lifecycle/index.ts';
import { communityType } from '../../communities/index.ts';
import { organizationType } from '../../organizations/index.ts';
import { placeOf } from '../access.ts';
import { postButtonLabels, postStateLabels, postStepLabels } from '../labels.ts';
import { postLifecycle, postStateOf, standingStates } from '../lifecycle.ts';
import { postKinds } from '../policies.ts';
import { isOver, postFacts } from '../post-facts.ts';
import { postsWithFreePlaces } from '../post-search.ts';

const postState = builder.enumType('PostState', {
  description: 'Where a post stands.',
  values: {
    OPEN: { description: 'It may be claimed until its last day, while places are free.' },
    CLOSED: { description: 'It takes no more claims; those that stand go on.' },
  } as const,
});

export const postType = builder.prismaNode('Post', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'A post (岗位) of an organization, which people claim (认岗领责) to do something for the neighbourhood.',
  fields: (t) => ({
    community: t.relation('community', { description: 'Where it is.' }),
    organization: t.relation('organization', { description: 'Who offers it.' }),
    title: t.exposeString('title', { description: 'What it is called, 1–60 characters.' }),
    body: t.exposeString('body', { description: 'What is to be done, 1–2,000 characters.' }),
    places: t.exposeInt('places', { description: 'How many people it takes at a time.' }),
    freePlaces: t.int({
      description: 'Places that nobody holds: a claim holds one until it is declined or ends.',
      select: {
        places: true,
        _count: { select: { claims: { where: { state: { in: [...standingStates] } } } } },
      },
      resolve: ({ places, _count }) => Math.max(0, places - _count.claims),
    }),
    since: t.field({
      type: 'Date',
      description: 'Its first day.',
      resolve: ({ since }) => dayOf(since),
    }),
    until: t.field({
      type: 'Date',
      description: 'Its last day.',
      resolve: ({ until }) => dayOf(until),
    }),
    over: t.boolean({
      description: 'Whether its last day has passed.',
      resolve: (post, _, { clock }) => isOver(post, clock.now()),
    }),
    state: t.field({ type: postState, description: 'Where it stands.', resolve: postStateOf }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: (post, _, { locale }) => postStateLabels[postStateOf(post)][locale],
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'When it was opened and closed, oldest first.',
      resolve: (post, _, context) => timelineOf(context, post, postStepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description: 'CLAIM (claimPost) and CLOSE (closePost).',
      resolve: (post, _, context) => offeredActions(context, post),
    }),
  }),
});

async function offeredActions(context: Context, post: Post): Promise<OfferedAction[]> {
  const { viewer, db } = context;
  const [place, facts] = await Promise.all([
    placeOf(context, post),
    postFacts(db, context, post, viewer.kind === 'person' ? viewer.personId : null),
  ]);
  const kinds = postKinds(viewer, post, place);
  const isUnknown = viewer.kind === 'visitor' || viewer.kind === 'guest';
  return availableActions(postLifecycle, postStateOf(post), kinds, facts).map((offered) => ({
    action: offered.action,
    label: postButtonLabels[offered.action],
    reasonRequired: offered.reasonRequired,
    refusal: offered.allowed
      ? null
      : isUnknown && offered.action === 'CLAIM'
        ? 'SIGN_IN_REQUIRED'
        : offered.refusal.code,
  }));
}

const postConnection = builder.connectionObject({
  type: postType,
  name: 'PostConnection',
  description: 'A page of posts.',
});

const among = {
  withFreePlaces: 'Only those that can be claimed now: open, not over, with a place free.',
  all: 'Also those that are closed or over.',
};

builder.prismaObjectField(communityType, 'posts', (t) =>
  t.prismaConnection(
    {
      type: postType,
      cursor: 'districtId_id',
      authScopes: { public: true },
      description:
        'Posts here and in every place below that are open and not over; the one that ends first comes first.',
      args: {
        withFreePlaces: t.arg.boolean({ defaultValue: false, description: among.withFreePlaces }),
        all: t.arg.boolean({ defaultValue: false, description: among.all }),
      },
      resolve: async (query, community, { withFreePlaces, all }, context) =>
        context.db.post.findMany({
          ...query,
          where: {
            ...(community.districtId ? { districtId: community.districtId } : {}),
            community: { OR: [{ id: community.id }, { ancestorIds: { has: community.id } }] },
            ...(all ? {} : claimable(context)),
            ...(withFreePlaces
              ? { id: { in: await postsWithFreePlaces(context, community) } }
              : {}),
          },
          orderBy: [{ until: 'asc' }, { id: 'asc' }],
        }),
    },
    postConnection,
  ),
);

builder.prismaObjectField(organizationType, 'posts', (t) =>
  t.relatedConnection(
    'posts',
    {
      cursor: 'districtId_id',
      authScopes: { public: true },
      description: 'Posts that it offers, those too that are closed or over; newest first.',
      query: { orderBy: { id: 'desc' } },
    },
    postConnection,
  ),
);

const claimable = ({ clock }: Context) => ({
  closedAt: null,
  until: { gte: storedDay(civilDay(clock.now())) },
});

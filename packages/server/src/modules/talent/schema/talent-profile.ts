import { availableActions } from '@linli/methods';
import { z } from 'zod';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { TalentProfile } from '../../../generated/prisma/client.ts';
import { ForbiddenError } from '../../../kernel/domain-error.ts';
import { line, parseInput } from '../../../kernel/input.ts';
import type { WeeklySpan } from '../../../kernel/weekly-spans.ts';
import { availableAction, type OfferedAction } from '../../../mechanisms/lifecycle/index.ts';
import { viewerType } from '../../../platform/schema/identity.ts';
import { weeklySpanType } from '../../../platform/schema/weekly-span.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { communityType } from '../../communities/index.ts';
import { talentButtonLabels, talentStateLabels } from '../labels.ts';
import { talentLifecycle, talentStateOf } from '../lifecycle.ts';
import { isOwner, mayReadTalent, maySearchTalents } from '../policies.ts';
import { searchTalents } from '../search-talents.ts';

const talentState = builder.enumType('TalentState', {
  description: 'Where a profile stands.',
  values: {
    OFFERED: { description: 'Neighbours find it.' },
    PAUSED: { description: 'Its owner alone sees it.' },
  } as const,
});

export const talentProfileType = builder.prismaNode('TalentProfile', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'What somebody is able and willing to do for the neighbourhood (人才库), entered by themselves. For whoever is signed in in the district; a paused one for its owner alone.',
  authScopes: (talent, { viewer }) => mayReadTalent(viewer, talent),
  runScopesOnType: true,
  fields: (t) => ({
    community: t.relation('community', { description: 'To which community they offer it.' }),
    organization: t.relation('organization', {
      nullable: true,
      description: 'The organization for which they offer it; null for themselves.',
    }),
    publicName: t.exposeString('publicName', {
      description: 'What they wish to be called, 1–40 characters.',
    }),
    skills: t.exposeStringList('skills', {
      description: 'What they can do, 1–20 of 1–20 characters each.',
    }),
    summary: t.exposeString('summary', {
      description: 'In their own words, 1–1,000 characters.',
    }),
    availability: t.field({
      type: [weeklySpanType],
      description: 'When they have time, in the order of the week; empty when not said.',
      resolve: ({ availability }) => availability as unknown as WeeklySpan[],
    }),
    hasContact: t.boolean({
      description: 'Whether they left a contact, which staff open (openTalentContact).',
      resolve: ({ contactCipher }) => contactCipher !== null,
    }),
    isOwn: t.boolean({
      description: 'Whether it is the viewer’s.',
      resolve: (talent, _, { viewer }) => isOwner(viewer, talent),
    }),
    state: t.field({
      type: talentState,
      description: 'Whether it is shown.',
      resolve: talentStateOf,
    }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: (talent, _, { locale }) => talentStateLabels[talentStateOf(talent)][locale],
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When its owner changed it last.',
    }),
    availableActions: t.field({
      type: [availableAction],
      description: 'PAUSE (pauseTalent), RESUME (resumeTalent) and WITHDRAW (withdrawTalent).',
      resolve: (talent, _, context) => offeredActions(context, talent),
    }),
  }),
});

function offeredActions({ viewer }: Context, talent: TalentProfile): OfferedAction[] {
  const kinds = new Set(isOwner(viewer, talent) ? ['OWNER'] : []);
  return availableActions(talentLifecycle, talentStateOf(talent), kinds, {}).map((offered) => ({
    action: offered.action,
    label: talentButtonLabels[offered.action],
    reasonRequired: offered.reasonRequired,
    refusal: offered.allowed ? null : offered.refusal.code,
  }));
}

const filter = z.object({
  skill: line(20).nullish(),
  availableOn: z.int().min(1).max(7).nullish(),
});

const talentProfileConnection = builder.connectionObject({
  type: talentProfileType,
  name: 'TalentProfileConnection',
  description: 'A page of the talent pool.',
});

builder.prismaObjectField(communityType, 'talents', (t) =>
  t.prismaConnection(
    {
      type: talentProfileType,
      cursor: 'districtId_id',
      authScopes: { level: 'ACCOUNT' },
      description:
        'Who offers to do what, here and in every place below, for whoever is signed in in the district; newest first. Paused ones are left out.',
      args: {
        search: t.arg.string({
          required: false,
          description: 'Words that name, skills or summary hold, all of them; 2–60 characters.',
        }),
        skill: t.arg.string({
          required: false,
          description: 'A skill, as it is written in the profile.',
        }),
        availableOn: t.arg.int({
          required: false,
          description:
            'Who said that they have time on this day of the week, by ISO 8601: 1 is Monday, 7 is Sunday.',
        }),
      },
      resolve: async (query, community, { search, ...given }, context) => {
        const { skill, availableOn } = parseInput(filter, given);
        const { db, viewer } = context;
        const districtId =
          viewer.kind === 'person' || viewer.kind === 'api-key'
            ? viewer.districtId
            : community.districtId;
        const isElsewhere = community.districtId !== null && community.districtId !== districtId;
        if (districtId === null || isElsewhere || !maySearchTalents(viewer, districtId)) {
          throw new ForbiddenError();
        }
        return db.talentProfile.findMany({
          ...query,
          where: {
            districtId,
            pausedAt: null,
            community: { OR: [{ id: community.id }, { ancestorIds: { has: community.id } }] },
            ...(search
              ? { id: { in: await searchTalents(context, districtId, community, search) } }
              : {}),
            ...(skill ? { skills: { has: skill } } : {}),
            ...(availableOn ? { availability: { array_contains: [{ days: [availableOn] }] } } : {}),
          },
          orderBy: { id: 'desc' },
        });
      },
    },
    talentProfileConnection,
  ),
);

builder.objectField(viewerType, 'talent', (t) =>
  t.prismaField({
    type: talentProfileType,
    nullable: true,
    description: 'The viewer’s own profile in the talent pool, paused or not; null without one.',
    resolve: (query, viewer: Viewer, _, { db }) =>
      viewer.kind === 'person'
        ? db.talentProfile.findUnique({
            ...query,
            where: {
              districtId_personId: { districtId: viewer.districtId, personId: viewer.personId },
            },
          })
        : null,
  }),
);

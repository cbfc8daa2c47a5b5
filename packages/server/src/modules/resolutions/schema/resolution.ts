import { type DeliveryCounts, judgeReopening, reopeningRule } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Resolution, ResolutionRating } from '../../../generated/prisma/client.ts';
import { refusalInElectorate } from '../../../mechanisms/electorate/index.ts';
import { availableAction, timelineEntry, timelineOf } from '../../../mechanisms/lifecycle/index.ts';
import { paperAddress } from '../../../mechanisms/paper/index.ts';
import { publicationType } from '../../../mechanisms/publication/index.ts';
import { outcomesOf, workItemOutcome } from '../../../mechanisms/work-item/index.ts';
import { isEditor } from '../find.ts';
import { basisLabels, resolutionStateLabels, stepLabels } from '../labels.ts';
import { leastLevelToRate, resolutionActions, takesRatings } from '../policies.ts';
import { averageOf, countsOf } from '../ratings.ts';
import { deliveryAnswerEnum, resolutionBasisEnum, resolutionStateEnum } from './enums.ts';
import { versionType } from './version.ts';

interface Ratings {
  round: number;
  counts: DeliveryCounts;
  average: number | null;
}

const ratingsType = builder.objectRef<Ratings>('ResolutionRatings').implement({
  description: 'How residents rate what a resolution promised, and what follows from it.',
  fields: (t) => ({
    round: t.exposeInt('round', {
      description: 'Which time it was carried out, from 1; every reopening begins another.',
    }),
    answers: t.int({
      description: 'How many residents rated.',
      resolve: ({ counts }) => judgeReopening(counts).answers,
    }),
    average: t.exposeFloat('average', {
      nullable: true,
      description: 'Average of the stars, 1–5; null while nobody has rated.',
    }),
    yes: t.int({ description: 'How many say that it was done.', resolve: (r) => r.counts.YES }),
    partly: t.int({
      description: 'How many say that a part of it was.',
      resolve: (r) => r.counts.PARTLY,
    }),
    no: t.int({ description: 'How many say that it was not.', resolve: (r) => r.counts.NO }),
    wanting: t.int({
      description: 'How many more ratings it takes before the rule can reopen it.',
      resolve: ({ counts }) => judgeReopening(counts).wanting,
    }),
    ruleSource: t.string({
      description:
        'Where the rule comes from: more than half NO of at least five, within thirty days.',
      resolve: () => reopeningRule.source,
    }),
  }),
});

const ownRating = builder.objectRef<ResolutionRating>('OwnResolutionRating').implement({
  description: 'How the viewer rated.',
  fields: (t) => ({
    stars: t.exposeInt('stars', { description: '1–5, 5 the best.' }),
    done: t.expose('done', { type: deliveryAnswerEnum, description: 'Whether it was done.' }),
    ratedAt: t.expose('ratedAt', { type: 'DateTime', description: 'When, or when it changed.' }),
  }),
});

/** Which wording everybody reads; who drafts reads the first draft as well. */
const shownOf = ({ publishedVersion, version }: Resolution) => publishedVersion ?? version;

const versionOf = ({ db }: Context, { districtId, id: resolutionId }: Resolution, number: number) =>
  db.resolutionVersion.findUniqueOrThrow({
    where: { districtId_resolutionId_number: { districtId, resolutionId, number } },
  });

export const resolutionType = builder.prismaNode('Resolution', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'What was decided in a topic (决议), from its public notice on. Everybody may read it once it was published.',
  authScopes: async (resolution, context) =>
    resolution.publishedVersion !== null || (await isEditor(context, resolution)),
  runScopesOnType: true,
  fields: (t) => ({
    topic: t.relation('topic', { description: 'The topic that it decides.' }),
    community: t.relation('community', { description: 'The place whose matter it is.' }),
    organization: t.relation('organization', {
      nullable: true,
      description: 'The organization that drafts it; null when the office of the place does.',
    }),
    state: t.expose('state', { type: resolutionStateEnum, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => resolutionStateLabels[state][locale],
    }),
    basis: t.expose('basis', { type: resolutionBasisEnum, description: 'How it was decided.' }),
    basisLabel: t.string({
      description: 'The same in the viewer’s language.',
      resolve: ({ basis }, _, { locale }) => basisLabels[basis][locale],
    }),
    title: t.string({
      description: 'What was decided, in a line: of the wording that everybody reads.',
      resolve: async (resolution, _, context) =>
        (await versionOf(context, resolution, shownOf(resolution))).title,
    }),
    current: t.prismaField({
      type: versionType,
      description: 'The wording that everybody reads; a first draft for who drafts it.',
      resolve: (query, resolution, _, { db }) => {
        const { districtId, id: resolutionId } = resolution;
        const key = { districtId, resolutionId, number: shownOf(resolution) };
        const where = { districtId_resolutionId_number: key };
        return db.resolutionVersion.findUniqueOrThrow({ ...query, where });
      },
    }),
    draft: t.prismaField({
      type: versionType,
      nullable: true,
      description: 'The wording that is being written, for who drafts it; null to others.',
      resolve: async (query, resolution, _, context) => {
        const { districtId, id: resolutionId, version: number, state } = resolution;
        if (state !== 'DRAFT' || !(await isEditor(context, resolution))) return null;
        const where = { districtId_resolutionId_number: { districtId, resolutionId, number } };
        return context.db.resolutionVersion.findUniqueOrThrow({ ...query, where });
      },
    }),
    versions: t.relation('versions', {
      description: 'Every wording that was published, the first one first.',
      query: { where: { publishedAt: { not: null } }, orderBy: { number: 'asc' } },
    }),
    publication: t.prismaField({
      type: publicationType,
      nullable: true,
      description: 'The notice of the wording that everybody reads; null for a first draft.',
      resolve: async (query, resolution, _, { db }) => {
        const { districtId, id: resolutionId, publishedVersion: number } = resolution;
        if (number === null) return null;
        const { publicationId: id } = await db.resolutionVersion.findUniqueOrThrow({
          where: { districtId_resolutionId_number: { districtId, resolutionId, number } },
        });
        if (id === null) return null;
        return db.publication.findUnique({
          ...query,
          where: { districtId_id: { districtId, id } },
        });
      },
    }),
    inForceAt: t.expose('inForceAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it came into force; null before.',
    }),
    deliveredAt: t.expose('deliveredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When all its work was verified; null before, and after it was reopened.',
    }),
    work: t.field({
      type: [workItemOutcome],
      description: 'What became of its work, also of earlier rounds; the one due first at the top.',
      resolve: (resolution, _, context) => outcomesOf(context, resolution),
    }),
    round: t.exposeInt('round', {
      description: 'How often it has been carried out: 0 before it is in force, then from 1.',
    }),
    rateUntil: t.expose('rateUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when residents rate; null unless it is delivered.',
    }),
    takesRatings: t.boolean({
      description: 'Whether residents rate at this moment.',
      resolve: (resolution, _, { clock }) => takesRatings(resolution, clock.now()),
    }),
    ratings: t.field({
      type: [ratingsType],
      description: 'How residents rated each time it was delivered, the first one first.',
      resolve: async (resolution, _, { db }) => {
        const rounds = Array.from({ length: resolution.round }, (_value, index) => index + 1);
        const all = rounds.map(async (round) => {
          const counts = await countsOf(db, resolution, round);
          return { round, counts, average: await averageOf(db, resolution, round) };
        });
        return (await Promise.all(all)).filter(
          ({ round, average }) => average !== null || round === resolution.round,
        );
      },
    }),
    myRating: t.field({
      type: ownRating,
      nullable: true,
      description: 'How the viewer rated this time; null before they do.',
      resolve: ({ districtId, id: resolutionId, round }, _, { db, viewer }) => {
        if (viewer.kind !== 'person' || viewer.districtId !== districtId) return null;
        const key = { districtId, resolutionId, round, personId: viewer.personId };
        const where = { districtId_resolutionId_round_personId: key };
        return db.resolutionRating.findUnique({ where });
      },
    }),
    withdrawReason: t.exposeString('withdrawReason', {
      nullable: true,
      description: 'Why it was withdrawn; null otherwise.',
    }),
    document: t.string({
      nullable: true,
      description:
        'The resolution as a Word file, A4 and ready to be stamped, beside the API. Signed, and good until the end of the next day (UTC). Null before it is published.',
      resolve: (resolution, _, context) =>
        resolution.publishedVersion === null
          ? null
          : paperAddress(context, 'resolution', resolution),
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first.',
      resolve: (resolution, _, context) => timelineOf(context, resolution, stepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description:
        'EDIT (editResolution), PUBLISH (publishResolution), AMEND (amendResolution), RATE (rateResolution), WITHDRAW (withdrawResolution).',
      resolve: async (resolution, _, context) => {
        const { communityId } = resolution;
        const electorate = { communityId, leastLevel: leastLevelToRate };
        const [editor, rating] = await Promise.all([
          isEditor(context, resolution),
          resolution.state === 'DELIVERED' ? refusalInElectorate(context, electorate) : null,
        ]);
        return resolutionActions(resolution, editor, rating, context.clock.now());
      },
    }),
  }),
});

const resolutionConnection = builder.connectionObject({
  type: resolutionType,
  name: 'ResolutionConnection',
  description: 'A page of resolutions.',
});

builder.prismaObjectField('Community', 'resolutions', (t) =>
  t.prismaConnection(
    {
      type: resolutionType,
      cursor: 'districtId_id',
      description:
        'Published resolutions of the community and of everything below it, newest first.',
      args: {
        states: t.arg({
          type: [resolutionStateEnum],
          required: false,
          description: 'Only these states; all of them without it.',
        }),
      },
      resolve: (query, community, { states }, { db }) =>
        db.resolution.findMany({
          ...query,
          where: {
            ...(community.districtId ? { districtId: community.districtId } : {}),
            ...(community.districtId === community.id
              ? {}
              : {
                  community: {
                    OR: [{ id: community.id }, { ancestorIds: { has: community.id } }],
                  },
                }),
            publishedVersion: { not: null },
            ...(states ? { state: { in: states } } : {}),
          },
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        }),
    },
    resolutionConnection,
  ),
);

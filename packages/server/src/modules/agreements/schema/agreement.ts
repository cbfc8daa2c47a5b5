import { builder, findRow, rowId } from '../../../builder.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { inMemory } from '../../../mechanisms/form/index.ts';
import { availableAction, timelineEntry, timelineOf } from '../../../mechanisms/lifecycle/index.ts';
import { endsOn, ratingOpensOn } from '../calendar.ts';
import { stateLabels, stepLabels } from '../labels.ts';
import { isPublic } from '../lifecycle.ts';
import { agreementActions, isInsider, ownSides } from '../policies.ts';
import { visibleRatings } from '../ratings.ts';
import { readableAgreements } from '../readable.ts';
import { factsOf, isForInsiders, money, today } from './agreement-facts.ts';
import { agreementStateEnum } from './enums.ts';
import { ratingType } from './side.ts';

/** Steps that everybody sees of an agreement that was signed by all. */
const publicSteps = ['ENTER_INTO_FORCE', 'BE_RENEWED', 'END'];

/** Lists that are as long as an agreement is, which weigh less than pages of rows. */
const ofAgreement = { field: 1, multiplier: 4 };

export const agreementType = builder.prismaNode('Agreement', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'What two to ten organizations have agreed (协议书): who does what, with what money, until when. Public once it is in force; before, for the sides and staff.',
  authScopes: ({ state, districtId, id }, context) =>
    isPublic(state) || isForInsiders(context, { districtId, id }),
  runScopesOnType: true,
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its title, 1–100 characters.' }),
    state: t.expose('state', { type: agreementStateEnum, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => stateLabels[state][locale],
    }),
    version: t.exposeInt('version', {
      description: 'The number of the newest text; signatures and counters name it.',
    }),
    community: t.relation('community', { description: 'The place that it is for.' }),
    since: t.field({
      type: 'Date',
      description: 'The first day of its period.',
      resolve: ({ since }) => dayOf(since),
    }),
    until: t.field({
      type: 'Date',
      description: 'The last day of its period.',
      resolve: ({ until }) => dayOf(until),
    }),
    endsOn: t.field({
      type: 'Date',
      select: { parties: { orderBy: { position: 'asc' } } },
      description: 'Its last day: that of the period, or thirty days after the first notice.',
      resolve: (agreement) => endsOn(agreement),
    }),
    inForceAt: t.expose('inForceAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the last side signed; null before.',
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null before.',
    }),
    sides: t.relation('parties', {
      complexity: ofAgreement,
      description: 'The organizations that agree, in the order of the draft.',
      query: { orderBy: { position: 'asc' } },
    }),
    mySides: t.prismaField({
      type: ['Organization'],
      complexity: inMemory,
      description: 'The sides that the viewer speaks for; what acts name as `side`.',
      resolve: async (query, { districtId, id }, _, context) => {
        const own = ownSides(context.viewer, await factsOf(context, { districtId, id }));
        if (own.length === 0) return [];
        return context.db.organization.findMany({
          ...query,
          where: { districtId, id: { in: own } },
        });
      },
    }),
    obligations: t.relation('obligations', {
      complexity: ofAgreement,
      description: 'Who owes what under the newest text, in its order.',
      query: { orderBy: { position: 'asc' } },
    }),
    total: t.field({
      type: 'Money',
      select: { obligations: { orderBy: { position: 'asc' } } },
      description: 'The money of all obligations together.',
      resolve: ({ obligations }) =>
        money(obligations.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)),
    }),
    form: t.relation('form', {
      description: 'The questions by which the sides rate one another, the same for all.',
    }),
    ratingOpensOn: t.field({
      type: 'Date',
      select: { parties: { orderBy: { position: 'asc' } } },
      description: 'The day from which the sides may rate one another: sixty days before the end.',
      resolve: (agreement) => ratingOpensOn(agreement),
    }),
    ratings: t.prismaField({
      type: [ratingType],
      complexity: ofAgreement,
      description:
        'What the sides said of one another. A side reads its own at once, another’s when both have rated each other or the agreement has ended. Empty to everybody else, who read `averages` of the sides.',
      resolve: async (query, { districtId, id }, _, context) => {
        const { db, viewer } = context;
        const agreement = await factsOf(context, { districtId, id });
        const visible = visibleRatings(viewer, agreement, agreement.ratings, today(context));
        if (visible.length === 0) return [];
        return db.agreementRating.findMany({
          ...query,
          where: {
            districtId,
            agreementId: id,
            OR: visible.map(({ raterId, ratedId }) => ({ raterId, ratedId })),
          },
          orderBy: [{ ratedAt: 'asc' }, { raterId: 'asc' }],
        });
      },
    }),
    versions: t.prismaField({
      type: ['AgreementVersion'],
      complexity: ofAgreement,
      description:
        'Every text that was put, the newest first, at most 100; empty but for the sides and staff.',
      resolve: async (query, { districtId, id }, _, context) =>
        (await isForInsiders(context, { districtId, id }))
          ? context.db.agreementVersion.findMany({
              ...query,
              where: { districtId, agreementId: id },
              orderBy: { version: 'desc' },
              take: 100,
            })
          : [],
    }),
    renews: t.prismaField({
      type: 'Agreement',
      nullable: true,
      description: 'The agreement that it follows.',
      resolve: (query, { districtId, renewsId: id }, _, { db, viewer }) =>
        id === null
          ? null
          : db.agreement.findFirst({
              ...query,
              where: { AND: [{ districtId, id }, readableAgreements(viewer)] },
            }),
    }),
    renewedBy: t.prismaField({
      type: 'Agreement',
      nullable: true,
      description: 'The agreement that is to follow it; null without one that the viewer may read.',
      resolve: (query, { districtId, id }, _, { db, viewer }) =>
        db.agreement.findFirst({
          ...query,
          where: { AND: [{ districtId, renewsId: id }, readableAgreements(viewer)] },
        }),
    }),
    timeline: t.field({
      type: [timelineEntry],
      complexity: ofAgreement,
      description:
        'Every step so far, oldest first, with the words that were said. The public sees when it came into force and when it ended.',
      resolve: async (agreement, _, context) => {
        const entries = await timelineOf(context, agreement, stepLabels);
        const facts = await factsOf(context, agreement);
        return isInsider(context.viewer, facts)
          ? entries
          : entries.filter(({ step }) => publicSteps.includes(step.action));
      },
    }),
    availableActions: t.field({
      type: [availableAction],
      complexity: inMemory,
      description:
        'SIGN (signAgreement), COUNTER (counterAgreement), ABANDON (abandonAgreement), GIVE_NOTICE (endAgreement), RATE (rateAgreementSide), RENEW (renewAgreement).',
      resolve: async (agreement, _, context) =>
        agreementActions(context.viewer, await factsOf(context, agreement), today(context)),
    }),
  }),
});

import { builder, findRow, rowId } from '../../../builder.ts';
import type { ModerationCase } from '../../../generated/prisma/client.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { namedReference } from '../../../kernel/named-row.ts';
import { assertMay, may } from '../../../platform/viewer.ts';
import { loadPlace } from '../../electorate/index.ts';
import { availableAction, timelineEntry, timelineOf } from '../../lifecycle/index.ts';
import { caseOf, mayReadCase, standingOf, subjectOf } from '../access.ts';
import {
  appealStateLabels,
  caseStateLabels,
  categoryLabels,
  moderationStepLabels,
} from '../labels.ts';
import { appealableUntil, isAuthor, mayJudge, moderationActions } from '../policies.ts';
import { findSubject, moderatedDescriber } from '../subjects.ts';
import { actType } from './act.ts';
import { appealStateEnum, caseStateEnum, moderationCategoryEnum } from './enums.ts';

const reportType = builder.prismaObject('ContentReport', {
  description: 'Somebody says that a contribution should not stand. Who is shown to nobody.',
  fields: (t) => ({
    category: t.expose('category', { type: moderationCategoryEnum, description: 'Why.' }),
    categoryLabel: t.string({
      description: 'Why, in the viewer’s language.',
      resolve: ({ category }, _, { locale }) => categoryLabels[category][locale],
    }),
    words: t.string({
      nullable: true,
      description: 'More about it, at most 500 characters; null without.',
      resolve: ({ wordsCipher }, _, { encryption }) =>
        wordsCipher && encryption.decrypt(wordsCipher, 'content_report.words_cipher'),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was reported.' }),
    settled: t.boolean({
      description: 'Whether a moderator has decided since.',
      resolve: ({ settledById }) => settledById !== null,
    }),
  }),
});

const appealType = builder.prismaObject('ModerationAppeal', {
  description: 'The author asks other people than who hid a contribution to look again.',
  fields: (t) => ({
    state: t.expose('state', { type: appealStateEnum, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'Where it stands, in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => appealStateLabels[state][locale],
    }),
    words: t.string({
      nullable: true,
      description: 'Why the author disagrees; null after the author’s data was erased.',
      resolve: ({ wordsCipher }, _, { encryption }) =>
        wordsCipher && encryption.decrypt(wordsCipher, 'moderation_appeal.words_cipher'),
    }),
    filedAt: t.expose('filedAt', { type: 'DateTime', description: 'When it was filed.' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', description: 'Until when it is to be decided.' }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was decided; null before.',
    }),
    decisionWords: t.exposeString('decisionWords', {
      nullable: true,
      description: 'Why it was decided so; null before, and where nothing was said.',
    }),
  }),
});

export const caseType = builder.prismaNode('ModerationCase', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'The moderation of one contribution. For those who judge it and, without the reports, for its author.',
  authScopes: (row, context) => mayReadCase(context, row),
  runScopesOnType: true,
  fields: (t) => ({
    state: t.expose('state', { type: caseStateEnum, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'Where it stands, in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => caseStateLabels[state][locale],
    }),
    subjectId: t.id({
      description: 'The contribution’s global id.',
      resolve: ({ districtId, subjectId: id, subjectType }) =>
        globalId(subjectType, { districtId, id }),
    }),
    subjectType: t.exposeString('subjectType', {
      description: 'What it is: Topic, Argument, Statement.',
    }),
    subjectLabel: t.string({
      description: 'What it is, in the viewer’s language.',
      resolve: ({ subjectType }, _, { locale }) => moderatedDescriber(subjectType).label[locale],
    }),
    excerpt: t.string({
      description: 'The text, at most 500 characters of it.',
      resolve: async (row, _, context) => (await subjectOf(context, row)).subject.excerpt,
    }),
    community: t.relation('community', { description: 'The place of the contribution.' }),
    reportCount: t.int({
      nullable: true,
      description: 'Reports that nobody has settled yet; null for the author.',
      resolve: async (row, _, context) => ((await judges(context, row)) ? row.openReports : null),
    }),
    urgent: t.exposeBoolean('urgent', {
      description: 'Whether as many reports stand open as the place’s rule asks for.',
    }),
    since: t.expose('since', {
      type: 'DateTime',
      description: 'Since when it is in its state; of a reported one, since the first open report.',
    }),
    reports: t.field({
      type: [reportType],
      nullable: true,
      description: 'The newest reports, at most a hundred; null for the author.',
      resolve: async (row, _, context) =>
        (await judges(context, row))
          ? context.db.contentReport.findMany({
              where: { districtId: row.districtId, caseId: row.id },
              orderBy: [{ at: 'desc' }, { id: 'desc' }],
              take: 100,
            })
          : null,
    }),
    acts: t.relation('acts', {
      type: actType,
      description: 'What moderators decided, newest first; at most fifty.',
      query: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 50 },
    }),
    appeals: t.relation('appeals', {
      type: appealType,
      description: 'The author’s appeals, newest first; one an act.',
      query: { orderBy: [{ filedAt: 'desc' }, { id: 'desc' }], take: 50 },
    }),
    appealableUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until when the author may appeal; null where nothing is hidden.',
      resolve: async (row, _, context) => {
        if (row.state !== 'HIDDEN') return null;
        const found = await subjectOf(context, row);
        const { hiding, terms } = await standingOf(context, context.db, found, row.id);
        return hiding && appealableUntil(hiding.at, terms);
      },
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step of moderation, oldest first.',
      resolve: async (row, _, context) => {
        const subject = { districtId: row.districtId, id: row.subjectId };
        const steps = await timelineOf(context, subject, moderationStepLabels);
        return steps.filter(({ step }) => Object.hasOwn(moderationStepLabels, step.action));
      },
    }),
    availableActions: t.field({
      type: [availableAction],
      description:
        'HIDE (hideContent), KEEP (keepContent), RESTORE (restoreContent), APPEAL (appealHiding), UPHOLD_APPEAL and DISMISS_APPEAL (decideAppeal).',
      resolve: async (row, _, context) => {
        const found = await subjectOf(context, row);
        const { kinds, facts } = await standingOf(context, context.db, found, row.id);
        return moderationActions(row.state, kinds, facts);
      },
    }),
  }),
});

/** Whether the viewer reads a case as one of those who judge, and not of what they wrote themselves. */
async function judges(context: Parameters<typeof mayReadCase>[0], row: ModerationCase) {
  const { place, subject, key } = await subjectOf(context, row);
  const authored = { districtId: key.districtId, authorId: subject.authorId };
  return mayJudge(context.viewer, place) && !isAuthor(context.viewer, authored);
}

const caseConnection = builder.connectionObject({
  type: caseType,
  name: 'ModerationCaseConnection',
  description: 'A page of the moderators’ queue.',
});

builder.queryField('moderationQueue', (t) =>
  t.prismaConnection(
    {
      type: caseType,
      cursor: 'districtId_id',
      authScopes: { level: 'ACCOUNT' },
      description:
        'What waits for moderators in a community and everything below it: first what many have reported, then the oldest. With `content:moderate` there.',
      args: {
        community: t.arg.id({ description: 'The community.' }),
        states: t.arg({
          type: [caseStateEnum],
          defaultValue: ['REPORTED'],
          description: 'Only these; what is reported unless asked otherwise.',
        }),
      },
      resolve: async (query, _, { community, states }, context) => {
        const id = namedReference(String(community), 'Community', ['community']);
        const place = await loadPlace(context, id);
        if (!may(context.viewer, 'appeal:decide', place)) {
          assertMay(context.viewer, 'content:moderate', place);
        }
        return context.db.moderationCase.findMany({
          ...query,
          where: {
            ...(place.districtId ? { districtId: place.districtId } : {}),
            state: { in: states },
            community: { OR: [{ id }, { ancestorIds: { has: id } }] },
          },
          orderBy: [{ urgent: 'desc' }, { since: 'asc' }, { id: 'asc' }],
        });
      },
    },
    caseConnection,
  ),
);

builder.queryField('moderationCase', (t) =>
  t.prismaField({
    type: caseType,
    nullable: true,
    authScopes: { level: 'ACCOUNT' },
    description:
      'The moderation of a contribution, for those who judge it and its author; null where nothing has happened.',
    args: { subject: t.arg.id({ description: 'The contribution’s global id.' }) },
    resolve: async (query, _, { subject }, context) => {
      const found = await findSubject(context, String(subject));
      const row = await caseOf(context, found);
      if (!row) return null;
      const { districtId, id } = row;
      return context.db.moderationCase.findUnique({
        ...query,
        where: { districtId_id: { districtId, id } },
      });
    },
  }),
);

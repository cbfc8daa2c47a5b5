import { builder, findRow, rowId } from '../../../builder.ts';
import type { Prisma } from '../../../generated/prisma/client.ts';
import { availableAction, timelineEntry } from '../../../mechanisms/lifecycle/index.ts';
import { moderationStateEnum, moderationStepLabels } from '../../../mechanisms/moderation/index.ts';
import { describeQuickNode } from '../../../platform/schema/quick-node.ts';
import { actFactsFor } from '../act-facts.ts';
import { topicActsOffered } from '../acts.ts';
import { stepLabels, topicStateLabels } from '../labels.ts';
import { showsTopic } from '../moderated.ts';
import { actionsOffered, takesAct } from '../policies.ts';
import { nextStatementOf, progressOf } from '../progress.sql.ts';
import { topicOf } from '../stored-rows.sql.ts';
import { placeFields } from '../subjects.ts';
import { factsFor } from '../topic-facts.ts';
import {
  type Contributions,
  contributionsOf,
  countsOfTopic,
  stepsOf,
  underWayOn,
} from '../topic-reads.sql.ts';
import { topicOfAnswer } from '../vote-answer.ts';
import { topicStateEnum } from './enums.ts';
import { labelSteps } from './label-steps.ts';
import { present, statementType } from './statement.ts';

const noContributions: Contributions = { statements: 0, FOR: 0, AGAINST: 0, NEUTRAL: 0 };

const argumentCountsType = builder.objectRef<Contributions>('ArgumentCounts').implement({
  description: 'How many arguments of each stance.',
  fields: (t) => ({
    for: t.int({ description: 'In favour.', resolve: ({ FOR }) => FOR }),
    against: t.int({ description: 'Against.', resolve: ({ AGAINST }) => AGAINST }),
    neutral: t.int({ description: 'Neither.', resolve: ({ NEUTRAL }) => NEUTRAL }),
  }),
});

/** Where an imported conversation came from. */
export interface TopicSource {
  url?: string;
  licence?: string;
  attribution?: string;
}

const topicSourceType = builder.objectRef<TopicSource>('TopicSource').implement({
  description: 'Where an imported conversation came from.',
  fields: (t) => ({
    url: t.string({
      nullable: true,
      description: 'Its address.',
      resolve: ({ url }) => url ?? null,
    }),
    licence: t.string({
      nullable: true,
      description: 'The licence of its content, for example CC BY 4.0.',
      resolve: ({ licence }) => licence ?? null,
    }),
    attribution: t.string({
      nullable: true,
      description: 'The words in which its makers want to be named.',
      resolve: ({ attribution }) => attribution ?? null,
    }),
  }),
});

export const topicType = builder.prismaNode('Topic', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'A public matter that residents discuss and vote on. Everybody may read it, unless moderators have hidden it.',
  authScopes: (topic, context) => showsTopic(context, topic),
  runScopesOnType: true,
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it is about, in a line.' }),
    body: t.exposeString('body', { description: 'The matter, plain text; may be empty.' }),
    state: t.expose('state', { type: topicStateEnum, description: 'Its stage.' }),
    stateLabel: t.string({
      description: 'Its stage in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => topicStateLabels[state][locale],
    }),
    proposerName: t.exposeString('proposerName', { description: 'The proposer’s display name.' }),
    proposedAt: t.expose('proposedAt', { type: 'DateTime', description: 'When it was proposed.' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When it last changed its stage.',
    }),
    moderation: t.expose('moderation', {
      type: moderationStateEnum,
      description: 'Whether it is shown. Shown at once; moderators may hide it.',
    }),
    commentable: t.boolean({
      description: 'Whether its stage takes arguments and statements, from whoever may.',
      resolve: ({ state }) => takesAct(state, 'ARGUE'),
    }),
    community: t.relation('community', { description: 'The community whose matter it is.' }),
    source: t.field({
      type: topicSourceType,
      nullable: true,
      description: 'Where it was imported from; null when it was proposed here.',
      resolve: ({ source }) => (source as TopicSource | null) ?? null,
    }),
    argumentCounts: t.field({
      type: argumentCountsType,
      description: 'How many arguments of each stance.',
      resolve: async (topic, _, context) =>
        (await contributionsOf(context, topic)) ?? noContributions,
    }),
    statementCount: t.int({
      description: 'How many statements are shown.',
      resolve: async (topic, _, context) =>
        (await contributionsOf(context, topic))?.statements ?? 0,
    }),
    voteCount: t.int({
      description: 'Votes that count: one a person and statement.',
      resolve: async (topic, _, context) => (await countsOfTopic(context, topic))?.votes ?? 0,
    }),
    participantCount: t.int({
      description: 'How many people have voted.',
      resolve: async (topic, _, context) =>
        (await countsOfTopic(context, topic))?.participants ?? 0,
    }),
    votingUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the ballot that is open on it closes; null while none is open.',
      resolve: async (topic, _, context) => {
        const until = (await underWayOn(context, topic))?.votingUntil;
        return until ? new Date(until) : null;
      },
    }),
    nextStatement: t.field({
      type: statementType,
      nullable: true,
      description:
        'The statement to ask the viewer next: of those not voted on and not their own the one that is seen least for what it tells, by `statementPriority` of @linli/methods. Null when all are done.',
      resolve: (topic, _, context) => nextStatementOf(context, topic),
    }),
    remainingStatementCount: t.int({
      description: 'How many statements the viewer has still to vote on.',
      resolve: async (topic, _, context) => (await progressOf(context, topic)).remaining,
    }),
    availableActions: t.field({
      type: [availableAction],
      select: { community: { select: placeFields } } satisfies Prisma.TopicSelect,
      description:
        'ARGUE, STATE and VOTE, then the steps of advanceTopic from here, each allowed or with the reason why not; then the acts that concern this viewer: TRIAGE, CONTEST_TRIAGE, SETTLE_CONTEST, ANSWER, RECORD_REVIEW, DECIDE, MERGE, UNDO_MERGE, SPLIT, INVITE.',
      resolve: async (topic, _, context) => {
        const [facts, actFacts] = await Promise.all([
          factsFor(context, topic),
          actFactsFor(context, topic),
        ]);
        return [
          ...actionsOffered(context.viewer, topic, facts),
          ...topicActsOffered(context.viewer, topic, actFacts),
        ];
      },
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first.',
      resolve: async (topic, _, context) =>
        labelSteps(await stepsOf(context, topic), { ...stepLabels, ...moderationStepLabels }),
    }),
  }),
});

describeQuickNode('Topic', topicOf);

builder.prismaObjectField('Statement', 'topic', (t) =>
  t.field({
    type: topicType,
    description: 'The topic it is about.',
    resolve: async (statement, _, context) =>
      topicOfAnswer(statement) ??
      present(await topicOf(context, { districtId: statement.districtId, id: statement.topicId })),
  }),
);

import { availableActions } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Suggestion } from '../../../generated/prisma/client.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { attachmentType, photosOf } from '../../../mechanisms/attachment/index.ts';
import {
  availableAction,
  type OfferedAction,
  timelineEntry,
  timelineOf,
} from '../../../mechanisms/lifecycle/index.ts';
import { channelEnum } from '../../../platform/schema/enums.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { communityType } from '../../communities/index.ts';
import { incidentType } from '../../incidents/index.ts';
import { needType } from '../../needs/index.ts';
import { householdType } from '../../residents/index.ts';
import { serviceType } from '../../services/index.ts';
import { isForStaff, mayRead, placeOf, viewerPhoneIndex } from '../access.ts';
import { buttonLabels, originLabels, stateLabels, stepLabels } from '../labels.ts';
import { factsOf, isOverdue, suggestionLifecycle, waitingStates } from '../lifecycle.ts';
import { actorKinds } from '../policies.ts';
import { suggestionOrigin } from './enums.ts';

export const suggestionState = builder.enumType('SuggestionState', {
  description: 'Where a suggestion stands.',
  values: {
    RECEIVED: { description: 'Came in; an answer is due.' },
    ANSWERED: { description: 'Answered; the one who made it may say whether that settles it.' },
    TOPIC_RAISED: { description: 'Became a topic that neighbours deliberate on.' },
    NEED_RECORDED: { description: 'On the list of needs; its outcome will be the answer.' },
    INCIDENT_REPORTED: { description: 'Being handled as an incident.' },
    DISCARDED: { description: 'Entered by mistake and taken back at once; its words are deleted.' },
    SETTLED: { description: 'The one who made it says it is settled.' },
    UNSETTLED: { description: 'The one who made it says it is not; an answer is due again.' },
  } as const,
});

interface SuggestionAnswer {
  body: string;
  at: Date;
  districtId: string;
  answeredById: string | null;
  answerServiceId: string | null;
}

const suggestionAnswer = builder.objectRef<SuggestionAnswer>('SuggestionAnswer').implement({
  description: 'What the office answers.',
  fields: (t) => ({
    body: t.exposeString('body', { description: 'Text of several lines.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was given.' }),
    byName: t.string({
      nullable: true,
      description: 'Display name of the worker who answered; null when a system did.',
      resolve: async ({ districtId, answeredById: id }, _, { db }) => {
        if (id === null) return null;
        const where = { districtId_id: { districtId, id } };
        const person = await db.person.findUnique({ where, select: { displayName: true } });
        return person?.displayName ?? null;
      },
    }),
    service: t.prismaField({
      type: serviceType,
      nullable: true,
      description: 'The service for which the neighbour may apply, where the answer names one.',
      resolve: (query, { districtId, answerServiceId: id }, _, { db }) =>
        id === null
          ? null
          : db.service.findUnique({ ...query, where: { districtId_id: { districtId, id } } }),
    }),
  }),
});

/** What a neighbour's name or number says to staff; null to anybody else. */
async function forStaff(
  context: Context,
  suggestion: Suggestion,
  cipher: string | null,
  purpose: string,
): Promise<string | null> {
  if (cipher === null || !(await isForStaff(context, suggestion))) return null;
  return context.encryption.decrypt(cipher, purpose);
}

export const suggestionType = builder.prismaNode('Suggestion', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'The lightest contribution: one box and photos, no category asked. Between the one who made it and the office.',
  authScopes: (suggestion, context) => mayRead(context, suggestion),
  runScopesOnType: true,
  fields: (t) => ({
    body: t.exposeString('body', {
      description: 'In the neighbour’s own words, 1–2,000 characters.',
    }),
    photos: t.field({
      type: [attachmentType],
      description: 'At most six, in the order they were uploaded.',
      resolve: (suggestion, _, context) => photosOf(context, suggestion),
    }),
    channel: t.expose('channel', { type: channelEnum, description: 'How it came in.' }),
    origin: t.expose('origin', {
      type: suggestionOrigin,
      description: 'How it reached the office.',
    }),
    originLabel: t.string({
      description: 'How it reached the office, in the viewer’s language.',
      resolve: ({ origin }, _, { locale }) => originLabels[origin][locale],
    }),
    outreach: t.relation('outreach', {
      nullable: true,
      description:
        'The letter-box round, the visits or the reception day on which it was said; null without one.',
    }),
    household: t.prismaField({
      type: householdType,
      nullable: true,
      description: 'The household that it came from, to staff alone; otherwise null.',
      resolve: async (query, suggestion, _, context) => {
        const { districtId, householdId: id } = suggestion;
        if (id === null || !(await isForStaff(context, suggestion))) return null;
        const where = { districtId_id: { districtId, id } };
        return context.db.household.findUnique({ ...query, where });
      },
    }),
    state: t.expose('state', { type: suggestionState, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => stateLabels[state][locale],
    }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When it came in.' }),
    answerDueAt: t.expose('answerDueAt', {
      type: 'DateTime',
      description:
        'Until when it is to be answered: five working days after it came in or came back.',
    }),
    overdue: t.boolean({
      description: 'True when an answer is due and the time has passed.',
      resolve: (suggestion, _, { clock }) => isOverdue(suggestion, clock.now()),
    }),
    answer: t.field({
      type: suggestionAnswer,
      nullable: true,
      description: 'The newest answer; earlier ones are on the timeline. Null before the first.',
      resolve: ({ answer: body, answeredAt: at, districtId, answeredById, answerServiceId }) =>
        body !== null && at !== null
          ? { body, at, districtId, answeredById, answerServiceId }
          : null,
    }),
    settledComment: t.exposeString('settledComment', {
      nullable: true,
      description: 'What the one who made it said of the answer, if anything.',
    }),
    callerName: t.string({
      nullable: true,
      description: 'Who called, wrote or came by, to staff alone; otherwise null.',
      resolve: (suggestion, _, context) =>
        forStaff(context, suggestion, suggestion.callerNameCipher, 'suggestion.caller_name'),
    }),
    callerPhone: t.string({
      nullable: true,
      description: 'Their mobile number, to staff alone; otherwise null.',
      resolve: (suggestion, _, context) =>
        forStaff(context, suggestion, suggestion.callerPhoneCipher, 'suggestion.caller_phone'),
    }),
    raisedTopic: t.relation('topic', {
      nullable: true,
      description: 'The topic that the office made of it; null without one.',
    }),
    need: t.prismaField({
      type: needType,
      nullable: true,
      description: 'The need that the office put on the list last; null without one.',
      resolve: (query, { districtId, needId: id }, _, { db }) =>
        id === null
          ? null
          : db.need.findUnique({ ...query, where: { districtId_id: { districtId, id } } }),
    }),
    incident: t.prismaField({
      type: incidentType,
      nullable: true,
      description: 'The incident that the office reported last; null without one.',
      resolve: (query, { districtId, incidentId: id }, _, { db }) =>
        id === null
          ? null
          : db.incident.findUnique({ ...query, where: { districtId_id: { districtId, id } } }),
    }),
    community: t.relation('community', { description: 'Where it was made.' }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first; reasons hold the answers and comments.',
      resolve: (suggestion, _, context) => timelineOf(context, suggestion, stepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description:
        'ANSWER (answerSuggestion), RAISE_TOPIC (raiseTopicFromSuggestion), RECORD_NEED (recordNeedFromSuggestion), REPORT_INCIDENT (reportIncidentFromSuggestion), SETTLE and UNSETTLE (settleSuggestion), DISCARD (discardSuggestion; left out where it is not the viewer’s).',
      resolve: (suggestion, _, context) => offeredActions(context, suggestion),
    }),
  }),
});

async function offeredActions(context: Context, suggestion: Suggestion): Promise<OfferedAction[]> {
  const { state } = suggestion;
  const [place, phoneIndex] = await Promise.all([
    placeOf(context, suggestion),
    viewerPhoneIndex(context),
  ]);
  const kinds = actorKinds(context.viewer, phoneIndex, suggestion, place);
  const facts = factsOf(suggestion, context.clock.now());
  const offers = availableActions(suggestionLifecycle, state, kinds, facts).filter(
    // A slip is undone by who made it, just then, and outcomes come of themselves.
    ({ action, allowed }) => allowed || !['DISCARD', 'TELL_OUTCOME', 'CONFIRM'].includes(action),
  );
  return offers.map((offered) => ({
    action: offered.action,
    label: buttonLabels[offered.action],
    reasonRequired: offered.reasonRequired,
    refusal: offered.allowed ? null : offered.refusal.code,
  }));
}

const suggestionConnection = builder.connectionObject({
  type: suggestionType,
  name: 'SuggestionConnection',
  description: 'A page of suggestions.',
});

builder.prismaObjectField(communityType, 'suggestions', (t) =>
  t.prismaConnection(
    {
      type: suggestionType,
      cursor: 'districtId_id',
      authScopes: { permission: 'suggestion:read' },
      description:
        'Suggestions made here and in every place below, for staff: the one due first comes first, so that overdue ones lead.',
      args: {
        states: t.arg({
          type: [suggestionState],
          required: false,
          description: 'Only these states; those that wait for an answer when left out.',
        }),
        origins: t.arg({
          type: [suggestionOrigin],
          required: false,
          description: 'Only what came in by these ways; all when left out.',
        }),
        outreach: t.arg.id({
          required: false,
          description: 'Only what was said on this letter-box round, visit or reception day.',
        }),
      },
      resolve: (query, community, { states, origins, outreach }, { db, viewer }) => {
        assertMay(viewer, 'suggestion:read', community);
        return db.suggestion.findMany({
          ...query,
          where: {
            ...(community.districtId ? { districtId: community.districtId } : {}),
            community: {
              OR: [{ id: community.id }, { ancestorIds: { has: community.id } }],
            },
            state: { in: [...(states ?? waitingStates)] },
            ...(origins ? { origin: { in: [...origins] } } : {}),
            ...(outreach ? { outreachId: namedRow(outreach, 'Outreach', ['outreach']).id } : {}),
          },
          orderBy: [{ answerDueAt: 'asc' }, { id: 'asc' }],
        });
      },
    },
    suggestionConnection,
  ),
);

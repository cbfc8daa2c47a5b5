import { availableActions } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { ReliefRound } from '../../../generated/prisma/client.ts';
import { storedDay } from '../../../kernel/clock.ts';
import { availableAction, timelineEntry, timelineOf } from '../../../mechanisms/lifecycle/index.ts';
import { may } from '../../../platform/viewer.ts';
import { communityType } from '../../communities/index.ts';
import { reliefSentence } from '../burden-sentence.ts';
import { today } from '../days.ts';
import { placeOf } from '../find.ts';
import { buttonLabels, outcomeLabels, reliefStateLabels, stepLabels } from '../labels.ts';
import { reliefLifecycle, reliefState } from '../lifecycle.ts';
import { dutyConnection, dutyType } from './duty.ts';
import { reliefOutcomeEnum, reliefStateEnum } from './enums.ts';

const reliefDecisionType = builder.prismaObject('ReliefDecision', {
  description: 'What a round decided on one duty.',
  fields: (t) => ({
    duty: t.relation('duty', { description: 'The duty.' }),
    outcome: t.expose('outcome', { type: reliefOutcomeEnum, description: 'What becomes of it.' }),
    outcomeLabel: t.string({
      description: 'The outcome, in the viewer’s language.',
      resolve: ({ outcome }, _, { locale }) => outcomeLabels[outcome][locale],
    }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    mergedInto: t.prismaField({
      type: dutyType,
      nullable: true,
      description: 'MERGED: the duty that it goes into; null otherwise.',
      resolve: (query, { districtId, mergedIntoId: id }, _, { db }) =>
        id === null
          ? null
          : db.duty.findUnique({ ...query, where: { districtId_id: { districtId, id } } }),
    }),
    timesPerYear: t.exposeInt('timesPerYear', {
      nullable: true,
      description: 'ADJUSTED and REDUCED: how often in a year from then on; null otherwise.',
    }),
    minutesEach: t.exposeInt('minutesEach', {
      nullable: true,
      description: 'ADJUSTED and REDUCED: minutes each time from then on; null otherwise.',
    }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      description: 'When it was decided, the last time.',
    }),
  }),
});

const decisionConnection = builder.connectionObject({
  type: reliefDecisionType,
  name: 'ReliefDecisionConnection',
  description: 'A page of decisions.',
});

async function isDecider(context: Context, { districtId }: ReliefRound): Promise<boolean> {
  return may(context.viewer, 'relief:decide', await placeOf(context, districtId));
}

const wholeNumber = (minutes: bigint | null) => (minutes === null ? null : Number(minutes));

export const reliefRoundType = builder.prismaNode('ReliefRound', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'A round in which everything that is asked of a district’s communities is gone through (减负清理). Public; its decisions once it is closed.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its name, 1–100 characters.' }),
    state: t.field({
      type: reliefStateEnum,
      description: 'Where it stands.',
      resolve: (round) => reliefState(round),
    }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: (round, _, { locale }) => reliefStateLabels[reliefState(round)][locale],
    }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it was opened.' }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was closed and its decisions took effect; null while it is open.',
    }),
    minutesBefore: t.float({
      nullable: true,
      description:
        'Minutes a year that all communities of the district were asked for before it was closed, a whole number; null while it is open.',
      resolve: ({ minutesBefore }) => wholeNumber(minutesBefore),
    }),
    minutesAfter: t.float({
      nullable: true,
      description: 'The same right after; null while it is open.',
      resolve: ({ minutesAfter }) => wholeNumber(minutesAfter),
    }),
    finding: t.string({
      nullable: true,
      description: 'What it has brought, as a sentence; null while it is open.',
      resolve: ({ minutesBefore, minutesAfter }, _, { locale }) =>
        minutesBefore === null || minutesAfter === null
          ? null
          : reliefSentence(Number(minutesBefore), Number(minutesAfter), locale),
    }),
    decisions: t.prismaConnection(
      {
        type: reliefDecisionType,
        cursor: 'districtId_roundId_dutyId',
        description:
          'What was decided, by duty. Empty, but for those who decide, until the round is closed.',
        resolve: async (query, round, _, context) => {
          if (round.closedAt === null && !(await isDecider(context, round))) return [];
          const { districtId, id: roundId } = round;
          return context.db.reliefDecision.findMany({
            ...query,
            where: { districtId, roundId },
            orderBy: [{ dutyId: 'asc' }],
          });
        },
      },
      decisionConnection,
    ),
    undecided: t.prismaConnection(
      {
        type: dutyType,
        cursor: 'districtId_id',
        description:
          'Duties of assistance that hold today and are still to be gone through, for those who decide; empty for others and once the round is closed.',
        resolve: async (query, round, _, context) => {
          if (round.closedAt !== null || !(await isDecider(context, round))) return [];
          const { districtId, id: roundId } = round;
          const day = storedDay(today(context.clock));
          return context.db.duty.findMany({
            ...query,
            where: {
              districtId,
              origin: 'ASSISTANCE',
              since: { lte: day },
              OR: [{ until: null }, { until: { gte: day } }],
              decisions: { none: { roundId } },
            },
            orderBy: [{ departmentId: 'asc' }, { id: 'asc' }],
          });
        },
      },
      dutyConnection,
    ),
    timeline: t.field({
      type: [timelineEntry],
      description: 'When it was opened and closed.',
      resolve: (round, _, context) => timelineOf(context, round, stepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description: 'DECIDE (decideRelief) and CLOSE (closeReliefRound).',
      resolve: async (round, _, context) => {
        const parts = new Set((await isDecider(context, round)) ? ['DECIDER'] : []);
        return availableActions(reliefLifecycle, reliefState(round), parts, {}).map((offered) => ({
          action: offered.action,
          label: buttonLabels[offered.action],
          reasonRequired: offered.reasonRequired,
          refusal: offered.allowed ? null : offered.refusal.code,
        }));
      },
    }),
  }),
});

const roundConnection = builder.connectionObject({
  type: reliefRoundType,
  name: 'ReliefRoundConnection',
  description: 'A page of relief rounds.',
});

builder.prismaObjectField(communityType, 'reliefRounds', (t) =>
  t.prismaConnection(
    {
      type: reliefRoundType,
      cursor: 'districtId_id',
      authScopes: { public: true },
      description: 'The relief rounds of the district that this place lies in, newest first.',
      resolve: (query, { districtId }, _, { db }) =>
        districtId === null
          ? []
          : db.reliefRound.findMany({
              ...query,
              where: { districtId },
              orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
            }),
    },
    roundConnection,
  ),
);

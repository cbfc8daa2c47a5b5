import { availableActions } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { AdmissionRequest } from '../../../generated/prisma/client.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { ForbiddenError } from '../../../kernel/domain-error.ts';
import {
  availableAction,
  type OfferedAction,
  timelineEntry,
  timelineOf,
} from '../../../mechanisms/lifecycle/index.ts';
import { actsFor, assertMay, may } from '../../../platform/viewer.ts';
import { communityType } from '../../communities/index.ts';
import { organizationType } from '../../organizations/index.ts';
import { isDecider, mayRead } from '../access.ts';
import { today } from '../days.ts';
import { placeOf } from '../find.ts';
import { admissionStateLabels, buttonLabels, kindLabels, stepLabels } from '../labels.ts';
import { admissionLifecycle } from '../lifecycle.ts';
import { admissionFacts, partsInRequest } from '../policies.ts';
import { yuan } from './duty.ts';
import { admissionStateEnum, demandKindEnum } from './enums.ts';

export const admissionRequestType = builder.prismaNode('AdmissionRequest', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'A department asks to give communities something to do (社区准入). Public once approved; before that for the department, the admission body and the workers of the communities asked.',
  authScopes: (request, context) => mayRead(context, request),
  runScopesOnType: true,
  fields: (t) => ({
    number: t.exposeInt('number', {
      description: 'Counts the requests of the district; people name it by this number.',
    }),
    department: t.relation('department', { description: 'Who asks.' }),
    targets: t.field({
      type: [communityType],
      select: { targets: { include: { community: true }, orderBy: { communityId: 'asc' } } },
      description: 'Where it is to apply: communities, or subdistricts or the district as a whole.',
      resolve: ({ targets }) => targets.map(({ community }) => community),
    }),
    kind: t.expose('kind', { type: demandKindEnum, description: 'What kind of thing is asked.' }),
    kindLabel: t.string({
      description: 'The kind, in the viewer’s language.',
      resolve: ({ kind }, _, { locale }) => kindLabels[kind][locale],
    }),
    title: t.exposeString('title', { description: 'What is to be done, 1–100 characters.' }),
    body: t.exposeString('body', { description: 'What it is for, 1–4,000 characters.' }),
    basis: t.exposeString('basis', {
      description: 'The law, regulation or document it rests on; empty while it is missing.',
    }),
    standard: t.exposeString('standard', {
      description: 'What doing it well means; empty while it is missing.',
    }),
    funds: t.field({
      type: 'Money',
      description: 'Money that would come with it for each community and year (费随事转).',
      resolve: ({ fundsMinor }) => yuan(fundsMinor),
    }),
    budgetLine: t.exposeString('budgetLine', {
      description: 'The line of the department’s budget that pays for it; may be empty.',
    }),
    timesPerYear: t.exposeInt('timesPerYear', {
      description: 'How often in a year each community would do it.',
    }),
    minutesEach: t.exposeInt('minutesEach', {
      description: 'Minutes of one worker each time.',
    }),
    since: t.field({
      type: 'Date',
      description: 'The first day of the term asked for.',
      resolve: ({ since }) => dayOf(since),
    }),
    until: t.field({
      type: 'Date',
      description: 'The last day of the term; the duty ends with it by itself.',
      resolve: ({ until }) => dayOf(until),
    }),
    state: t.expose('state', { type: admissionStateEnum, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => admissionStateLabels[state][locale],
    }),
    submittedAt: t.expose('submittedAt', {
      type: 'DateTime',
      description: 'When it was submitted, the last time.',
    }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was approved, rejected or returned; null while it waits.',
    }),
    decisionReason: t.exposeString('decisionReason', {
      nullable: true,
      description:
        'What the admission body said of it; null while it waits or when it said nothing.',
    }),
    duties: t.relation('duties', {
      description: 'The duties that it became, one for each place; empty before it is approved.',
      query: { orderBy: { id: 'asc' } },
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first, with the reasons.',
      resolve: (request, _, context) => timelineOf(context, request, stepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description:
        'APPROVE, RETURN and REJECT (decideAdmission), RESUBMIT (resubmitAdmission), WITHDRAW (withdrawAdmission). The refusal of APPROVE says what is missing.',
      resolve: (request, _, context) => offeredActions(context, request),
    }),
  }),
});

async function offeredActions(
  context: Context,
  request: AdmissionRequest,
): Promise<OfferedAction[]> {
  const { viewer, clock } = context;
  const parts = partsInRequest(viewer, request, await placeOf(context, request.districtId));
  const facts = admissionFacts(viewer, request, today(clock));
  return availableActions(admissionLifecycle, request.state, parts, facts).map((offered) => ({
    action: offered.action,
    label: buttonLabels[offered.action],
    reasonRequired: offered.reasonRequired,
    refusal: offered.allowed ? null : offered.refusal.code,
  }));
}

const admissionConnection = builder.connectionObject({
  type: admissionRequestType,
  name: 'AdmissionRequestConnection',
  description: 'A page of requests for admission.',
});

/** By state in the order of the enum: what waits for the body, then what waits for the department. */
const waitingFirst = [
  { state: 'asc' as const },
  { submittedAt: 'asc' as const },
  { id: 'asc' as const },
];

builder.prismaObjectField(communityType, 'admissionRequests', (t) =>
  t.prismaConnection(
    {
      type: admissionRequestType,
      cursor: 'districtId_id',
      authScopes: { level: 'ACCOUNT' },
      description:
        'What departments ask of this place, of a place above it or of one below: for the admission body (admission:decide) and for the workers here (demand:refuse). What waits for a decision comes first, the oldest at the top.',
      args: {
        states: t.arg({
          type: [admissionStateEnum],
          required: false,
          description: 'Only these states.',
        }),
      },
      resolve: (query, community, { states }, { db, viewer }) => {
        if (!may(viewer, 'admission:decide', community)) {
          assertMay(viewer, 'demand:refuse', community);
        }
        const { id, ancestorIds, districtId } = community;
        if (districtId === null) return [];
        const place = {
          OR: [{ id: { in: [id, ...ancestorIds] } }, { ancestorIds: { has: id } }],
        };
        return db.admissionRequest.findMany({
          ...query,
          where: {
            districtId,
            targets: { some: { community: place } },
            ...(states ? { state: { in: [...states] } } : {}),
          },
          orderBy: waitingFirst,
        });
      },
    },
    admissionConnection,
  ),
);

builder.prismaObjectField(organizationType, 'admissionRequests', (t) =>
  t.prismaConnection(
    {
      type: admissionRequestType,
      cursor: 'districtId_id',
      authScopes: { level: 'ACCOUNT' },
      description:
        'What this department has asked for, for those who act for it and for the admission body: what waits comes first.',
      args: {
        states: t.arg({
          type: [admissionStateEnum],
          required: false,
          description: 'Only these states.',
        }),
      },
      resolve: async (query, { districtId, id }, { states }, context) => {
        const entitled = actsFor(context.viewer, id) || (await isDecider(context, districtId));
        if (!entitled) throw new ForbiddenError();
        return context.db.admissionRequest.findMany({
          ...query,
          where: {
            districtId,
            departmentId: id,
            ...(states ? { state: { in: [...states] } } : {}),
          },
          orderBy: waitingFirst,
        });
      },
    },
    admissionConnection,
  ),
);

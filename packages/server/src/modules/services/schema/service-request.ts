import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { ServiceRequest } from '../../../generated/prisma/client.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { answersOf, answerType, inMemory, loadDefinition } from '../../../mechanisms/form/index.ts';
import { availableAction, timelineEntry, timelineOf } from '../../../mechanisms/lifecycle/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { openAnswers, openComment } from '../answers.ts';
import { actionLabels, stateLabels } from '../labels.ts';
import { waitingStates } from '../lifecycle.ts';
import { isApplicant, isOverdue, mayRead, requestActions } from '../policies.ts';

export const serviceRequestStateEnum = builder.enumType('ServiceRequestState', {
  description: 'Where an application stands.',
  values: {
    SUBMITTED: { description: 'Waiting to be accepted or returned.' },
    RETURNED: { description: 'Returned with a reason; the applicant completes it.' },
    ACCEPTED: { description: 'Accepted; the time limit runs.' },
    SCHEDULED: { description: 'A time is agreed.' },
    IN_PROGRESS: { description: 'Being delivered.' },
    DELIVERED: { description: 'Delivered; the applicant rates it.' },
    RATED: { description: 'Rated by the applicant.' },
    CLOSED: { description: 'Finished.' },
    WITHDRAWN: { description: 'Withdrawn by the applicant.' },
  } as const,
});

interface Rating {
  stars: number;
  comment: string | null;
  at: Date | null;
}

const requestRating = builder.objectRef<Rating>('ServiceRequestRating').implement({
  description: 'How the applicant rated what was delivered.',
  fields: (t) => ({
    stars: t.exposeInt('stars', { description: '1 to 5 stars.' }),
    comment: t.exposeString('comment', { nullable: true, description: 'What they added.' }),
    at: t.expose('at', { type: 'DateTime', nullable: true, description: 'When.' }),
  }),
});

async function isReadable(request: ServiceRequest, context: Context): Promise<boolean> {
  return mayRead(context.viewer, request, await loadPlace(context, request.communityId));
}

export const serviceRequestType = builder.prismaNode('ServiceRequest', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'An application for a service. Only the applicant and the staff of its place may read it.',
  authScopes: isReadable,
  runScopesOnType: true,
  fields: (t) => ({
    service: t.relation('service', { description: 'What is applied for.' }),
    community: t.relation('community', { description: 'Whose staff handle it.' }),
    state: t.expose('state', { type: serviceRequestStateEnum, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => stateLabels[state][locale],
    }),
    receiptCode: t.string({
      nullable: true,
      description: 'The code of its receipt, `7KQF-3MZD`: for the applicant only.',
      resolve: async (request, _, { db, viewer }) => {
        if (!isApplicant(viewer, request)) return null;
        const { districtId, applicantId: personId, id: subjectId } = request;
        const receipt = await db.receipt.findFirst({ where: { districtId, personId, subjectId } });
        return receipt?.code ?? null;
      },
    }),
    submittedAt: t.expose('submittedAt', {
      type: 'DateTime',
      description: 'When it was sent, or sent again after it was returned.',
    }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when it is to be delivered; set when it is accepted.',
    }),
    overdue: t.boolean({
      description: 'Past its due date and not delivered yet.',
      resolve: (request, _, { clock }) => isOverdue(request, clock.now()),
    }),
    deliveredAt: t.expose('deliveredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was delivered.',
    }),
    returnedReason: t.exposeString('returnedReason', {
      nullable: true,
      description: 'What is to be completed, while it is returned.',
    }),
    applicantName: t.string({
      description:
        'The applicant’s real name where it is known, otherwise the display name. Staff need it to deliver.',
      resolve: ({ districtId, applicantId }, _, context) =>
        nameOf(context, districtId, applicantId),
    }),
    answers: t.field({
      type: [answerType],
      complexity: inMemory,
      description: 'The answers, in the order of the form they were given to.',
      resolve: async ({ districtId, formId, answersCipher }, _, context) =>
        answersOf(
          await loadDefinition(context, { districtId, id: formId }),
          openAnswers(context, answersCipher),
        ),
    }),
    rating: t.field({
      type: requestRating,
      nullable: true,
      description: 'How it was rated; null until it is.',
      resolve: ({ stars, commentCipher, ratedAt }, _, context) =>
        stars === null
          ? null
          : {
              stars,
              comment: commentCipher === null ? null : openComment(context, commentCipher),
              at: ratedAt,
            },
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first.',
      resolve: (request, _, context) => timelineOf(context, request, actionLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      complexity: inMemory,
      description:
        'What the viewer can do with it. RESUBMIT and RATE have mutations of their own; the others go by advanceServiceRequest.',
      select: { service: { select: { active: true } } },
      resolve: async (request, _, context) =>
        requestActions(context.viewer, request, await loadPlace(context, request.communityId), {
          offered: request.service.active,
        }),
    }),
  }),
});

async function nameOf(context: Context, districtId: string, id: string): Promise<string> {
  const person = await context.db.person.findUnique({
    where: { districtId_id: { districtId, id } },
  });
  if (!person) return '';
  return person.nameCipher === null
    ? person.displayName
    : context.encryption.decrypt(person.nameCipher, 'person.name');
}

const serviceRequestConnection = builder.connectionObject({
  type: serviceRequestType,
  name: 'ServiceRequestConnection',
  description: 'A page of applications for services.',
});

builder.prismaObjectField('Community', 'serviceRequests', (t) =>
  t.prismaConnection(
    {
      type: serviceRequestType,
      cursor: 'districtId_id',
      authScopes: { permission: 'service-request:read' },
      description:
        'Applications to this community and everything below it, for staff; the one that waits longest first.',
      args: {
        states: t.arg({
          type: [serviceRequestStateEnum],
          required: false,
          description: 'Only these states; left out: those that wait for staff.',
        }),
      },
      resolve: (query, community, { states }, { db, viewer }) => {
        assertMay(viewer, 'service-request:read', community);
        if (community.districtId === null) return [];
        return db.serviceRequest.findMany({
          ...query,
          where: {
            districtId: community.districtId,
            OR: [
              { communityId: community.id },
              { community: { ancestorIds: { has: community.id } } },
            ],
            state: { in: states ?? [...waitingStates] },
          },
          orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
        });
      },
    },
    serviceRequestConnection,
  ),
);

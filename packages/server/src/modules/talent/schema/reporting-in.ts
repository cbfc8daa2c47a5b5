import { availableActions } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { ReportingIn } from '../../../generated/prisma/client.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import {
  availableAction,
  type OfferedAction,
  timelineEntry,
  timelineOf,
} from '../../../mechanisms/lifecycle/index.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { viewerType } from '../../../platform/schema/identity.ts';
import { assertMay, organizationsOf, type Viewer } from '../../../platform/viewer.ts';
import { communityType } from '../../communities/index.ts';
import { mayRead, placeOf } from '../access.ts';
import { reportIn } from '../commands/report-in.ts';
import { confirmReportingIn, endReportingIn } from '../commands/step-reporting-in.ts';
import { buttonLabels, stateLabels, stepLabels } from '../labels.ts';
import { reportingInLifecycle, stateOf } from '../lifecycle.ts';
import { actorKinds } from '../policies.ts';

const reportingInState = builder.enumType('ReportingInState', {
  description: 'Where a report stands.',
  values: {
    REPORTED: { description: 'Made; the office has not confirmed it.' },
    CONFIRMED: { description: 'The office counts on it.' },
    ENDED: { description: 'Over.' },
  } as const,
});

const reportingInType = builder.prismaNode('ReportingIn', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'A person or an organization reports in (双报到) to a community and says what they offer to do. Between them and the office.',
  authScopes: (report, context) => mayRead(context, report),
  runScopesOnType: true,
  fields: (t) => ({
    community: t.relation('community', { description: 'Where they reported in.' }),
    organization: t.relation('organization', {
      nullable: true,
      description: 'The organization that reported in; null for a person.',
    }),
    personName: t.string({
      nullable: true,
      description: 'The display name of the person who reported in; null for an organization.',
      resolve: async ({ districtId, personId: id }, _, { db }) => {
        if (id === null) return null;
        const where = { districtId_id: { districtId, id } };
        const person = await db.person.findUnique({ where, select: { displayName: true } });
        return person?.displayName ?? null;
      },
    }),
    offer: t.exposeString('offer', {
      description:
        'What they offer to do, in their own words, 1–500 characters; empty once their data is erased.',
    }),
    state: t.field({
      type: reportingInState,
      description: 'Where it stands.',
      resolve: stateOf,
    }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: (report, _, { locale }) => stateLabels[stateOf(report)][locale],
    }),
    reportedAt: t.expose('reportedAt', { type: 'DateTime', description: 'When it was made.' }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first.',
      resolve: (report, _, context) => timelineOf(context, report, stepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description: 'CONFIRM (confirmReportingIn) and END (endReportingIn).',
      resolve: (report, _, context) => offeredActions(context, report),
    }),
  }),
});

async function offeredActions(context: Context, report: ReportingIn): Promise<OfferedAction[]> {
  const kinds = actorKinds(context.viewer, report, await placeOf(context, report));
  return availableActions(reportingInLifecycle, stateOf(report), kinds, {}).map((offered) => ({
    action: offered.action,
    label: buttonLabels[offered.action],
    reasonRequired: offered.reasonRequired,
    refusal: offered.allowed ? null : offered.refusal.code,
  }));
}

const reportingInConnection = builder.connectionObject({
  type: reportingInType,
  name: 'ReportingInConnection',
  description: 'A page of those who reported in.',
});

builder.prismaObjectField(communityType, 'reportingIns', (t) =>
  t.prismaConnection(
    {
      type: reportingInType,
      cursor: 'districtId_id',
      authScopes: { permission: 'reporting-in:confirm' },
      description:
        'Who reported in here and in every place below and has not ended it, for staff; newest first.',
      resolve: (query, community, _, { db, viewer }) => {
        assertMay(viewer, 'reporting-in:confirm', community);
        return db.reportingIn.findMany({
          ...query,
          where: {
            ...(community.districtId ? { districtId: community.districtId } : {}),
            endedAt: null,
            community: { OR: [{ id: community.id }, { ancestorIds: { has: community.id } }] },
          },
          orderBy: { id: 'desc' },
        });
      },
    },
    reportingInConnection,
  ),
);

builder.objectField(viewerType, 'reportingIns', (t) =>
  t.prismaConnection(
    {
      type: reportingInType,
      cursor: 'districtId_id',
      description:
        'Where the viewer, and the organizations that they speak for, reported in; newest first. Empty for visitors and guests.',
      resolve: (query, viewer: Viewer, _, { db }) =>
        viewer.kind === 'person'
          ? db.reportingIn.findMany({
              ...query,
              where: {
                districtId: viewer.districtId,
                OR: [
                  { personId: viewer.personId },
                  { organizationId: { in: [...organizationsOf(viewer)] } },
                ],
              },
              orderBy: { id: 'desc' },
            })
          : [],
    },
    reportingInConnection,
  ),
);

type ReportingInQuery = Parameters<Context['db']['reportingIn']['findUniqueOrThrow']>[0];

const readBack = ({ db }: Context, query: Omit<ReportingInQuery, 'where'>, key: RowKey) =>
  db.reportingIn.findUniqueOrThrow({ ...query, where: { districtId_id: key } });

builder.relayMutationField(
  'reportIn',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'A community, by its global id.' }),
      organization: t.id({
        required: false,
        description: 'An organization that the viewer speaks for; left out, for oneself.',
      }),
      offer: t.string({ description: 'What one offers to do, 1–500 characters.' }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description: 'Reports in to a community, for oneself or for an organization.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => reportIn(context, input),
  },
  {
    name: 'ReportInSuccess',
    outputFields: (t) => ({
      reportingIn: t.prismaField({
        type: reportingInType,
        description: 'The report, as it stands.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'confirmReportingIn',
  { inputFields: (t) => ({ reportingIn: t.id({ description: 'The report’s global id.' }) }) },
  {
    description: 'Confirms, as the office, that somebody has reported in.',
    authScopes: { permission: 'reporting-in:confirm' },
    errors: refusals,
    resolve: (_, { input }, context) => confirmReportingIn(context, input),
  },
  {
    name: 'ConfirmReportingInSuccess',
    outputFields: (t) => ({
      reportingIn: t.prismaField({
        type: reportingInType,
        description: 'The report, as it stands.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'endReportingIn',
  { inputFields: (t) => ({ reportingIn: t.id({ description: 'The report’s global id.' }) }) },
  {
    description: 'Ends a report: those who made it, or the office.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => endReportingIn(context, input),
  },
  {
    name: 'EndReportingInSuccess',
    outputFields: (t) => ({
      reportingIn: t.prismaField({
        type: reportingInType,
        description: 'The report, as it stands.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

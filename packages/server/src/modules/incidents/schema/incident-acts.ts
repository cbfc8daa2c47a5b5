import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { closeIncident } from '../commands/close-incident.ts';
import { dispatchIncident } from '../commands/dispatch-incident.ts';
import { verifyIncident } from '../commands/verify-incident.ts';
import { incidentType } from './incident.ts';

type IncidentQuery = Parameters<Context['db']['incident']['findUnique']>[0];

const readBack = (
  { db }: Context,
  query: Omit<IncidentQuery, 'where'>,
  { districtId, id }: RowKey,
) => db.incident.findUnique({ ...query, where: { districtId_id: { districtId, id } } });

builder.relayMutationField(
  'dispatchIncident',
  {
    inputFields: (t) => ({
      incident: t.id({ description: 'One that waits to be dispatched.' }),
      grid: t.id({
        required: false,
        description: 'Whose responsible person handles it; this or `ownerOrganization`.',
      }),
      ownerOrganization: t.id({ required: false, description: 'The organization that does.' }),
      dueAt: t.field({ type: 'DateTime', description: 'Until when it is to be put right.' }),
    }),
  },
  {
    description:
      'Dispatches an incident, as staff: who looks after the grid, or an organization, gets a work item.',
    authScopes: { permission: 'incident:dispatch' },
    errors: refusals,
    resolve: (_, { input }, context) => dispatchIncident(context, input),
  },
  {
    name: 'DispatchIncidentSuccess',
    outputFields: (t) => ({
      incident: t.prismaField({
        type: incidentType,
        nullable: true,
        description: 'The incident; null for a key that may dispatch and not read.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'verifyIncident',
  {
    inputFields: (t) => ({
      incident: t.id({ description: 'What one raised, handled.' }),
      fixed: t.boolean({ description: 'False sends it back to be dispatched again.' }),
      stars: t.int({ description: 'How it was handled, 1–5.' }),
      words: t.string({
        required: false,
        description: 'What one has to say, at most 500 characters; needed when it is not fixed.',
      }),
    }),
  },
  {
    description: 'Says, as the one who raised it, whether an incident is put right, and rates it.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { words, ...rest } }, context) =>
      verifyIncident(context, { ...rest, words: words ?? null }),
  },
  {
    name: 'VerifyIncidentSuccess',
    outputFields: (t) => ({
      incident: t.prismaField({
        type: incidentType,
        nullable: true,
        description: 'The incident afterwards.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'closeIncident',
  {
    inputFields: (t) => ({
      incident: t.id({ description: 'One that is not being handled at the moment.' }),
      reason: t.string({
        description: 'Why, 1–500 characters; whoever raised it reads this.',
      }),
    }),
  },
  {
    description: 'Closes an incident with a reason, as staff.',
    authScopes: { permission: 'incident:dispatch' },
    errors: refusals,
    resolve: (_, { input }, context) => closeIncident(context, input),
  },
  {
    name: 'CloseIncidentSuccess',
    outputFields: (t) => ({
      incident: t.prismaField({
        type: incidentType,
        nullable: true,
        description: 'The incident; null for a key that may close and not read.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

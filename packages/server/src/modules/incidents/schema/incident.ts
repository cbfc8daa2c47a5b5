import { availableActions } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Incident } from '../../../generated/prisma/client.ts';
import { attachmentType, photosOf } from '../../../mechanisms/attachment/index.ts';
import {
  availableAction,
  type OfferedAction,
  timelineEntry,
  timelineOf,
} from '../../../mechanisms/lifecycle/index.ts';
import { outcomesOf, workItemOutcome } from '../../../mechanisms/work-item/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { communityType } from '../../communities/index.ts';
import { actorKinds, mayRead } from '../access.ts';
import {
  incidentButtonLabels,
  incidentStateLabels,
  incidentStepLabels,
  incidentTypeLabels,
} from '../labels.ts';
import { incidentLifecycle } from '../lifecycle.ts';

export const incidentTypeEnum = builder.enumType('IncidentType', {
  description: 'What kind of incident it is.',
  values: {
    FACILITY: { description: '设施损坏: something public is broken.' },
    SANITATION: { description: '环境卫生: rubbish, dirt.' },
    GREENERY: { description: '绿化: trees and plants.' },
    SAFETY: { description: '安全隐患: a danger, also of fire.' },
    NOISE: { description: '噪音: noise.' },
    PARKING: { description: '停车: parking.' },
    PROPERTY_SERVICE: { description: '物业服务: what the property company owes.' },
    BUILDING_WORK: { description: '装修搭建: building and decorating.' },
    OTHER: { description: '其他: anything else.' },
  } as const,
});

const incidentState = builder.enumType('IncidentState', {
  description: 'Where an incident stands.',
  values: {
    REPORTED: { description: 'Waits to be dispatched.' },
    DISPATCHED: { description: 'Somebody has it as a work item.' },
    HANDLED: { description: 'The work is verified; the one who raised it may look.' },
    VERIFIED: { description: 'The one who raised it finds it settled.' },
    REOPENED: { description: 'The one who raised it finds it not settled; waits again.' },
    CLOSED: { description: 'Closed by the office, with a reason.' },
  } as const,
});

const pointType = builder
  .objectRef<{ longitude: number; latitude: number }>('IncidentPoint')
  .implement({
    description: 'A point on the map, WGS 84.',
    fields: (t) => ({
      longitude: t.exposeFloat('longitude', { description: 'Degrees east, −180–180.' }),
      latitude: t.exposeFloat('latitude', { description: 'Degrees north, −90–90.' }),
    }),
  });

export const incidentType = builder.prismaNode('Incident', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'Something at a place that has to be put right (事件). For staff, for those who handle it, and for the one who raised it.',
  authScopes: (incident, context) => mayRead(context, incident),
  runScopesOnType: true,
  fields: (t) => ({
    type: t.expose('type', { type: incidentTypeEnum, description: 'Its kind.' }),
    typeLabel: t.string({
      description: 'Its kind in the viewer’s language.',
      resolve: ({ type }, _, { locale }) => incidentTypeLabels[type][locale],
    }),
    title: t.exposeString('title', { description: 'What it is, 2–60 characters.' }),
    body: t.exposeString('body', { description: 'More about it, at most 2,000 characters.' }),
    location: t.exposeString('location', {
      description: 'Where it is in words, at most 100 characters; may be empty.',
    }),
    point: t.field({
      type: pointType,
      nullable: true,
      description: 'Where it is on the map; null when nobody said.',
      resolve: ({ longitude, latitude }) =>
        longitude === null || latitude === null ? null : { longitude, latitude },
    }),
    photos: t.field({
      type: [attachmentType],
      description: 'The photos of what it came of, where the office carried them over.',
      resolve: ({ districtId, photosOfId: id }, _, context) =>
        id === null ? [] : photosOf(context, { districtId, id }),
    }),
    state: t.expose('state', { type: incidentState, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => incidentStateLabels[state][locale],
    }),
    reportedAt: t.expose('reportedAt', { type: 'DateTime', description: 'When it came in.' }),
    dispatchDueAt: t.expose('dispatchDueAt', {
      type: 'DateTime',
      description: 'Until when it is to be dispatched: one working day after it came in.',
    }),
    handledAt: t.expose('handledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the work was verified last; null before.',
    }),
    stars: t.exposeInt('stars', {
      nullable: true,
      description: 'How the one who raised it rates the handling, 1–5; null before.',
    }),
    community: t.relation('community', { description: 'The place that it concerns.' }),
    work: t.field({
      type: [workItemOutcome],
      description: 'The work that it was dispatched by, each time.',
      resolve: (incident, _, context) => outcomesOf(context, incident),
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first.',
      resolve: (incident, _, context) => timelineOf(context, incident, incidentStepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description:
        'DISPATCH (dispatchIncident), VERIFY and REOPEN (verifyIncident), CLOSE (closeIncident).',
      resolve: (incident, _, context) => offeredActions(context, incident),
    }),
  }),
});

async function offeredActions(context: Context, incident: Incident): Promise<OfferedAction[]> {
  const kinds = await actorKinds(context, incident);
  return (
    availableActions(incidentLifecycle, incident.state, kinds, {})
      // What the work item brings about is nobody's button.
      .filter(({ action }) => action !== 'HANDLE' && action !== 'TAKE_BACK')
      .map((offer) => ({
        action: offer.action,
        label: incidentButtonLabels[offer.action],
        reasonRequired: offer.reasonRequired,
        refusal: offer.allowed ? null : offer.refusal.code,
      }))
  );
}

const incidentConnection = builder.connectionObject({
  type: incidentType,
  name: 'IncidentConnection',
  description: 'A page of incidents.',
});

builder.prismaObjectField(communityType, 'incidents', (t) =>
  t.prismaConnection(
    {
      type: incidentType,
      cursor: 'districtId_id',
      authScopes: { permission: 'incident:read' },
      description:
        'Incidents here and in every place below, for staff; what is to be dispatched first comes first.',
      args: {
        states: t.arg({
          type: [incidentState],
          required: false,
          description: 'Only these states; those that are not over when left out.',
        }),
        types: t.arg({
          type: [incidentTypeEnum],
          required: false,
          description: 'Only these kinds; all when left out.',
        }),
      },
      resolve: (query, community, { states, types }, { db, viewer }) => {
        assertMay(viewer, 'incident:read', community);
        const { id, districtId } = community;
        const open = ['REPORTED', 'DISPATCHED', 'HANDLED', 'REOPENED'] as const;
        return db.incident.findMany({
          ...query,
          where: {
            ...(districtId ? { districtId } : {}),
            community: { OR: [{ id }, { ancestorIds: { has: id } }] },
            state: { in: [...(states ?? open)] },
            ...(types ? { type: { in: [...types] } } : {}),
          },
          orderBy: [{ dispatchDueAt: 'asc' }, { id: 'asc' }],
        });
      },
    },
    incidentConnection,
  ),
);

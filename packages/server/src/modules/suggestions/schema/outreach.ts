import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { OutreachDoor, OutreachStop } from '../../../generated/prisma/client.ts';
import type { DoorOutcome, SuggestionState } from '../../../generated/prisma/enums.ts';
import { dayOf } from '../../../kernel/clock.ts';
import type { Localised } from '../../../kernel/locale.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { availableAction, timelineEntry, timelineOf } from '../../../mechanisms/lifecycle/index.ts';
import { may } from '../../../platform/viewer.ts';
import { communityType } from '../../communities/index.ts';
import { organizationType } from '../../organizations/index.ts';
import { householdType } from '../../residents/index.ts';
import { isStaffFor, mayReadOutreach } from '../find-outreach.ts';
import {
  doorOutcomeLabels,
  outreachKindLabels,
  outreachStateLabels,
  outreachStepLabels,
  stateLabels,
} from '../labels.ts';
import { outreachActions } from '../outreach-policies.ts';
import { type OutreachReport, reportOf } from '../outreach-report.ts';
import { doorOutcome, outreachKind, outreachState } from './enums.ts';
import { suggestionState } from './suggestion.ts';

interface Counted<Of> {
  of: Of;
  label: Localised;
  count: number;
}

const doorCount = builder.objectRef<Counted<DoorOutcome>>('DoorCount').implement({
  description: 'At how many doors an outreach had one outcome.',
  fields: (t) => ({
    outcome: t.field({
      type: doorOutcome,
      description: 'The outcome.',
      resolve: ({ of }) => of,
    }),
    label: t.string({
      description: 'The outcome in the viewer’s language.',
      resolve: ({ label }, _, { locale }) => label[locale],
    }),
    count: t.exposeInt('count', { description: 'How many doors.' }),
  }),
});

const matterCount = builder.objectRef<Counted<SuggestionState>>('MatterCount').implement({
  description: 'How many matters of an outreach stand at one state now.',
  fields: (t) => ({
    state: t.field({ type: suggestionState, description: 'The state.', resolve: ({ of }) => of }),
    label: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ label }, _, { locale }) => label[locale],
    }),
    count: t.exposeInt('count', { description: 'How many matters.' }),
  }),
});

/** Every outcome in the order of its labels, those that did not happen as nought. */
function counted<Of extends string>(
  labels: Readonly<Record<Of, Localised>>,
  counts: ReadonlyMap<Of, number>,
): Counted<Of>[] {
  return (Object.keys(labels) as Of[]).map((of) => ({
    of,
    label: labels[of],
    count: counts.get(of) ?? 0,
  }));
}

const outreachReport = builder.objectRef<OutreachReport>('OutreachReport').implement({
  description: 'What came of an outreach, in numbers.',
  fields: (t) => ({
    doors: t.field({
      type: [doorCount],
      nullable: true,
      description:
        'Doors by outcome. Null to the public under five doors, where it would tell who did what.',
      resolve: ({ doors }) => doors && counted(doorOutcomeLabels, doors),
    }),
    matters: t.exposeInt('matters', { description: 'How many matters were entered.' }),
    states: t.field({
      type: [matterCount],
      nullable: true,
      description:
        'What became of them, by state; states without any are left out. Null to the public under five matters.',
      resolve: ({ states }) =>
        states && counted(stateLabels, states).filter(({ count }) => count > 0),
    }),
  }),
});

const outreachDoor = builder.objectRef<OutreachDoor>('OutreachDoor').implement({
  description: 'What became of knocking at a household’s door. For staff.',
  fields: (t) => ({
    household: t.prismaField({
      type: householdType,
      nullable: true,
      description: 'The household; null when it is not registered any more.',
      resolve: (query, { districtId, householdId: id }, _, { db }) =>
        db.household.findUnique({ ...query, where: { districtId_id: { districtId, id } } }),
    }),
    outcome: t.expose('outcome', { type: doorOutcome, description: 'The newest outcome.' }),
    label: t.string({
      description: 'The outcome in the viewer’s language.',
      resolve: ({ outcome }, _, { locale }) => doorOutcomeLabels[outcome][locale],
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When one knocked last.' }),
  }),
});

/** The most doors of one building that are answered. */
const mostDoors = 500;

const outreachStop = builder.objectRef<OutreachStop>('OutreachStop').implement({
  description: 'A building on the way, with how far the workers have come there. For staff.',
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Its place on the way, from 1.' }),
    building: t.prismaField({
      type: communityType,
      description: 'The building.',
      resolve: (query, { buildingId: id }, _, { db }) =>
        db.community.findUniqueOrThrow({ ...query, where: { id } }),
    }),
    households: t.int({
      description: 'How many households are registered there.',
      resolve: ({ districtId, buildingId }, _, { db }) =>
        db.household.count({ where: { districtId, buildingId } }),
    }),
    doors: t.field({
      type: [outreachDoor],
      description: 'The doors at which somebody knocked, the newest first; at most 500.',
      resolve: ({ districtId, outreachId, buildingId }, _, { db }) =>
        db.outreachDoor.findMany({
          where: { districtId, outreachId, buildingId },
          orderBy: [{ at: 'desc' }, { householdId: 'asc' }],
          take: mostDoors,
        }),
    }),
  }),
});

export const outreachType = builder.prismaNode('Outreach', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'The office goes to where people are: a letter-box round, visits from door to door, a reception day. Boxes and reception days are public; visits are for staff until they are closed.',
  authScopes: (outreach, context) => mayReadOutreach(context, outreach),
  runScopesOnType: true,
  fields: (t) => ({
    kind: t.expose('kind', { type: outreachKind, description: 'What it is.' }),
    kindLabel: t.string({
      description: 'What it is, in the viewer’s language.',
      resolve: ({ kind }, _, { locale }) => outreachKindLabels[kind][locale],
    }),
    title: t.exposeString('title', { description: 'What it is called, 2–60 characters.' }),
    body: t.exposeString('body', { description: 'More about it, at most 2,000 characters.' }),
    heldBy: t.exposeString('heldBy', {
      description: 'Who receives or goes round, as it is announced, 1–100 characters.',
    }),
    organization: t.prismaField({
      type: organizationType,
      nullable: true,
      description: 'The organization that holds it, if one does.',
      resolve: (query, { districtId, organizationId: id }, _, { db }) =>
        id === null
          ? null
          : db.organization.findUnique({ ...query, where: { districtId_id: { districtId, id } } }),
    }),
    venue: t.exposeString('venue', {
      description: 'Where the box hangs or the door is open; empty for visits.',
    }),
    firstDay: t.field({
      type: 'Date',
      description: 'The first day.',
      resolve: ({ firstDay }) => dayOf(firstDay),
    }),
    lastDay: t.field({
      type: 'Date',
      description: 'The last day; the first one for a single day.',
      resolve: ({ lastDay }) => dayOf(lastDay),
    }),
    opensAt: t.exposeString('opensAt', {
      nullable: true,
      description: 'From when on each day, `HH:MM` local time; null for all day.',
    }),
    closesAt: t.exposeString('closesAt', {
      nullable: true,
      description: 'Until when on each day, `HH:MM` local time; null for all day.',
    }),
    state: t.expose('state', { type: outreachState, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => outreachStateLabels[state][locale],
    }),
    closingWords: t.exposeString('closingWords', {
      nullable: true,
      description: 'What the office says came of it, or why it was cancelled; null before.',
    }),
    community: t.relation('community', { description: 'The place that it is for.' }),
    report: t.field({
      type: outreachReport,
      nullable: true,
      description: 'The numbers: to staff at any time, to everybody once it is closed.',
      resolve: (outreach, _, context) => reportOf(context, outreach),
    }),
    stops: t.field({
      type: [outreachStop],
      nullable: true,
      // As many buildings as a way has.
      complexity: { field: 5, multiplier: 20 },
      description: 'The way, building by building, to staff; otherwise null.',
      resolve: async (outreach, _, context) =>
        (await isStaffFor(context, outreach)) ? stopsOf(context, outreach) : null,
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first.',
      resolve: (outreach, _, context) => timelineOf(context, outreach, outreachStepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description: 'EDIT (editOutreach); START, CLOSE and CANCEL (advanceOutreach).',
      resolve: async (outreach, _, context) =>
        outreachActions(context.viewer, outreach, await loadPlace(context, outreach.communityId)),
    }),
  }),
});

const stopsOf = ({ db }: Context, { districtId, id }: { districtId: string; id: string }) =>
  db.outreachStop.findMany({
    where: { districtId, outreachId: id },
    orderBy: { position: 'asc' },
  });

const outreachConnection = builder.connectionObject({
  type: outreachType,
  name: 'OutreachConnection',
  description: 'A page of outreach.',
});

builder.prismaObjectField(communityType, 'outreach', (t) =>
  t.prismaConnection(
    {
      type: outreachType,
      cursor: 'districtId_id',
      authScopes: { public: true },
      description:
        'Letter-box rounds, visits and reception days here and in every place below, the earliest first. Visits that are not closed are shown to staff alone.',
      args: {
        kinds: t.arg({
          type: [outreachKind],
          required: false,
          description: 'Only these kinds; all when left out.',
        }),
        states: t.arg({
          type: [outreachState],
          required: false,
          description: 'Only these states; what is planned or under way when left out.',
        }),
      },
      resolve: (query, community, { kinds, states }, { db, viewer }) => {
        const { id, districtId } = community;
        const isStaff = may(viewer, 'suggestion:read', community);
        return db.outreach.findMany({
          ...query,
          where: {
            ...(districtId ? { districtId } : {}),
            community: { OR: [{ id }, { ancestorIds: { has: id } }] },
            state: { in: [...(states ?? (['PLANNED', 'RUNNING'] as const))] },
            ...(kinds ? { kind: { in: [...kinds] } } : {}),
            ...(isStaff ? {} : { OR: [{ kind: { not: 'VISIT' } }, { state: 'CLOSED' }] }),
          },
          orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
        });
      },
    },
    outreachConnection,
  ),
);

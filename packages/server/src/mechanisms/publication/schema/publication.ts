import { builder, findRow, rowId } from '../../../builder.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { loadPlace, refusalInElectorate } from '../../electorate/index.ts';
import { availableAction, timelineEntry, timelineOf } from '../../lifecycle/index.ts';
import { paperAddress } from '../../paper/index.ts';
import { kindsIn, mayRecord } from '../access.ts';
import { hostDescriber } from '../hosts.ts';
import { publicationStateLabels, publicationStepLabels } from '../labels.ts';
import { lastDayOf } from '../period.ts';
import { leastLevel, publicationActions, takesObjections } from '../policies.ts';
import { objectionConnection } from './objection.ts';

const publicationState = builder.enumType('PublicationState', {
  description: 'Where a public notice stands.',
  values: {
    RUNNING: { description: 'Up; residents may object until its last civil day is over.' },
    AWAITING_ANSWERS: {
      description: 'Its period is over; it ends when the last objection has its answer.',
    },
    ENDED: { description: 'Over, with every objection answered.' },
    WITHDRAWN: { description: 'Taken down before its time, with a reason.' },
  } as const,
});

export const publicationType = builder.prismaNode('Publication', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'A public notice (公示) with a period in which residents may object, and what became of each objection. Everybody may read it.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What is published, in a line.' }),
    text: t.exposeString('text', {
      description: 'What is published, plain text; numbers of people are masked.',
    }),
    place: t.exposeString('place', {
      description: 'Where it hangs beside the page, 2–100 characters.',
    }),
    hostId: t.id({
      description: 'The node that is published, e.g. a Resolution.',
      resolve: ({ districtId, hostType, hostId: id }) => globalId(hostType, { districtId, id }),
    }),
    hostTitle: t.string({
      nullable: true,
      description: 'What that is called now.',
      resolve: async ({ districtId, hostType, hostId: id }, _, context) =>
        (await hostDescriber(hostType).load(context, { districtId, id }))?.title ?? null,
    }),
    community: t.relation('community', { description: 'The place whose residents may object.' }),
    organization: t.relation('organization', {
      nullable: true,
      description: 'The organization that publishes; null when the office of the place does.',
    }),
    state: t.expose('state', { type: publicationState, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => publicationStateLabels[state][locale],
    }),
    days: t.exposeInt('days', {
      description: 'Civil days for which it is up, from the day after it began.',
    }),
    ruleSource: t.string({
      description: 'Where the least number of days comes from, in the viewer’s language.',
      resolve: ({ hostType }, _, { locale }) => hostDescriber(hostType).rule.source[locale],
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it was put up.' }),
    lastDay: t.field({
      type: 'Date',
      description: 'The last civil day on which residents may object.',
      resolve: ({ endsAt }) => lastDayOf(endsAt),
    }),
    endsAt: t.expose('endsAt', {
      type: 'DateTime',
      description: 'The end of its last civil day, in the time zone of the place.',
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended or was withdrawn; null while it is up or waits for answers.',
    }),
    takesObjections: t.boolean({
      description: 'Whether residents may object at this moment.',
      resolve: (publication, _, { clock }) => takesObjections(publication, clock.now()),
    }),
    withdrawReason: t.exposeString('withdrawReason', {
      nullable: true,
      description: 'Why it was taken down; null otherwise.',
    }),
    digest: t.exposeString('digest', {
      description:
        'SHA-256, hexadecimal, of the canonical JSON (RFC 8785) of title, text and place; the transparency log has it too.',
    }),
    objectionCount: t.relationCount('objections', { description: 'How many objections came in.' }),
    unansweredCount: t.relationCount('objections', {
      description: 'How many objections have no answer yet.',
      where: { answeredAt: null },
    }),
    objections: t.relatedConnection(
      'objections',
      {
        cursor: 'districtId_id',
        description: 'The objections, in the order in which they came in.',
        query: { orderBy: [{ number: 'asc' }, { id: 'asc' }] },
      },
      objectionConnection,
    ),
    noticeDocument: t.string({
      description:
        'The notice as a Word file, A4 and ready to be stamped, beside the API. Signed, and good until the end of the next day (UTC).',
      resolve: (publication, _, context) => paperAddress(context, 'public-notice', publication),
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first.',
      resolve: (publication, _, context) => timelineOf(context, publication, publicationStepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description:
        'OBJECT (objectToPublication), RECORD_OBJECTION (recordObjection), EXTEND (extendPublication), WITHDRAW (withdrawPublication).',
      resolve: async (publication, _, context) => {
        const { communityId } = publication;
        const [kinds, place, objecting] = await Promise.all([
          kindsIn(context, publication),
          loadPlace(context, communityId),
          refusalInElectorate(context, { communityId, leastLevel }),
        ]);
        const recording = mayRecord(context, place);
        return publicationActions(publication, kinds, objecting, recording, context.clock.now());
      },
    }),
  }),
});

const publicationConnection = builder.connectionObject({
  type: publicationType,
  name: 'PublicationConnection',
  description: 'A page of public notices.',
});

builder.prismaObjectField('Community', 'publications', (t) =>
  t.prismaConnection(
    {
      type: publicationType,
      cursor: 'districtId_id',
      description: 'Public notices of the community and of everything below it, newest first.',
      args: {
        states: t.arg({
          type: [publicationState],
          required: false,
          description: 'Only these states; all of them without it.',
        }),
      },
      resolve: (query, community, { states }, { db }) =>
        db.publication.findMany({
          ...query,
          where: {
            ...(community.districtId ? { districtId: community.districtId } : {}),
            ...(community.districtId === community.id
              ? {}
              : {
                  community: {
                    OR: [{ id: community.id }, { ancestorIds: { has: community.id } }],
                  },
                }),
            ...(states ? { state: { in: states } } : {}),
          },
          orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
        }),
    },
    publicationConnection,
  ),
);

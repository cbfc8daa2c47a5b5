import { builder, findRow, rowId } from '../../../builder.ts';
import type { Argument } from '../../../generated/prisma/client.ts';
import { availableAction } from '../../../mechanisms/lifecycle/index.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { argumentState, argumentStateLabels } from '../argument-lifecycle.ts';
import { type ArgumentOrder, argumentOrders } from '../argument-orders.ts';
import { argumentActionsOffered, isAuthor } from '../argument-policies.ts';
import { repliesTo, thankedFor } from '../argument-reads.sql.ts';
import { argumentOrderEnum, argumentStateEnum, stanceEnum } from './enums.ts';

/** Whether the viewer reads the text: everybody what is shown, its author also what was hidden. */
function readsText(argument: Argument, viewer: Viewer): boolean {
  const state = argumentState(argument);
  return state === 'SHOWN' || (state === 'HIDDEN' && isAuthor(viewer, argument));
}

export const argumentType = builder.prismaNode('Argument', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A reason for or against a topic, or one that is neither; or a reply to one.',
  fields: (t) => ({
    stance: t.expose('stance', {
      type: stanceEnum,
      description: 'Where it stands towards the topic; NEUTRAL for a reply that does not say.',
    }),
    body: t.string({
      nullable: true,
      description:
        'The reason, plain text, up to 1,000 characters. Null when it is hidden or withdrawn: show stateLabel in its place.',
      resolve: (argument, _, { viewer }) => (readsText(argument, viewer) ? argument.body : null),
    }),
    authorName: t.string({
      nullable: true,
      description: 'The author’s display name; null when it is hidden or withdrawn.',
      resolve: (argument, _, { viewer }) =>
        readsText(argument, viewer) ? argument.authorName : null,
    }),
    own: t.boolean({
      description: 'Whether the viewer wrote it.',
      resolve: (argument, _, { viewer }) => isAuthor(viewer, argument),
    }),
    state: t.field({
      type: argumentStateEnum,
      description: 'Whether its text is shown.',
      resolve: (argument) => argumentState(argument),
    }),
    stateLabel: t.string({
      description: 'Its state in the viewer’s language.',
      resolve: (argument, _, { locale }) => argumentStateLabels[argumentState(argument)][locale],
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was given.' }),
    editedAt: t.expose('editedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its author last changed it; null when it stands as it was given.',
    }),
    depth: t.exposeInt('depth', {
      description: '0 an argument, 1 a reply to one, 2 a reply to a reply. Deeper there is none.',
    }),
    inReplyTo: t.relation('parent', {
      nullable: true,
      description: 'What it replies to; null for an argument.',
    }),
    replyCount: t.int({
      description: 'How many reply to it directly, hidden and withdrawn ones too.',
      resolve: async (argument, _, context) => (await repliesTo(context, argument)) ?? 0,
    }),
    thanksCount: t.exposeInt('thanksCount', { description: 'How many neighbours thanked for it.' }),
    thanked: t.boolean({
      description: 'Whether the viewer thanked for it; false for visitors.',
      resolve: async (argument, _, context) => (await thankedFor(context, argument)) ?? false,
    }),
    topic: t.relation('topic', { description: 'The topic it is about.' }),
    availableActions: t.field({
      type: [availableAction],
      select: { topic: { select: { state: true } } },
      description:
        'REPLY, THANK or WITHDRAW_THANKS, EDIT and WITHDRAW, as far as its state has them, each allowed or with the reason why not.',
      resolve: async (argument, _, context) =>
        argumentActionsOffered(
          context.viewer,
          argument,
          argument.topic.state,
          (await thankedFor(context, argument)) ?? false,
          context.clock.now(),
        ),
    }),
  }),
});

const argumentConnection = builder.connectionObject({
  type: argumentType,
  name: 'ArgumentConnection',
  description: 'A page of arguments.',
});

const orderBy = (order: ArgumentOrder) => [...argumentOrders[order].orderBy];

builder.prismaObjectField('Argument', 'replies', (t) =>
  t.relatedConnection(
    'replies',
    {
      cursor: 'districtId_id',
      description: 'The direct replies, oldest first, so that they read as a conversation.',
      query: { orderBy: orderBy('OLDEST') },
    },
    argumentConnection,
  ),
);

builder.prismaObjectField('Topic', 'arguments', (t) =>
  t.relatedConnection(
    'arguments',
    {
      cursor: 'districtId_id',
      description: 'The arguments, without their replies.',
      args: {
        stance: t.arg({ type: stanceEnum, required: false, description: 'Only this stance.' }),
        order: t.arg({
          type: argumentOrderEnum,
          defaultValue: 'MOST_THANKED',
          description: 'In which order; a cursor belongs to the order that it was given in.',
        }),
      },
      query: ({ stance, order }) => ({
        where: { depth: 0, ...(stance ? { stance } : {}) },
        orderBy: orderBy(order),
      }),
    },
    argumentConnection,
  ),
);

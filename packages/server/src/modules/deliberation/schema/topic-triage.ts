import { builder } from '../../../builder.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { may } from '../../../platform/viewer.ts';
import '../../organizations/index.ts';
import { undecided } from '../acts.ts';
import { topicClassLabels } from '../labels.ts';
import { placeFields } from '../subjects.ts';
import { underWayOn } from '../topic-reads.sql.ts';
import { contestStateEnum, reviewOutcomeEnum, topicClassEnum } from './enums.ts';
import './topic.ts';

builder.prismaObject('TopicAnswer', {
  description: 'What the organization that must answer a topic says to it. Public.',
  fields: (t) => ({
    organization: t.relation('organization', { description: 'Who answered.' }),
    body: t.exposeString('body', { description: 'Plain text, up to 4,000 characters.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

builder.prismaObject('TriageContest', {
  description: 'A resident says that a topic was sorted wrongly.',
  fields: (t) => ({
    state: t.expose('state', { type: contestStateEnum, description: 'What became of it.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was contested.' }),
    reason: t.string({
      nullable: true,
      select: { topic: { select: { community: { select: placeFields } } } },
      description:
        'Why, in the resident’s words: for the resident and for who sorts topics there; otherwise null.',
      resolve: ({ reason, personId, districtId, topic }, _, { viewer }) => {
        const own =
          viewer.kind === 'person' &&
          viewer.districtId === districtId &&
          viewer.personId === personId;
        return own || may(viewer, 'topic:triage', topic.community) ? reason : null;
      },
    }),
    words: t.exposeString('words', {
      nullable: true,
      description: 'What was said when it was settled; null while it is open.',
    }),
    settledAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was settled.',
    }),
  }),
});

builder.prismaObject('TopicReview', {
  description:
    'A party organization has looked at a major matter before its decision (党组织研究).',
  fields: (t) => ({
    organization: t.relation('organization', { description: 'Which party organization.' }),
    heldOn: t.field({
      type: 'Date',
      description: 'On which civil day.',
      resolve: ({ heldOn }) => dayOf(heldOn),
    }),
    outcome: t.expose('outcome', { type: reviewOutcomeEnum, description: 'What it came to.' }),
    words: t.exposeString('words', { description: 'What its minutes say. Public.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

builder.prismaObjectFields('Topic', (t) => ({
  triageClass: t.expose('triageClass', {
    type: topicClassEnum,
    nullable: true,
    description: 'Who the matter is for (三事分流); null while nobody has sorted it.',
  }),
  triageClassLabel: t.string({
    nullable: true,
    description: 'The class in the viewer’s language.',
    resolve: ({ triageClass }, _, { locale }) =>
      triageClass === null ? null : topicClassLabels[triageClass][locale],
  }),
  triagedAt: t.expose('triagedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When it was sorted last; why is on the timeline.',
  }),
  triageDueAt: t.expose('triageDueAt', {
    type: 'DateTime',
    nullable: true,
    description: 'Until when it should be sorted, by the district’s rule; null for older topics.',
  }),
  answerer: t.relation('answerer', {
    nullable: true,
    description: 'The organization that must answer; null when the community itself does.',
  }),
  answerDueAt: t.expose('answerDueAt', {
    type: 'DateTime',
    nullable: true,
    description: 'Until when it must be answered or decided, by the district’s rule for the class.',
  }),
  answeredAt: t.expose('answeredAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When it was first answered, or decided.',
  }),
  answerOverdue: t.boolean({
    description: 'Whether an answer is due, the time has passed, and nobody has answered.',
    resolve: ({ state, answerDueAt, answeredAt }, _, { clock }) =>
      (undecided as readonly string[]).includes(state) &&
      answeredAt === null &&
      answerDueAt !== null &&
      answerDueAt < clock.now(),
  }),
  triageContested: t.boolean({
    description: 'Whether a contest of its class waits to be settled.',
    resolve: async (topic, _, context) => (await underWayOn(context, topic))?.contested ?? false,
  }),
  answers: t.relation('answers', {
    query: { orderBy: [{ at: 'asc' }, { id: 'asc' }], take: 50 },
    description: 'What the organization that must answer has said, oldest first, at most fifty.',
  }),
  contests: t.relation('contests', {
    query: { orderBy: [{ at: 'asc' }, { id: 'asc' }], take: 50 },
    description: 'Contests of its class by residents, oldest first, at most fifty.',
  }),
  reviews: t.relation('reviews', {
    query: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }], take: 50 },
    description: 'Reviews before its decision, oldest first, at most fifty.',
  }),
}));

import { globalId } from '../../kernel/global-id.ts';
import type { Subjects } from '../subjects.ts';
import { type AccessArea, only, signedInHere } from './access-area.ts';

const sorted = async (s: Subjects, answerer: string | null = null, topicClass = 'MINOR') => {
  const topic = await s.openTopic();
  const input = { topic, class: topicClass, answerer, reason: '按规定分流' };
  return s.act(s.app.world.here.worker, 'triageTopic', input, 'topic');
};

const contested = async (s: Subjects) =>
  s.act(
    s.app.world.here.resident,
    'contestTriage',
    { topic: await sorted(s), reason: '这不是小事', idempotencyKey: s.key() },
    'topic',
  );

const party = (s: Subjects) =>
  s.act(
    s.app.world.here.worker,
    'foundOrganization',
    {
      community: s.app.world.here.community.globalId,
      kind: 'PARTY_COMMITTEE',
      name: '中共滨江社区委员会',
      idempotencyKey: s.key(),
    },
    'organization',
  );

/** An item of a meeting on a topic that was held, with its show of hands. */
async function voted(s: Subjects, topic: string): Promise<string> {
  const { worker } = s.app.world.here;
  const hour = 3_600_000;
  const at = (hours: number) => new Date(s.app.clock.now().getTime() + hours * hour);
  const calling = {
    host: topic,
    title: '议事会',
    urgent: true,
    reason: '居民着急',
    startsAt: at(1).toISOString(),
    endsAt: at(2).toISOString(),
    place: '社区会议室',
    agenda: [{ title: '要不要办' }],
    idempotencyKey: s.key(),
  };
  const meeting = await s.act(worker, 'callMeeting', calling, 'meeting');
  const { db } = s.app.context({ kind: 'operator' });
  const id = meeting.split(':').at(-1) ?? '';
  await db.meeting.updateMany({ where: { id }, data: { startsAt: at(-1) } });
  const item = await db.agendaItem.findFirstOrThrow({ where: { meetingId: id } });
  const agendaItem = globalId('AgendaItem', item);
  const votes = [{ agendaItem, inFavour: 12, against: 3, abstained: 1 }];
  const minutes = { meeting, minutes: '大家举手表决。', resolutions: [], votes };
  await s.act(worker, 'recordMinutes', minutes, 'meeting');
  return agendaItem;
}

const residents = only('resident', 'otherResident');

/** The life of topics beside their steps: sorting, answering, reviewing and deciding. */
export const topics: AccessArea = {
  rows: {
    answerTopic: {
      input: async (s) => ({
        topic: await sorted(s, s.app.world.here.company.globalId),
        body: '下周派人来看。',
        idempotencyKey: s.key(),
      }),
      expected: only('representative'),
    },
    contestTriage: {
      input: async (s) => ({
        topic: await sorted(s),
        reason: '这不是小事',
        idempotencyKey: s.key(),
      }),
      // Contesting takes a verified residency, which others can get.
      expected: {
        ...residents,
        ...Object.fromEntries(
          signedInHere
            .filter((name) => residents[name] !== 'done')
            .map((name) => [name, 'RESIDENCY_REQUIRED']),
        ),
      },
    },
    decideTopic: {
      input: async (s) => ({
        topic: await sorted(s, s.app.world.here.company.globalId),
        agreed: true,
        words: '同意，本周换灯。',
        idempotencyKey: s.key(),
      }),
      expected: only('representative'),
    },
    decideByMeeting: {
      input: async (s) => {
        const topic = await s.openTopic();
        return { topic, agendaItem: await voted(s, topic), words: '同意', idempotencyKey: s.key() };
      },
      expected: only('worker'),
    },
    inviteToTopic: {
      input: async (s) => ({
        topic: await s.openTopic(),
        organizations: [s.app.world.here.company.globalId],
      }),
      expected: only('worker'),
    },
    mergeTopics: {
      input: async (s) => ({
        topic: await s.openTopic(),
        into: await s.openTopic(),
        reason: '说的是同一件事',
      }),
      expected: only('worker'),
    },
    recordReview: {
      input: async (s) => ({
        topic: await sorted(s, s.app.world.here.department.globalId, 'MAJOR'),
        organization: await party(s),
        heldOn: '2026-01-10',
        outcome: 'AGREED',
        words: '同意提交居民会议。',
        idempotencyKey: s.key(),
      }),
      expected: only('worker'),
    },
    setDeliberationRules: {
      input: async (s) => ({
        community: s.app.world.here.place.globalId,
        triageDays: 3,
        majorAnswerDays: 15,
        minorAnswerDays: 7,
        privateAnswerDays: 5,
        reminderDays: 3,
        reviewMajor: false,
        mergeUndoHours: 72,
        meetingNoticeDays: 3,
        meetingLeastResidents: 0,
        source: '《滨江区协商议事办法》2026年1月',
      }),
      expected: only('official'),
    },
    settleContest: {
      input: async (s) => ({ topic: await contested(s), words: '按原分类办理。' }),
      // The worker sorted it, and is told to leave it to others.
      expected: { ...only('official'), worker: 'OWN_TRIAGE' },
    },
    splitTopic: {
      input: async (s) => {
        const topic = await s.openTopic();
        const input = { topic, body: '车位要分开谈', idempotencyKey: s.key() };
        const statement = await s.act(
          s.app.world.here.resident,
          'addStatement',
          input,
          'statement',
        );
        return {
          topic,
          title: '停车位怎么分',
          body: '',
          statements: [statement],
          reason: '这是两件事',
          idempotencyKey: s.key(),
        };
      },
      expected: only('worker'),
    },
    triageTopic: {
      input: async (s) => ({ topic: await s.topic(), class: 'MINOR', reason: '楼里自己能办' }),
      expected: only('worker', 'official'),
    },
    undoMerge: {
      input: async (s) => {
        const topic = await s.openTopic();
        const input = { topic, into: await s.openTopic(), reason: '说的是同一件事' };
        await s.act(s.app.world.here.worker, 'mergeTopics', input, 'topic');
        return { topic };
      },
      expected: only('worker'),
    },
  },
};

import { AttachPhoto } from '../suggestion-box/operations.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import * as operations from './operations.ts';
import * as actOperations from './topic/acts/operations.ts';
import * as argumentOperations from './topic/arguments/operations.ts';
import * as courseOperations from './topic/course/operations.ts';
import * as moderationOperations from './topic/moderation/operations.ts';
import * as topicOperations from './topic/operations.ts';
import {
  connection,
  contributionsFixture,
  reasonActs,
  serveArguments,
  serveCourse,
} from './topic/testing.ts';

/** All that the board and its parts ask. */
export const boardOperations: readonly object[] = [
  operations,
  { AttachPhoto },
  topicOperations,
  argumentOperations,
  courseOperations,
  actOperations,
  moderationOperations,
];

/** Topics and people of a made-up community, as the API would answer; tests change the parts. */
export interface BoardFixture {
  topics: Record<string, unknown>[];
  topic: Record<string, unknown>;
  statements: FixtureStatement[];
  reasons: Record<string, unknown>[];
  /** By the argument that they reply to. */
  replies: Record<string, Record<string, unknown>[]>;
  course: Record<string, unknown>;
  /** Why something is hidden, and how its appeal stands. */
  notice: Record<string, unknown> | null;
  ownCase: Record<string, unknown> | null;
  hidden: Record<string, unknown>[];
  opinions: Record<string, unknown> | null;
  permissions: string[];
  /** Organizations that the viewer speaks for. */
  offices: { readonly id: string; readonly name: string }[];
}

interface FixtureStatement {
  id: string;
  number: number;
  body: string;
  authorName: string | null;
  moderation: string;
  myVote: string | null;
  counts: { agree: number; disagree: number; pass: number };
}

const LONG_TITLE =
  '关于在涪城区花园社区第三期安置小区地面停车场加装电动自行车集中充电棚和自动灭火设施的议题';

const card = (id: string, title: string, state: string, stateLabel: string, busy: boolean) => ({
  id,
  title,
  state,
  stateLabel,
  proposerName: busy ? '3栋王阿姨' : '花园社区第三期安置小区业主委员会筹备组',
  proposedAt: '2026-11-18T02:00:00Z',
  triageClassLabel: busy ? '小事' : null,
  answerOverdue: id === 't3',
  triageContested: id === 't3',
  votingUntil: id === 't5' ? '2026-12-05T10:00:00Z' : null,
  participantCount: busy ? 128 : 0,
  statementCount: busy ? 7 : 0,
  argumentCounts: busy ? { for: 3, against: 2, neutral: 1 } : { for: 0, against: 0, neutral: 0 },
});

const BODIES = [
  '充电棚应该建在地面，不要进楼道和架空层。',
  '充电费每度不要超过一块钱，价格要贴在棚子上。',
  '老人多的3栋、5栋应该先建。',
  '建充电棚会占停车位，应该先把僵尸车清走再说。',
  '夜里11点以后停止充电，避免没人看管。',
  '由物业统一管理比外面的公司来管更放心。',
  '每个单元应该推选一位邻居参加验收，看看灭火设施是不是真的管用，验收结果贴在公告栏里。',
];

const statement = (body: string, number: number): FixtureStatement => ({
  id: `s${number}`,
  number,
  body,
  authorName: number === 3 ? null : (['3栋王阿姨', '老李', '5栋小陈'][number % 3] ?? null),
  moderation: 'ACCEPTED',
  myVote: null,
  counts: { agree: 60 - number * 7, disagree: 4 + number * 5, pass: 6 + number },
});

const ACTION = { reasonRequired: false, allowed: true, refusal: null };

/** The acts of a topic under discussion. */
export const TAKING_PART = [
  { ...ACTION, action: 'ARGUE', label: '说说理由' },
  { ...ACTION, action: 'STATE', label: '写下看法' },
  { ...ACTION, action: 'VOTE', label: '表态' },
];

/** What a worker is offered beside them. */
export const OFFICE_STEPS = [
  { ...ACTION, action: 'CONVERGE', label: '进入凝聚共识' },
  { ...ACTION, action: 'RETURN', label: '退回', reasonRequired: true },
];

/** Marks on a spiral around each group's place: no chance, so that pictures stay the same. */
function points() {
  const centres = [
    { group: 1, x: -1.1, y: 0.4, size: 52 },
    { group: 2, x: 1.3, y: 0.7, size: 41 },
    { group: 3, x: 0.3, y: -1.2, size: 35 },
  ];
  return centres.flatMap(({ group, x, y, size }) =>
    Array.from({ length: size }, (_, index) => {
      const [angle, radius] = [index * 2.4, 0.1 * Math.sqrt(index)];
      return {
        x: x + radius * Math.cos(angle),
        y: y + radius * Math.sin(angle),
        group,
        own: group === 2 && index === 14,
      };
    }),
  );
}

const side = (agree: number, disagree: number, pass: number) => ({ agree, disagree, pass });

/** A board with everything on it. */
export function boardFixture(): BoardFixture {
  const statements = BODIES.map(statement);
  const named = (number: number, agreeing: boolean) => ({
    agreeing,
    counts: side(30, 5, 3),
    statement: { id: `s${number}`, body: BODIES[number] },
  });
  return {
    topics: [
      card('t1', '楼下加装电动车充电棚', 'DISCUSSING', '讨论中', true),
      card('t2', LONG_TITLE, 'DISCUSSING', '讨论中', false),
      {
        ...card('t3', '小区南门晚上能不能晚一点关', 'DISCUSSING', '讨论中', true),
        participantCount: 12345,
      },
      card('t4', '5栋门口的路灯不亮了', 'PROPOSED', '新提出', false),
      card('t5', '中心花园改造成儿童活动场地', 'CONVERGING', '表决中', true),
      card('t6', '把快递柜搬到东门', 'PUBLISHED', '公示中', true),
      card('t7', '排水沟清淤', 'IMPLEMENTING', '办理中', true),
    ],
    topic: {
      __typename: 'Topic',
      ...card('t1', '楼下加装电动车充电棚', 'DISCUSSING', '讨论中', true),
      body: '小区有两百多辆电动车，不少邻居把电池拎上楼充电，很不安全。\n\n消防来看过，建议在地面建集中充电棚。建在哪里、怎么收费、谁来管，想听听大家的意见。',
      commentable: true,
      moderation: 'ACCEPTED',
      triageClass: null,
      triageClassLabel: null,
      answerOverdue: false,
      onBehalfOf: null,
      source: null,
      resolution: null,
      availableActions: TAKING_PART,
      timeline: [
        { at: '2026-11-18T02:00:00Z', action: 'PROPOSE', label: '提出议题', reason: null },
        { at: '2026-11-19T06:30:00Z', action: 'OPEN_DISCUSSION', label: '开始讨论', reason: null },
      ],
      voteCount: 742,
    },
    statements,
    hidden: [],
    reasons: [
      [
        'FOR',
        '我家楼上去年就因为充电冒过烟，孩子老人都在家，现在想起来还后怕。有了集中的地方，大家都安心。',
        '3栋王阿姨',
      ],
      ['AGAINST', '停车位本来就不够，再占掉六个，晚上回来更没地方停。', '5栋小陈'],
      ['NEUTRAL', '隔壁小区是街道补贴一半、充电公司出一半，可以去问问他们怎么谈的。', '老李'],
      ['FOR', '下雨天也能充，不用再拉飞线。', '2栋李师傅'],
      ['AGAINST', '棚子离1栋太近，万一起火影响楼里的人，要重新选地方。', '1栋周老师'],
      ['FOR', '支持，但要有人管，别建好了没人修。', '7栋刘姐'],
    ].map(([stance, body, authorName], index) => ({
      id: `a${index}`,
      stance,
      body,
      authorName,
      createdAt: '2026-11-20T02:00:00Z',
      editedAt: null,
      depth: 0,
      state: 'SHOWN',
      stateLabel: '已发表',
      own: index === 3,
      thanked: false,
      thanksCount: 6 - index,
      replyCount: index === 0 ? 2 : 0,
      availableActions: reasonActs(index === 3),
    })),
    opinions: {
      computedAt: '2026-11-22T02:00:00Z',
      votesSince: 3,
      bundlePath: '/opinions/510703/t1.json',
      participantCount: 128,
      sentence: '128 位参与者分成 3 种看法，分别有 52、41、35 人；有 2 条看法是大家共同的。',
      groups: [
        { number: 1, size: 52, representative: [named(0, true), named(4, false)] },
        { number: 2, size: 41, representative: [named(3, true), named(2, false)] },
        { number: 3, size: 35, representative: [named(5, true)] },
      ],
      points: points(),
      consensus: [
        {
          agreeing: true,
          geometricMean: 0.89,
          product: 0.71,
          weakest: 0.84,
          groupCounts: [side(48, 1, 3), side(37, 2, 2), side(30, 3, 2)],
          statement: { id: 's1', body: BODIES[1] },
        },
        {
          agreeing: true,
          geometricMean: 0.89,
          product: 0.71,
          weakest: 0.84,
          groupCounts: [side(45, 3, 4), side(33, 4, 4), side(31, 2, 2)],
          statement: { id: 's6', body: BODIES[6] },
        },
      ],
    },
    permissions: [],
    offices: [],
    ...contributionsFixture(),
  };
}

function progress({ statements, topic }: BoardFixture) {
  const open = statements.filter(({ myVote }) => !myVote);
  return {
    id: topic['id'],
    participantCount: topic['participantCount'],
    statementCount: statements.length,
    voteCount: topic['voteCount'],
    remainingStatementCount: open.length,
    nextStatement: open[0] ?? null,
  };
}

/** Makes a fake server answer from the fixture, and change it as the real one would. */
export function serveBoard(server: FakeServer, fixture: BoardFixture): void {
  const answer = <Variables>(name: string, resolve: (variables: Variables) => unknown) =>
    server.answer(name, (variables) => resolve(variables as Variables));
  const whole = () => ({ ...fixture.topic, ...progress(fixture) });
  const node = (fields: object) => ({ node: { __typename: 'Topic', id: 't1', ...fields } });
  answer('BoardTopics', ({ states, search }: { states: string[]; search: string | null }) => ({
    community: {
      id: 'community-1',
      topics: connection(
        fixture.topics.filter(
          ({ state, title }) =>
            states.includes(String(state)) && String(title).includes(search ?? ''),
        ),
      ),
    },
  }));
  answer('BoardTopic', () => ({
    viewer: { permissions: fixture.permissions },
    node: whole(),
  }));
  answer('BoardStatements', () =>
    node({ statements: connection(fixture.statements), hidden: connection(fixture.hidden) }),
  );
  serveArguments(server, fixture);
  serveCourse(server, fixture);
  answer('TopicBallots', () => ({ ballotsOf: connection([]), viewer: { permissions: [] } }));
  answer('BoardOpinions', () => node({ opinionGroups: fixture.opinions }));
  answer('CastVote', ({ input }: { input: { statement: string; value: string } }) => {
    const name = input.value.toLowerCase() as 'agree' | 'disagree' | 'pass';
    fixture.statements = fixture.statements.map((found) =>
      found.id === input.statement
        ? {
            ...found,
            myVote: input.value,
            counts: { ...found.counts, [name]: found.counts[name] + 1 },
          }
        : found,
    );
    const voted = fixture.statements.find(({ id }) => id === input.statement);
    const statement = { ...voted, topic: progress(fixture) };
    return { castVote: { __typename: 'CastVoteSuccess', statement } };
  });
  answer('AddStatement', ({ input }: { input: { body: string } }) => {
    const added = { ...statement(input.body, fixture.statements.length), myVote: 'AGREE' };
    fixture.statements = [...fixture.statements, added];
    return { addStatement: { __typename: 'AddStatementSuccess', statement: added } };
  });
  answer('AdvanceTopic', () => {
    fixture.topic = { ...fixture.topic, state: 'CONVERGING', stateLabel: '凝聚共识' };
    return { advanceTopic: { __typename: 'AdvanceTopicSuccess', topic: whole() } };
  });
  answer('SimilarTopics', () => ({
    similarTopics: fixture.topics.slice(0, 2),
  }));
  answer('SpeaksFor', () => ({ viewer: { speaksFor: fixture.offices } }));
  answer('ProposeTopic', () => ({
    proposeTopic: {
      __typename: 'ProposeTopicSuccess',
      topic: { id: 't1', title: '楼下加装电动车充电棚' },
      receipt: { code: 'K7QM-42PX' },
    },
  }));
}

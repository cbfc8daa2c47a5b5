import type { FakeServer } from '../testing/fake-server.ts';
import type { Objection, Publication, Resolution } from './resolution.controller.ts';

const offer = (action: string, label: string) => ({
  action,
  label,
  allowed: true,
  reasonRequired: false,
  refusal: null,
});

export function noticeFixture(change: Partial<Publication> = {}): Publication {
  return {
    id: 'p1',
    state: 'RUNNING',
    stateLabel: '公示中',
    days: 7,
    startedAt: '2026-11-18T02:00:00Z',
    endsAt: '2026-11-25T16:00:00Z',
    lastDay: '2026-11-25',
    endedAt: null,
    objectionCount: 2,
    unansweredCount: 1,
    takesObjections: true,
    ruleSource: '花园社区议事规则第十二条',
    withdrawReason: null,
    noticeDocument: '/documents/notice.docx',
    availableActions: [],
    ...change,
  };
}

export function objectionsFixture(office = false): Objection[] {
  return [
    {
      id: 'o1',
      number: 1,
      body: '充电棚离1栋窗户只有四米，夏天有噪声，万一起火也来不及，请往北移。',
      authorName: '1栋周老师',
      channel: 'ONLINE',
      receivedAt: '2026-11-19T02:00:00Z',
      outcome: 'PARTLY_UPHELD',
      stateLabel: '部分采纳',
      answer: '改为离窗户八米，并加装隔声板；位置不再往北移，否则占消防通道。',
      answeredAt: '2026-11-20T02:00:00Z',
      availableActions: [],
    },
    {
      id: 'o2',
      number: 2,
      body: '费用没有写清楚。',
      authorName: null,
      channel: 'PAPER',
      receivedAt: '2026-11-20T02:00:00Z',
      outcome: null,
      stateLabel: '等待答复',
      answer: null,
      answeredAt: null,
      availableActions: office ? [offer('UPHOLD', '采纳'), offer('DISMISS', '不采纳')] : [],
    },
  ];
}

/** A resolution on public notice, in force, or delivered, as the change says. */
export function resolutionFixture(
  change: Partial<Resolution> = {},
): Resolution & { __typename: 'Resolution' } {
  return {
    __typename: 'Resolution',
    id: 'r1',
    title: '在2号楼和5号楼之间建集中充电棚',
    state: 'PUBLISHED',
    stateLabel: '公示中',
    basis: 'BALLOT',
    basisLabel: '投票',
    document: '/documents/resolution.docx',
    inForceAt: null,
    deliveredAt: null,
    rateUntil: null,
    round: 1,
    takesRatings: false,
    withdrawReason: null,
    organization: { name: '绵阳市涪城区花园社区第三期安置小区业主委员会筹备组' },
    current: {
      number: 2,
      text: '一、在2号楼和5号楼之间建六十个充电位的充电棚，离窗户不少于八米。\n二、每度电不超过一块钱，价格贴在棚上。\n三、夜里11点以后停止充电。',
      amendReason: '采纳1栋居民的异议，位置离窗户更远。',
      citations: [
        { kind: 'Ballot', subjectId: 'b1', excerpt: '是否同意建集中充电棚' },
        { kind: 'Statement', subjectId: 's1', excerpt: '充电费每度不要超过一块钱。' },
        { kind: 'Argument', subjectId: 'a1', excerpt: null },
      ],
      tasks: [
        {
          title: '确定施工单位',
          body: '三家比价，结果贴在公告栏。',
          days: 15,
          ownerOrganization: { name: '花园物业' },
        },
        { title: '清走僵尸车', body: '', days: 7, ownerOrganization: { name: '花园社区居委会' } },
      ],
    },
    publication: noticeFixture(),
    work: [],
    ratings: [],
    myRating: null,
    availableActions: [],
    ...change,
  };
}

/** The same, carried out, for a resident who may rate it. */
export function deliveredFixture(
  change: Partial<Resolution> = {},
): ReturnType<typeof resolutionFixture> {
  const work = {
    id: 'w1',
    title: '确定施工单位',
    state: 'VERIFIED' as const,
    stateLabel: '已核实',
    dueAt: '2026-12-10T16:00:00Z',
    overdue: false,
    progress: 100,
    ownerName: '花园物业',
  };
  return resolutionFixture({
    state: 'DELIVERED',
    stateLabel: '已落实',
    inForceAt: '2026-11-26T02:00:00Z',
    deliveredAt: '2026-12-12T02:00:00Z',
    rateUntil: '2027-01-11T02:00:00Z',
    takesRatings: true,
    publication: noticeFixture({
      state: 'ENDED',
      stateLabel: '公示期满',
      endedAt: '2026-11-25T16:00:00Z',
      unansweredCount: 0,
      takesObjections: false,
    }),
    work: [
      work,
      {
        ...work,
        id: 'w2',
        title: '清走僵尸车',
        state: 'IN_PROGRESS',
        stateLabel: '办理中',
        overdue: true,
        ownerName: '花园社区居委会',
      },
    ],
    ratings: [
      {
        round: 1,
        answers: 4,
        average: 3.5,
        yes: 2,
        partly: 1,
        no: 1,
        wanting: 1,
        ruleSource: '花园社区议事规则第二十条',
      },
    ],
    availableActions: [offer('RATE', '评价')],
    ...change,
  });
}

/** Makes a fake server answer with a resolution, and take what is said of it. */
export function serveResolution(
  server: FakeServer,
  resolution: Resolution,
  objections = objectionsFixture(),
): void {
  let [shown, listed] = [resolution, objections];
  server.answer('ResolutionById', () => ({ node: shown }));
  server.answer('PublicationObjections', () => ({
    node: {
      __typename: 'Publication',
      id: 'p1',
      objections: {
        edges: listed.map((node) => ({ node })),
        pageInfo: { hasNextPage: false, endCursor: null },
      },
    },
  }));
  server.answer('ObjectToPublication', (variables) => {
    const { body } = variables['input'] as unknown as { body: string };
    const [first] = objectionsFixture(false).slice(1);
    const objection = { ...first, id: 'o3', number: 3, body };
    listed = [...listed, objection as Objection];
    return {
      objectToPublication: {
        __typename: 'ObjectToPublicationSuccess',
        objection,
        receipt: { code: 'K7QM-42PX' },
      },
    };
  });
  server.answer('AnswerObjection', (variables) => {
    const input = variables['input'] as unknown as {
      objection: string;
      outcome: NonNullable<Objection['outcome']>;
      reasons: string;
    };
    listed = listed.map((objection) =>
      objection.id === input.objection
        ? {
            ...objection,
            outcome: input.outcome,
            stateLabel: '采纳',
            answer: input.reasons,
            availableActions: [],
          }
        : objection,
    );
    const objection = listed.find(({ id }) => id === input.objection);
    return { answerObjection: { __typename: 'AnswerObjectionSuccess', objection } };
  });
  server.answer('RateResolution', (variables) => {
    const { done, stars } = variables['input'] as unknown as NonNullable<Resolution['myRating']>;
    shown = { ...shown, myRating: { done, stars, ratedAt: '2026-12-13T02:00:00Z' } };
    return { rateResolution: { __typename: 'RateResolutionSuccess', resolution: shown } };
  });
}

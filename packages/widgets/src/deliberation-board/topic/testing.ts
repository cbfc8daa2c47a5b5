import type { FakeServer } from '../../testing/fake-server.ts';
import type { BoardFixture } from '../testing.ts';

const ACTION = { reasonRequired: false, allowed: true, refusal: null };

export const connection = (nodes: readonly unknown[]) => ({
  edges: nodes.map((node) => ({ node })),
  pageInfo: { hasNextPage: false, endCursor: null },
});

/** What a neighbour may do about an argument, and what its author may. */
export const reasonActs = (own: boolean) => [
  { ...ACTION, action: 'REPLY', label: '回应' },
  ...(own
    ? [
        { ...ACTION, action: 'EDIT', label: '修改' },
        { ...ACTION, action: 'WITHDRAW', label: '撤回' },
      ]
    : [{ ...ACTION, action: 'THANK', label: '感谢' }]),
];

const reply = (id: string, body: string, depth: number, replyCount = 0) => ({
  id,
  stance: 'NEUTRAL',
  body,
  authorName: '6栋赵大爷',
  createdAt: '2026-11-21T02:00:00Z',
  editedAt: null,
  depth,
  state: 'SHOWN',
  stateLabel: '已发表',
  own: false,
  thanked: false,
  thanksCount: 0,
  replyCount,
  availableActions: depth < 2 ? reasonActs(false) : [{ ...ACTION, action: 'THANK', label: '感谢' }],
});

const RESPONSIBLE = { id: 'o1', name: '涪城区住房和城乡建设局物业管理和老旧小区改造科' };

/** A topic that has been sorted, answered, reviewed, decided, merged and split. */
export const WHOLE_COURSE = {
  triageClass: 'MAJOR',
  triageClassLabel: '大事',
  triagedAt: '2026-11-19T02:00:00Z',
  answerer: RESPONSIBLE,
  answerDueAt: '2026-11-21T16:00:00Z',
  answerOverdue: true,
  contests: [
    {
      at: '2026-11-20T02:00:00Z',
      state: 'KEPT',
      reason: null,
      settledAt: '2026-11-21T02:00:00Z',
      words: '要动用维修资金，还是大事。',
    },
  ],
  answers: [
    {
      at: '2026-11-20T08:00:00Z',
      body: '消防部门已经现场看过。\n建议放在东门北侧，不占消防通道。',
      organization: RESPONSIBLE,
    },
  ],
  reviews: [
    {
      heldOn: '2026-11-19',
      outcome: 'AGREED',
      words: '同意，要求先把消防验收做好。',
      organization: { id: 'o2', name: '花园社区党委' },
    },
  ],
  decisions: [
    {
      agreed: true,
      at: '2026-11-21T08:00:00Z',
      basis: 'MEETING',
      words: '在东门北侧建二十四个充电位。',
      organization: { id: 'o3', name: '花园社区居民议事会' },
    },
  ],
  placeWords: '东门北侧空地',
  latitude: 31.4675,
  longitude: 104.6796,
  documents: [{ id: 'd1', url: '/files/d1', fileName: '消防意见.pdf' }],
  merged: [{ id: 't8', title: '电动车充电桩太少' }],
  splits: [{ id: 't9', title: '清理楼道里的电池' }],
  withdrawnResolutions: [
    { id: 'r0', title: '在地下车库建充电位', withdrawReason: '公示时邻居提出消防不允许' },
  ],
  a4: '/documents/t1.html',
  a3: '/documents/t1-a3.html',
  invited: [{ id: 'o4', name: '花园小区物业服务中心' }],
  meetings: [
    {
      id: 'm1',
      title: '充电棚议事会',
      place: '社区二楼会议室',
      startsAt: '2026-11-21T06:00:00Z',
      stateLabel: '已召开',
      noticeDocument: '/documents/m1.docx',
      agenda: [{ id: 'i1', title: '要不要建', votes: { inFavour: 18, against: 3 } }],
    },
  ],
};

/** The parts of a fixture beside the discussion: nothing has become of the topic yet. */
export function contributionsFixture(): Pick<
  BoardFixture,
  'replies' | 'course' | 'notice' | 'ownCase'
> {
  return {
    replies: {
      a0: [
        reply('r1', '有没有灭火器？', 1, 1),
        {
          ...reply('r2', '', 1),
          body: null,
          authorName: null,
          state: 'WITHDRAWN',
          stateLabel: '作者已撤回这条理由',
          availableActions: [],
        },
      ],
      r1: [reply('r3', '设计图上每排有两个。', 2)],
    },
    course: {
      id: 't1',
      title: '楼下加装电动车充电棚',
      state: 'DISCUSSING',
      community: { id: 'community-1' },
      triageClass: null,
      triageClassLabel: null,
      triageDueAt: null,
      triagedAt: null,
      answerer: null,
      answerDueAt: null,
      answerOverdue: false,
      answeredAt: null,
      answers: [],
      contests: [],
      reviews: [],
      decisions: [],
      placeWords: null,
      latitude: null,
      longitude: null,
      photos: [],
      documents: [],
      mergedInto: null,
      merged: [],
      splitFrom: null,
      splits: [],
      withdrawnResolutions: [],
      a4: null,
      a3: null,
      invited: [],
      meetings: [],
      availableActions: [],
    },
    notice: { categoryLabel: '骂人或攻击他人', words: '请就事论事。', day: '2026-11-21' },
    ownCase: null,
  };
}

/** Arguments, their replies, thanks, changes and moderation. */
export function serveArguments(server: FakeServer, fixture: BoardFixture): void {
  const answer = <Variables>(name: string, resolve: (variables: Variables) => unknown) =>
    server.answer(name, (variables) => resolve(variables as Variables));
  const all = () => [...fixture.reasons, ...Object.values(fixture.replies).flat()];
  const change = (id: string, changes: object) => {
    const changed = (list: Record<string, unknown>[]) =>
      list.map((found) => (found['id'] === id ? { ...found, ...changes } : found));
    fixture.reasons = changed(fixture.reasons);
    fixture.replies = Object.fromEntries(
      Object.entries(fixture.replies).map(([key, list]) => [key, changed(list)]),
    );
    return all().find((found) => found['id'] === id);
  };
  answer('BoardArguments', ({ stance }: { stance: string }) => ({
    node: {
      __typename: 'Topic',
      id: 't1',
      arguments: connection(fixture.reasons.filter((reason) => reason['stance'] === stance)),
    },
  }));
  answer('ArgumentReplies', ({ id }: { id: string }) => ({
    node: { __typename: 'Argument', id, replies: connection(fixture.replies[id] ?? []) },
  }));
  answer('AddArgument', ({ input }: { input: { body: string; stance: string } }) => {
    const added = { ...fixture.reasons[0], replyCount: 0, id: 'new', ...input };
    fixture.reasons = [added, ...fixture.reasons];
    return { addArgument: { __typename: 'AddArgumentSuccess', argument: added } };
  });
  answer('ReplyToArgument', ({ input }: { input: { argument: string; body: string } }) => {
    const added = { ...reply('r9', input.body, 1), own: true, authorName: '您自己' };
    fixture.replies = {
      ...fixture.replies,
      [input.argument]: [...(fixture.replies[input.argument] ?? []), added],
    };
    return { replyToArgument: { __typename: 'ReplyToArgumentSuccess', argument: added } };
  });
  const thanks = (thanked: boolean) => (argument: string) => {
    const label = thanked ? '取消感谢' : '感谢';
    const action = thanked ? 'WITHDRAW_THANKS' : 'THANK';
    const count = Number(all().find((found) => found['id'] === argument)?.['thanksCount'] ?? 0);
    return change(argument, {
      thanked,
      thanksCount: count + (thanked ? 1 : -1),
      availableActions: [{ ...ACTION, action, label }],
    });
  };
  answer('ThankForArgument', ({ input }: { input: { argument: string } }) => ({
    thankForArgument: {
      __typename: 'ThankForArgumentSuccess',
      argument: thanks(true)(input.argument),
    },
  }));
  answer('WithdrawThanks', ({ input }: { input: { argument: string } }) => ({
    withdrawThanks: {
      __typename: 'WithdrawThanksSuccess',
      argument: thanks(false)(input.argument),
    },
  }));
  answer('EditArgument', ({ input }: { input: { argument: string; body: string } }) => ({
    editArgument: {
      __typename: 'EditArgumentSuccess',
      argument: change(input.argument, { body: input.body, editedAt: '2026-11-20T02:10:00Z' }),
    },
  }));
  answer('WithdrawArgument', ({ input }: { input: { argument: string } }) => ({
    withdrawArgument: {
      __typename: 'WithdrawArgumentSuccess',
      argument: change(input.argument, {
        body: null,
        authorName: null,
        state: 'WITHDRAWN',
        stateLabel: '作者已撤回这条理由',
        availableActions: [],
      }),
    },
  }));
  answer('HiddenNotice', () => ({ moderationNotice: fixture.notice }));
  answer('OwnHidden', () => ({ moderationCase: fixture.ownCase }));
  answer('ReportContent', ({ input }: { input: { subject: string } }) => ({
    reportContent: { __typename: 'ReportContentSuccess', subjectId: input.subject },
  }));
  answer('HideContent', ({ input }: { input: { subject: string } }) => {
    change(input.subject, {
      body: null,
      authorName: null,
      state: 'HIDDEN',
      stateLabel: '这条理由已被隐藏',
      availableActions: [],
    });
    const hidden = fixture.statements.find(({ id }) => id === input.subject);
    fixture.statements = fixture.statements.filter((found) => found !== hidden);
    if (hidden) fixture.hidden = [{ ...hidden, moderation: 'REJECTED' }];
    return {
      hideContent: { __typename: 'HideContentSuccess', case: { id: 'c1', state: 'HIDDEN' } },
    };
  });
  answer('RestoreContent', () => ({
    restoreContent: { __typename: 'RestoreContentSuccess', case: { id: 'c1', state: 'RESTORED' } },
  }));
  answer('AppealHiding', () => ({
    appealHiding: { __typename: 'AppealHidingSuccess', case: { id: 'c1', state: 'APPEALED' } },
  }));
}

/** What becomes of a topic, and the acts on it: each answers and changes nothing else. */
export function serveCourse(server: FakeServer, fixture: BoardFixture): void {
  server.answer('TopicCourse', () => ({ node: { __typename: 'Topic', ...fixture.course } }));
  server.answer('ActOrganizations', () => ({
    organizations: connection([
      { ...RESPONSIBLE, kind: 'GOVERNMENT' },
      { id: 'o2', name: '花园社区党委', kind: 'PARTY_COMMITTEE' },
      { id: 'o4', name: '花园小区物业服务中心', kind: 'PROPERTY_COMPANY' },
    ]),
  }));
  server.answer('ActTopics', () => ({
    similarTopics: [
      { id: 't1', title: '楼下加装电动车充电棚', stateLabel: '讨论中' },
      { id: 't7', title: '排水沟清淤', stateLabel: '落实中' },
    ],
  }));
  server.answer('ActParts', () => ({
    node: {
      __typename: 'Topic',
      id: 't1',
      statements: connection(fixture.statements),
      arguments: connection(fixture.reasons),
    },
  }));
  for (const [name, field] of ACTS) {
    server.answer(name, () => ({
      [field]: { __typename: `${name}Success`, topic: { id: 't1' } },
    }));
  }
}

const ACTS = [
  ['TriageTopic', 'triageTopic'],
  ['ContestTriage', 'contestTriage'],
  ['SettleContest', 'settleContest'],
  ['AnswerTopic', 'answerTopic'],
  ['RecordReview', 'recordReview'],
  ['DecideTopic', 'decideTopic'],
  ['DecideByMeeting', 'decideByMeeting'],
  ['MergeTopics', 'mergeTopics'],
  ['UndoMerge', 'undoMerge'],
  ['SplitTopic', 'splitTopic'],
  ['InviteToTopic', 'inviteToTopic'],
] as const;

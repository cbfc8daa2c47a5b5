import type { FakeServer } from '../testing/fake-server.ts';

const DAY = 86_400_000;
const at = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const page = <Node>(nodes: readonly Node[]) => ({
  edges: nodes.map((node) => ({ node })),
  pageInfo: { hasNextPage: false },
});
const action = (name: string, label: string, reasonRequired = false) => ({
  action: name,
  label,
  allowed: true,
  reasonRequired,
  refusal: null,
});

/** What a committee worker may do, as far as the desk asks. */
export const WORKER = [
  'SERVICE_REQUEST_HANDLE',
  'SERVICE_REQUEST_READ',
  'SUGGESTION_ANSWER',
  'SUGGESTION_READ',
  'SUGGESTION_RECORD',
  'SURVEY_PUBLISH',
  'SURVEY_READ_RESULTS',
  'TOPIC_ADVANCE',
];
/** A district official looks and does not act. */
export const OFFICIAL = ['SERVICE_REQUEST_READ', 'SUGGESTION_READ', 'SURVEY_READ_RESULTS'];

export const LAMP = {
  id: 's1',
  body: '三单元楼道的灯坏了一个多月，晚上老人上下楼看不清台阶，前天张阿姨差点摔倒。能不能请人来修一修，顺便看看四单元的。',
  channel: 'ASSISTED',
  state: 'RECEIVED',
  stateLabel: '已收到，等待答复',
  receivedAt: at(-9),
  answerDueAt: at(-2),
  overdue: true,
};
const PARKING = {
  ...LAMP,
  id: 's2',
  body: '消防通道老是停满电动车。',
  channel: 'ONLINE',
  state: 'UNSETTLED',
  stateLabel: '还没解决，等待再次答复',
  receivedAt: at(-3),
  answerDueAt: at(1),
  overdue: false,
};
export const REPAIR = {
  id: 'r1',
  state: 'SUBMITTED',
  stateLabel: '等待受理',
  applicantName: '欧阳娜依古丽·买买提',
  submittedAt: at(-1),
  dueAt: null,
  overdue: false,
  service: { name: '高龄独居老人居家适老化改造申请（含卫生间扶手、防滑地面与紧急呼叫）' },
};
const MEAL = {
  ...REPAIR,
  id: 'r2',
  state: 'ACCEPTED',
  stateLabel: '已受理',
  applicantName: '李大爷',
  submittedAt: at(-4),
  dueAt: at(5),
  service: { name: '助餐送餐' },
};
export const SQUARE = {
  id: 't1',
  title: '小广场晚上几点以后不跳舞',
  proposerName: '王阿姨',
  proposedAt: at(-2),
  stateLabel: '等待开始讨论',
};

/** Everything that waits in the community of the tests. */
export function busyPlace() {
  return {
    __typename: 'Community',
    id: 'community-1',
    name: '涪城区城厢街道花园社区',
    suggestions: page([LAMP, PARKING]),
    serviceRequests: page([REPAIR, MEAL]),
    topics: page([SQUARE]),
  };
}

export function idlePlace() {
  const none = { suggestions: page([]), serviceRequests: page([]), topics: page([]) };
  return { ...busyPlace(), ...none };
}

const DETAILS: Readonly<Record<string, object>> = {
  s1: {
    __typename: 'Suggestion',
    id: 's1',
    stateLabel: LAMP.stateLabel,
    settledComment: null,
    callerName: '刘奶奶',
    callerPhone: '13800138000',
    photos: [],
    answer: null,
    availableActions: [action('ANSWER', '答复'), action('RAISE_TOPIC', '转为议题')],
  },
  s2: {
    __typename: 'Suggestion',
    id: 's2',
    stateLabel: PARKING.stateLabel,
    settledComment: '第二天又停满了。',
    callerName: null,
    callerPhone: null,
    photos: [],
    answer: { body: '已请物业清理，并贴了提示。', at: at(-2), byName: '社区小陈' },
    availableActions: [action('ANSWER', '答复')],
  },
  r1: {
    __typename: 'ServiceRequest',
    id: 'r1',
    stateLabel: REPAIR.stateLabel,
    answers: [
      { question: 'q1', label: '住址', words: '花园小区3栋2单元501' },
      { question: 'q2', label: '需要改造的地方', words: '卫生间扶手、防滑地面' },
    ],
    timeline: [{ at: at(-1), label: '提交申请', reason: null }],
    availableActions: [
      action('ACCEPT', '受理'),
      action('RETURN', '退回补充', true),
      {
        action: 'WITHDRAW',
        label: '撤回申请',
        allowed: false,
        reasonRequired: false,
        refusal: { code: 'NOT_FOR_YOU', message: '这一步由别人来做。' },
      },
    ],
  },
  r2: {
    __typename: 'ServiceRequest',
    id: 'r2',
    stateLabel: MEAL.stateLabel,
    answers: [],
    timeline: [
      { at: at(-4), label: '提交申请', reason: null },
      { at: at(-3), label: '受理', reason: null },
    ],
    availableActions: [action('SCHEDULE', '约好时间'), action('START', '开始办理')],
  },
  t1: {
    __typename: 'Topic',
    id: 't1',
    stateLabel: SQUARE.stateLabel,
    body: '有的邻居上夜班，有的邻居想多跳一会儿。大家商量一个都能接受的时间。',
    availableActions: [action('OPEN_DISCUSSION', '开始讨论'), action('RETURN', '退回', true)],
  },
};

/** Lets the fake server answer what the desk reads, for a viewer with these permissions. */
export function answerDesk(
  server: FakeServer,
  permissions: readonly string[] = WORKER,
  place: object | null = busyPlace(),
): void {
  server.answer('DeskViewer', () => ({ viewer: { level: 'ACCOUNT', permissions } }));
  server.answer('Desk', (variables) => ({
    node: place && {
      ...place,
      ...(variables['suggestions'] ? {} : { suggestions: undefined }),
      ...(variables['requests'] ? {} : { serviceRequests: undefined }),
    },
  }));
  server.answer('DeskItem', ({ id }) => ({ node: DETAILS[String(id)] ?? null }));
  server.answer('ReadDraft', () => ({ viewer: { draft: null } }));
  server.answer('RecordSuggestion', () => ({
    recordSuggestion: { __typename: 'RecordSuggestionSuccess', receipt: { code: '7KQF-3MZD' } },
  }));
  server.answer('AnswerSuggestion', () => ({
    answerSuggestion: {
      __typename: 'AnswerSuggestionSuccess',
      suggestion: { id: 's1', stateLabel: '已答复' },
    },
  }));
  server.answer('RaiseTopic', () => ({
    raiseTopicFromSuggestion: {
      __typename: 'RaiseTopicFromSuggestionSuccess',
      suggestion: { id: 's1', stateLabel: '已转为议题' },
    },
  }));
  server.answer('DeskAdvanceRequest', () => ({
    advanceServiceRequest: {
      __typename: 'AdvanceServiceRequestSuccess',
      serviceRequest: { id: 'r1', state: 'ACCEPTED', stateLabel: '已受理' },
    },
  }));
  server.answer('DeskAdvanceTopic', () => ({
    advanceTopic: {
      __typename: 'AdvanceTopicSuccess',
      topic: { id: 't1', state: 'DISCUSSING', stateLabel: '正在讨论' },
    },
  }));
}

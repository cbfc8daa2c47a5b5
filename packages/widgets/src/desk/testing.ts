import type { FakeServer } from '../testing/fake-server.ts';

const DAY = 86_400_000;
export const at = (days: number) => new Date(Date.now() + days * DAY).toISOString();
export const action = (name: string, label: string, reasonRequired = false) => ({
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
export const OFFICIAL = [
  'SERVICE_REQUEST_READ',
  'SUGGESTION_READ',
  'SURVEY_READ_RESULTS',
  'WORK_ITEM_URGE',
];

const GARDEN = { id: 'community-1', name: '涪城区城厢街道花园社区' };
export const item = (line: object) => ({
  community: GARDEN,
  department: null,
  dueAt: null as string | null,
  overdue: false,
  urgedTimes: 0,
  mayUrge: false,
  ...line,
});

export const LAMP = item({
  subject: 's1',
  kind: 'Suggestion',
  kindLabel: '建议',
  title: '三单元楼道的灯坏了一个多月，晚上老人上下楼看不清台阶，前天张阿姨差点摔',
  wanted: '请答复',
  stateLabel: '已收到，等待答复',
  since: at(-9),
  dueAt: at(-2),
  overdue: true,
});
const PARKING = item({
  ...LAMP,
  subject: 's2',
  title: '消防通道老是停满电动车。',
  stateLabel: '还没解决，等待再次答复',
  since: at(-3),
  dueAt: at(1),
  overdue: false,
});
const REPAIR = item({
  subject: 'r1',
  kind: 'ServiceRequest',
  kindLabel: '服务申请',
  title: '高龄独居老人居家适老化改造申请（含卫生间扶手、防滑地面与紧急呼叫）',
  wanted: '请办理下一步',
  stateLabel: '等待受理',
  since: at(-1),
});
const MEAL = item({
  ...REPAIR,
  subject: 'r2',
  title: '助餐送餐',
  stateLabel: '已受理',
  since: at(-4),
  dueAt: at(5),
});
const SQUARE = item({
  subject: 't1',
  kind: 'Topic',
  kindLabel: '议题',
  title: '小广场晚上几点以后不跳舞',
  wanted: '请开始讨论或退回',
  stateLabel: '等待开始讨论',
  since: at(-2),
});
type Line = ReturnType<typeof item> & { readonly kind?: string; readonly kindLabel?: string };

/** Everything that waits in the community of the tests, in the server's order. */
export const BUSY: readonly object[] = [LAMP, PARKING, MEAL, SQUARE, REPAIR];

const COMMERCE = { id: 'o1', name: '涪城区住房和城乡建设局物业管理与房屋安全科' };
/** What an official sees waiting for others. */
export const OVERSEEN: readonly object[] = BUSY.map((line, index) => ({
  ...line,
  department: index % 2 ? null : COMMERCE,
  community: index % 2 ? GARDEN : { id: 'community-2', name: '涪城区石塘街道石塘社区' },
  urgedTimes: index ? 0 : 2,
  mayUrge: true,
}));

function countsOf(lines: readonly Line[]) {
  const kinds = [...new Map(lines.map(({ kind = '', kindLabel = '' }) => [kind, kindLabel]))];
  const overdue = lines.filter((line) => line.overdue).length;
  const ofDepartment = lines.filter(({ department }) => department).length;
  return {
    total: lines.length,
    overdue,
    byKind: kinds.map(([name, label]) => ({
      kind: { name, label },
      total: lines.filter(({ kind }) => kind === name).length,
    })),
    byDepartment: ofDepartment ? [{ department: COMMERCE, total: ofDepartment, overdue }] : [],
  };
}

/** The answer of the desk's list for what was asked. */
export function listOf(
  variables: Readonly<Record<string, unknown>>,
  mine: readonly object[] = BUSY,
  overseen: readonly object[] = OVERSEEN,
) {
  const all = (variables['view'] === 'OVERSEEN' ? overseen : mine) as readonly Line[];
  const kinds = variables['kinds'] as readonly string[] | null;
  const shown = all.filter(
    ({ kind = '', overdue }) =>
      (!kinds || kinds.includes(kind)) && (overdue || !variables['overdueOnly']),
  );
  const first = Number(variables['first']);
  return {
    place: GARDEN,
    toDo: { nodes: shown.slice(0, first), pageInfo: { hasNextPage: shown.length > first } },
    toDoCounts: countsOf(all),
    mine: { total: mine.length },
    overseen: variables['oversees'] ? { total: overseen.length } : undefined,
  };
}

const DETAILS: Readonly<Record<string, object>> = {
  s1: {
    __typename: 'Suggestion',
    id: 's1',
    stateLabel: '已收到，等待答复',
    body: '三单元楼道的灯坏了一个多月，晚上老人上下楼看不清台阶，前天张阿姨差点摔倒。能不能请人来修一修，顺便看看四单元的。',
    receivedAt: at(-9),
    settledComment: null,
    callerName: '刘奶奶',
    callerPhone: '13800138000',
    originLabel: '上门走访',
    outreach: { title: '花园小区秋季全域普访' },
    photos: [{ id: 'photo-1', url: 'data:,', width: 96, height: 96 }],
    answer: null,
    availableActions: [
      action('ANSWER', '答复'),
      action('RAISE_TOPIC', '转为议题'),
      action('RECORD_NEED', '列入需求清单'),
      action('REPORT_INCIDENT', '作为事件派人处理'),
    ],
  },
  s2: {
    __typename: 'Suggestion',
    id: 's2',
    stateLabel: '还没解决，等待再次答复',
    body: '消防通道老是停满电动车。',
    receivedAt: at(-3),
    settledComment: '第二天又停满了。',
    callerName: null,
    callerPhone: null,
    originLabel: '网上',
    outreach: null,
    photos: [],
    answer: { body: '已请物业清理，并贴了提示。', at: at(-2), byName: '社区小陈' },
    availableActions: [action('ANSWER', '答复')],
  },
  r1: {
    __typename: 'ServiceRequest',
    id: 'r1',
    stateLabel: '等待受理',
    applicantName: '欧阳娜依古丽·买买提',
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
    stateLabel: '已受理',
    applicantName: '李大爷',
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
    stateLabel: '等待开始讨论',
    proposerName: '王阿姨',
    body: '有的邻居上夜班，有的邻居想多跳一会儿。大家商量一个都能接受的时间。',
    availableActions: [action('OPEN_DISCUSSION', '开始讨论'), action('RETURN', '退回', true)],
  },
};

/** Lets the fake server answer what the desk reads, for a viewer with these permissions. */
export function answerDesk(
  server: FakeServer,
  permissions: readonly string[] = WORKER,
  waiting: readonly object[] | null = BUSY,
): void {
  server.answer('DeskViewer', () => ({
    viewer: {
      level: 'ACCOUNT',
      permissions,
      notificationInbox: { id: 'inbox-1', unreadCount: 2 },
    },
  }));
  server.answer('Desk', (variables) =>
    waiting ? listOf(variables, waiting) : { ...listOf(variables), place: null },
  );
  server.answer('DeskCommunities', () => ({
    communities: {
      edges: [GARDEN, { id: 'community-2', name: '涪城区石塘街道石塘社区' }].map((node) => ({
        node,
      })),
    },
  }));
  server.answer('DeskUrge', () => ({
    urge: { __typename: 'UrgeSuccess', urge: { at: at(0) } },
  }));
  server.answer('DeskItem', ({ id }) => ({ node: DETAILS[String(id)] ?? null }));
  server.answer('ReadDraft', () => ({ viewer: { draft: null } }));
  server.answer('RunningOutreach', () => ({
    node: { __typename: 'Community', id: 'community-1', outreach: { nodes: [] } },
  }));
  server.answer('DiscardSuggestion', () => ({
    discardSuggestion: {
      __typename: 'DiscardSuggestionSuccess',
      suggestion: { id: 'Suggestion:1' },
    },
  }));
  server.answer('RecordSuggestion', () => ({
    recordSuggestion: {
      __typename: 'RecordSuggestionSuccess',
      suggestion: { id: 'Suggestion:1' },
      receipt: { code: '7KQF-3MZD' },
    },
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
  server.answer('RecordNeed', () => ({
    recordNeedFromSuggestion: { __typename: 'RecordNeedFromSuggestionSuccess', suggestion: null },
  }));
  server.answer('ReportIncident', () => ({
    reportIncidentFromSuggestion: {
      __typename: 'ReportIncidentFromSuggestionSuccess',
      suggestion: null,
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

const message = (id: string, subjectId: string, read: boolean, days: number) => ({
  node: {
    id,
    subject: read ? '您交办的事办完了' : '有人督办：三单元楼道的灯',
    body: '区住房和城乡建设局请您尽快办理。',
    createdAt: at(days),
    readAt: read ? at(days) : null,
    subjectId,
  },
});

/** Lets the fake server answer for the messages, and take work that is assigned. */
export function answerMessages(server: FakeServer, none = false): void {
  const unread = none ? [] : [message('n1', 's1', false, -3), message('n2', 'gone', false, -4)];
  const read = none ? [] : [message('n3', 'gone', true, -1)];
  server.answer('DeskMessages', () => ({
    viewer: {
      notificationInbox: { id: 'inbox-1', unreadCount: unread.length },
      unread: { edges: unread },
      notifications: { edges: [...read, ...unread], pageInfo: { hasNextPage: false } },
      notificationPreferences: none
        ? []
        : [
            { topic: 'WORK', channel: 'EMAIL', pace: 'AT_ONCE' },
            { topic: 'COMMUNITY', channel: 'EMAIL', pace: 'DAILY' },
          ],
    },
  }));
  server.answer('DeskMarkRead', () => ({
    markNotificationsRead: { __typename: 'MarkNotificationsReadSuccess' },
  }));
  server.answer('DeskSetPace', () => ({
    setNotificationPreference: { __typename: 'SetNotificationPreferenceSuccess' },
  }));
  server.answer('DeskAssignWork', () => ({
    assignWorkItem: {
      __typename: 'AssignWorkItemSuccess',
      workItem: { id: 'w9', title: '修路灯' },
    },
  }));
}

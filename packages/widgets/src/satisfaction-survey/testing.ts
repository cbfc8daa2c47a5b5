import type { FakeServer } from '../testing/fake-server.ts';

const text = { hint: null, required: true, showIf: [] };
const columns = ['很不满意', '不满意', '一般', '满意', '很满意'].map((label, index) => ({
  id: `c${index + 1}`,
  label,
}));
const rows = ['环境卫生', '治安巡逻', '停车秩序', '小区物业服务中心接待和报修处理'].map(
  (label, index) => ({ id: `r${index + 1}`, label }),
);
const channelsUsed = ['到社区办公室', '微信群', '楼栋长', '打电话'].map((label, index) => ({
  id: `w${index + 1}`,
  label,
}));

/** One question of each kind, one of them asked only after a low rating. */
export const questions = [
  {
    ...text,
    id: 'overall',
    kind: 'RATING',
    label: '总的来说，您对社区满意吗',
    min: 1,
    max: 5,
    minLabel: '很不满意',
    maxLabel: '很满意',
  },
  {
    ...text,
    id: 'why',
    kind: 'TEXT',
    label: '哪里最不满意',
    required: false,
    maxLength: 200,
    multiline: true,
    showIf: [
      { partOf: null, operator: 'ANY', question: null, option: null, number: null },
      { partOf: 0, operator: 'IS', question: 'overall', option: null, number: 1 },
      { partOf: 0, operator: 'IS', question: 'overall', option: null, number: 2 },
    ],
  },
  { ...text, id: 'services', kind: 'MATRIX', label: '这几项您满意吗', rows, columns },
  {
    ...text,
    id: 'knows',
    kind: 'SINGLE',
    label: '您知道居委会在哪里吗',
    options: [
      { id: 'yes', label: '知道' },
      { id: 'no', label: '不知道' },
    ],
  },
  {
    ...text,
    id: 'ways',
    kind: 'MULTIPLE',
    label: '有事您一般怎么找社区',
    hint: '可以选几样。',
    required: false,
    options: channelsUsed,
    minChoices: 0,
    maxChoices: 4,
  },
];

const survey = {
  __typename: 'Survey',
  id: 'survey-1',
  title: '花园社区2026年居民满意度调查',
  introduction: '想听听您对社区服务的看法。结果会在居民议事会上讨论，用来定明年先改哪几样。',
  state: 'OPEN',
  stateLabel: '正在进行',
  opensAt: '2026-11-01T00:00:00Z',
  closesAt: '2099-12-01T10:00:00Z',
  anonymous: true,
  leastLevel: 'GUEST',
  responseCount: 214,
  form: { version: 1, questions },
  myParticipation: { answered: false },
  availableActions: [
    {
      action: 'RESPOND',
      allowed: false,
      refusal: { code: 'GUEST_SESSION_REQUIRED', message: '请刷新页面后再参与。' },
    },
  ],
};

export const open = survey;
export const answered = { ...survey, myParticipation: { answered: true } };
export const closed = {
  ...survey,
  id: 'survey-2',
  title: '垃圾分类投放点位置调查',
  state: 'CLOSED',
  stateLabel: '已结束',
  closesAt: '2026-10-01T10:00:00Z',
  availableActions: [],
};
export const upcoming = {
  ...survey,
  id: 'survey-3',
  title: '老年食堂菜单调查',
  state: 'UPCOMING',
  stateLabel: '即将开始',
  opensAt: '2099-11-25T01:00:00Z',
  responseCount: 0,
};

const result = (
  question: { readonly id: string; readonly kind: string; readonly label: string },
  labels: readonly string[],
  counts: readonly number[],
  row: { readonly id: string; readonly label: string } | null = null,
) => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return {
    question: question.id,
    kind: question.kind,
    label: question.label,
    row: row?.id ?? null,
    rowLabel: row?.label ?? null,
    answered: total,
    skipped: 279 - total,
    mean: null as number | null,
    suppressed: false,
    options: labels.map((label, index) => {
      const share = (counts[index] ?? 0) / total;
      const low = Math.max(0, share - 0.055);
      return {
        option: `${index + 1}`,
        label,
        count: counts[index] ?? 0,
        share,
        low,
        high: share + 0.055,
      };
    }),
  };
};
const [overall, why, services, knows, ways] = questions as [
  (typeof questions)[0],
  (typeof questions)[0],
  (typeof questions)[0],
  (typeof questions)[0],
  (typeof questions)[0],
];
const scale = columns.map(({ label }) => label);

export const results = {
  respondents: 279,
  threshold: 5,
  channels: [
    { channel: 'ONLINE', count: 221 },
    { channel: 'PAPER', count: 58 },
  ],
  questions: [
    { ...result(overall, ['1', '2', '3', '4', '5'], [9, 21, 62, 121, 66]), mean: 3.77 },
    { ...result(why, [], []), answered: null, skipped: null, suppressed: true },
    result(services, scale, [6, 18, 70, 130, 55], rows[0]),
    result(services, scale, [10, 30, 90, 99, 50], rows[1]),
    result(services, scale, [80, 91, 60, 30, 18], rows[2]),
    { ...result(services, [], [], rows[3]), answered: null, skipped: null, suppressed: true },
    result(knows, ['知道', '不知道'], [198, 81]),
    {
      ...result(
        ways,
        channelsUsed.map(({ label }) => label),
        [88, 190, 61, 40],
      ),
      answered: 240,
      skipped: 39,
    },
  ],
};

/** Lets the server answer everything that the survey asks. */
export function answerSurveys(
  server: FakeServer,
  surveys: readonly (typeof survey)[] = [open],
): void {
  const find = ({ id }: Readonly<Record<string, unknown>>) =>
    surveys.find((one) => one.id === id) ?? null;
  server.answer('CommunitySurveys', () => ({
    community: { id: 'community-1', surveys: { nodes: surveys } },
  }));
  server.answer('SurveyDetail', (variables) => ({ node: find(variables) }));
  server.answer('SurveyForm', (variables) => ({ node: find(variables) }));
  server.answer('SurveyFindings', (variables) => ({ node: { ...find(variables), results } }));
  server.answer('SubmitSurveyResponse', () => ({
    submitSurveyResponse: { __typename: 'SubmitSurveyResponseSuccess', survey: { id: 'survey-1' } },
  }));
  server.answer('StartGuestSession', () => ({
    startGuestSession: {
      __typename: 'StartGuestSessionSuccess',
      session: {
        token: 'guest-1',
        expiresAt: '2099-01-01T00:00:00Z',
        viewer: { level: 'GUEST', displayName: null },
      },
    },
  }));
}

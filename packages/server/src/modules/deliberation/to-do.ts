import { describeToDo, type ToDoSource } from '../../mechanisms/to-do/index.ts';
import { topicStateLabels } from './labels.ts';

/** What the waiting of topics has in common. */
const topic = {
  subjectType: 'Topic',
  stateLabels: topicStateLabels,
  table: 'topic',
  title: 't.title',
  // A topic is public; whoever may urge in the place sees that it waits.
  overseenWith: 'work-item:urge',
} as const satisfies Partial<ToDoSource>;

const shown = "t.moderation = 'ACCEPTED'";
const undecided = `t.state IN ('PROPOSED', 'DISCUSSING', 'CONVERGING') AND ${shown}`;

describeToDo('Topic', {
  ...topic,
  label: { 'zh-CN': '议题', 'zh-TW': '議題', en: 'Topic' },
  wanted: {
    'zh-CN': '请开始讨论或退回',
    'zh-TW': '請開始討論或退回',
    en: 'Open the discussion, or return it',
  },
  waits: `t.state = 'PROPOSED' AND ${shown}`,
  dueAt: 't.triage_due_at',
  since: 't.proposed_at',
  permission: 'topic:advance',
});

describeToDo('TopicAnswer', {
  ...topic,
  label: { 'zh-CN': '议题答复', 'zh-TW': '議題答覆', en: 'Answer to a topic' },
  wanted: { 'zh-CN': '请答复或决定', 'zh-TW': '請答覆或決定', en: 'Answer it, or decide' },
  waits: `${undecided} AND t.answered_at IS NULL AND t.answerer_id IS NOT NULL`,
  dueAt: 't.answer_due_at',
  since: 't.triaged_at',
  department: 't.answerer_id',
  organization: 't.answerer_id',
});

describeToDo('TopicDecision', {
  ...topic,
  label: { 'zh-CN': '社区要办的议题', 'zh-TW': '社區要辦的議題', en: 'Topic for the community' },
  wanted: { 'zh-CN': '请组织决定', 'zh-TW': '請組織決定', en: 'Bring it to a decision' },
  waits: `${undecided} AND t.answered_at IS NULL AND t.answerer_id IS NULL
    AND t.triage_class IS NOT NULL`,
  dueAt: 't.answer_due_at',
  since: 't.triaged_at',
  permission: 'topic:advance',
});

describeToDo('TopicContest', {
  ...topic,
  label: { 'zh-CN': '分流异议', 'zh-TW': '分流異議', en: 'Contested sorting' },
  wanted: {
    'zh-CN': '请由没有分流过的人处理',
    'zh-TW': '請由沒有分流過的人處理',
    en: 'Settle it, unless you sorted the topic',
  },
  join: `JOIN triage_contest contest ON contest.district_id = t.district_id
    AND contest.topic_id = t.id AND contest.state = 'OPEN'`,
  waits: undecided,
  dueAt: 'NULL',
  since: 'contest.at',
  permission: 'topic:triage',
});

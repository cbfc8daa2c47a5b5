import { describeToDo } from '../../mechanisms/to-do/index.ts';
import { topicStateLabels } from './labels.ts';

describeToDo('Topic', {
  label: { 'zh-CN': '议题', 'zh-TW': '議題', en: 'Topic' },
  wanted: {
    'zh-CN': '请开始讨论或退回',
    'zh-TW': '請開始討論或退回',
    en: 'Open the discussion, or return it',
  },
  stateLabels: topicStateLabels,
  table: 'topic',
  waits: "t.state = 'PROPOSED' AND t.moderation = 'ACCEPTED'",
  title: 't.title',
  dueAt: 'NULL',
  since: 't.proposed_at',
  permission: 'topic:advance',
  // A topic is public; whoever may urge in the place sees that it waits.
  overseenWith: 'work-item:urge',
});

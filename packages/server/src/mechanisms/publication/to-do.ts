import { describeToDo } from '../to-do/index.ts';
import { objectionStateLabels } from './labels.ts';

describeToDo('Objection', {
  label: { 'zh-CN': '公示异议', 'zh-TW': '公告異議', en: 'Objection' },
  wanted: { 'zh-CN': '请答复', 'zh-TW': '請答覆', en: 'Answer it' },
  stateLabels: objectionStateLabels,
  table: 'objection',
  join: 'JOIN publication p ON p.district_id = t.district_id AND p.id = t.publication_id',
  waits: "t.answered_at IS NULL AND p.state IN ('RUNNING', 'AWAITING_ANSWERS')",
  title: 'p.title',
  state: "'RECEIVED'",
  dueAt: 'p.ends_at',
  since: 't.received_at',
  permission: 'publication:edit',
  organization: 'p.organization_id',
  // A notice is public; whoever may urge in the place sees that an answer is wanting.
  overseenWith: 'work-item:urge',
});

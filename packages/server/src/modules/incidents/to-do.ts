import { describeToDo } from '../../mechanisms/to-do/index.ts';
import { incidentStateLabels } from './labels.ts';

describeToDo('Incident', {
  label: { 'zh-CN': '事件', 'zh-TW': '事件', en: 'Incident' },
  wanted: { 'zh-CN': '请派单', 'zh-TW': '請派工', en: 'Dispatch it' },
  stateLabels: incidentStateLabels,
  table: 'incident',
  waits: "t.state IN ('REPORTED', 'REOPENED')",
  title: 't.title',
  titleIsPrivate: true,
  dueAt: 't.dispatch_due_at',
  since: 't.reported_at',
  permission: 'incident:dispatch',
  overseenWith: 'incident:read',
});

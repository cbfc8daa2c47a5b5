import { describeToDo } from '../../mechanisms/to-do/index.ts';
import { stateLabels } from './labels.ts';

describeToDo('Suggestion', {
  label: { 'zh-CN': '建议', 'zh-TW': '建議', en: 'Suggestion' },
  wanted: { 'zh-CN': '请答复', 'zh-TW': '請答覆', en: 'Answer it' },
  stateLabels,
  table: 'suggestion',
  waits: "t.state IN ('RECEIVED', 'UNSETTLED')",
  title: "left(regexp_replace(t.body, '\\s+', ' ', 'g'), 40)",
  titleIsPrivate: true,
  dueAt: 't.answer_due_at',
  since: 't.received_at',
  permission: 'suggestion:answer',
  overseenWith: 'suggestion:read',
});

import { describeToDo } from '../../mechanisms/to-do/index.ts';
import { needStateLabels } from './labels.ts';

describeToDo('Need', {
  label: { 'zh-CN': '需求', 'zh-TW': '需求', en: 'Need' },
  wanted: { 'zh-CN': '请想办法满足', 'zh-TW': '請想辦法滿足', en: 'Find what meets it' },
  stateLabels: needStateLabels,
  table: 'need',
  waits: "t.state = 'OPEN'",
  title: 't.title',
  titleIsPrivate: true,
  dueAt: 'NULL',
  since: 't.recorded_at',
  permission: 'need:edit',
  overseenWith: 'need:read',
});

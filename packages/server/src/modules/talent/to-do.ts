import { describeToDo } from '../../mechanisms/to-do/index.ts';
import { stateLabels } from './labels.ts';

describeToDo('ReportingIn', {
  label: { 'zh-CN': '报到', 'zh-TW': '報到', en: 'Reporting in' },
  wanted: { 'zh-CN': '请确认', 'zh-TW': '請確認', en: 'Confirm it' },
  stateLabels,
  table: 'reporting_in',
  waits: 't.confirmed_at IS NULL AND t.ended_at IS NULL',
  title: "left(regexp_replace(t.offer, '\\s+', ' ', 'g'), 40)",
  state: "'REPORTED'",
  dueAt: 'NULL::timestamptz',
  since: 't.reported_at',
  permission: 'reporting-in:confirm',
});

import { describeToDo } from '../../mechanisms/to-do/index.ts';
import { stateLabels } from './labels.ts';

describeToDo('ServiceRequest', {
  label: { 'zh-CN': '服务申请', 'zh-TW': '服務申請', en: 'Service request' },
  wanted: { 'zh-CN': '请办理下一步', 'zh-TW': '請辦理下一步', en: 'Take the next step' },
  stateLabels,
  table: 'service_request',
  join: 'JOIN service s ON s.district_id = t.district_id AND s.id = t.service_id',
  waits: "t.state IN ('SUBMITTED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS')",
  title: 's.name',
  dueAt: 't.due_at',
  since: 't.submitted_at',
  permission: 'service-request:handle',
  overseenWith: 'service-request:read',
});

import { describeToDo } from '../../mechanisms/to-do/index.ts';
import { admissionStateLabels, reliefStateLabels } from './labels.ts';

/** Requests and rounds are the district's: its node of the tree stands for their community. */
const ofDistrict = (table: string) => `(SELECT *, district_id AS community_id FROM ${table})`;

const request = {
  subjectType: 'AdmissionRequest',
  stateLabels: admissionStateLabels,
  table: ofDistrict('admission_request'),
  title: 't.title',
  dueAt: 'NULL',
  department: 't.department_id',
  overseenWith: 'admission:decide',
} as const;

describeToDo('AdmissionRequest', {
  ...request,
  label: { 'zh-CN': '准入申请', 'zh-TW': '准入申請', en: 'Request for admission' },
  wanted: { 'zh-CN': '请审核', 'zh-TW': '請審核', en: 'Decide on it' },
  // Not for who speaks for the department that asks.
  waits: "t.state = 'SUBMITTED' AND t.department_id <> ALL (:organizations)",
  since: 't.submitted_at',
  permission: 'admission:decide',
});

describeToDo('AdmissionRequestReturned', {
  ...request,
  label: { 'zh-CN': '退回的准入申请', 'zh-TW': '退回的准入申請', en: 'Returned request' },
  wanted: {
    'zh-CN': '请补充后再提交',
    'zh-TW': '請補件後再送出',
    en: 'Complete it and submit it again',
  },
  waits: "t.state = 'RETURNED'",
  since: 't.decided_at',
  organization: 't.department_id',
});

describeToDo('ReliefRound', {
  label: { 'zh-CN': '减负清理', 'zh-TW': '減負清理', en: 'Relief round' },
  wanted: { 'zh-CN': '请逐项决定', 'zh-TW': '請逐項決定', en: 'Go through the duties' },
  stateLabels: reliefStateLabels,
  table: ofDistrict('relief_round'),
  waits: 't.closed_at IS NULL',
  title: 't.title',
  state: "'OPEN'",
  dueAt: 'NULL',
  since: 't.opened_at',
  permission: 'relief:decide',
  overseenWith: 'relief:decide',
});

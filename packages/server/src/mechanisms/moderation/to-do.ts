import { describeToDo } from '../to-do/index.ts';
import { caseStateLabels } from './labels.ts';

/** The list says where, and never what: no text that somebody may have to hide stands in it. */
const common = {
  subjectType: 'ModerationCase',
  stateLabels: caseStateLabels,
  table: 'moderation_case',
  title: 'c.name',
} as const;

describeToDo('ModerationCase', {
  ...common,
  label: { 'zh-CN': '举报', 'zh-TW': '檢舉', en: 'Report' },
  wanted: {
    'zh-CN': '请决定隐藏或保留',
    'zh-TW': '請決定隱藏或保留',
    en: 'Hide it, or keep it',
  },
  waits: "t.state = 'REPORTED'",
  // What as many report as the place's rule asks for is due at once.
  dueAt: 'CASE WHEN t.urgent THEN t.since END',
  since: 't.since',
  permission: 'content:moderate',
});

describeToDo('ModerationAppeal', {
  ...common,
  label: { 'zh-CN': '申诉', 'zh-TW': '申訴', en: 'Appeal' },
  wanted: { 'zh-CN': '请裁定', 'zh-TW': '請裁定', en: 'Decide on it' },
  join: `JOIN moderation_appeal appeal ON appeal.district_id = t.district_id
    AND appeal.case_id = t.id AND appeal.state = 'PENDING'`,
  // Not by whoever hid it, nor by its author.
  waits: `t.state = 'APPEALED' AND (:person IS NULL OR (
    appeal.hidden_by_id IS DISTINCT FROM :person AND appeal.appellant_id IS DISTINCT FROM :person))`,
  dueAt: 'appeal.due_at',
  since: 'appeal.filed_at',
  permission: 'appeal:decide',
  overseenWith: 'work-item:urge',
});

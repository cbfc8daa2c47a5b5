import type { Localised } from '../../kernel/locale.ts';
import { describeToDo } from '../to-do/index.ts';

const waiting: Readonly<Record<'ENTERED' | 'DISPUTED', Localised>> = {
  ENTERED: {
    'zh-CN': '等第二个人录入',
    'zh-TW': '等第二個人輸入',
    en: 'Waits for a second reader',
  },
  DISPUTED: { 'zh-CN': '两遍不一致', 'zh-TW': '兩次不一致', en: 'Read differently' },
};

/** Stacks of which a sheet waits, for who has not read all of them. */
describeToDo('PaperStack', {
  label: { 'zh-CN': '纸质录入', 'zh-TW': '紙本輸入', en: 'Papers to enter' },
  wanted: {
    'zh-CN': '请照纸再录一遍',
    'zh-TW': '請照紙再輸入一次',
    en: 'Enter them a second time',
  },
  stateLabels: waiting,
  table: 'paper_stack',
  join: `JOIN LATERAL (
    SELECT bool_or(s.state = 'DISPUTED') AS disputed, min(e.entered_at) AS since
    FROM paper_sheet s
    JOIN paper_entry e ON e.district_id = s.district_id AND e.sheet_id = s.id
    WHERE s.district_id = t.district_id AND s.stack_id = t.id
      AND (s.state = 'DISPUTED' OR (s.state = 'ENTERED' AND :person IS DISTINCT FROM e.person_id))
  ) w ON w.since IS NOT NULL`,
  waits: 'w.since IS NOT NULL',
  title: `(CASE t.subject_type
    WHEN 'Ballot' THEN (SELECT b.title FROM ballot b
      WHERE b.district_id = t.district_id AND b.id = t.subject_id)
    ELSE (SELECT o.title FROM topic o WHERE o.district_id = t.district_id AND o.id = t.subject_id)
    END)`,
  state: "CASE WHEN w.disputed THEN 'DISPUTED' ELSE 'ENTERED' END",
  dueAt: 'NULL::timestamptz',
  since: 'w.since',
  permission: 'paper:enter',
});

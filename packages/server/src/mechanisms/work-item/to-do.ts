import { describeToDo } from '../to-do/index.ts';
import { workItemStateLabels } from './labels.ts';

/** The person who does it, as long as they are of the organization that they do it for. */
const person = `CASE WHEN t.owner_person_id IS NULL OR t.owner_organization_id IS NULL
    OR EXISTS (SELECT 1 FROM membership m
      WHERE m.district_id = t.district_id AND m.organization_id = t.owner_organization_id
        AND m.person_id = t.owner_person_id AND m.ended_at IS NULL
        AND m.term_since <= (:now AT TIME ZONE 'Asia/Shanghai')::date
        AND (m.term_until IS NULL OR m.term_until >= (:now AT TIME ZONE 'Asia/Shanghai')::date))
  THEN t.owner_person_id END`;

const common = {
  subjectType: 'WorkItem',
  stateLabels: workItemStateLabels,
  table: 'work_item',
  title: 't.title',
  dueAt: 't.due_at',
  department: 't.department_id',
} as const;

describeToDo('WorkItem', {
  ...common,
  label: { 'zh-CN': '督办事项', 'zh-TW': '督辦事項', en: 'Work item' },
  wanted: {
    'zh-CN': '请办理并报进展',
    'zh-TW': '請辦理並回報進度',
    en: 'Do it, and report progress',
  },
  waits: "t.state IN ('OPEN', 'IN_PROGRESS')",
  since: 't.created_at',
  person,
  organization: 't.owner_organization_id',
  overseenWith: 'work-item:read',
});

describeToDo('WorkItemToVerify', {
  ...common,
  label: { 'zh-CN': '待核实的督办事项', 'zh-TW': '待核實的督辦事項', en: 'Work to verify' },
  wanted: { 'zh-CN': '请核实', 'zh-TW': '請核實', en: 'Verify it' },
  // Not by whoever finished it.
  waits: "t.state = 'DONE' AND (:person IS NULL OR t.finished_by_id IS DISTINCT FROM :person)",
  since: 't.done_at',
  permission: 'work-item:verify',
  overseenWith: 'work-item:read',
});

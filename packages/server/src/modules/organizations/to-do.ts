import { describeToDo } from '../../mechanisms/to-do/index.ts';

describeToDo('Regulation', {
  label: { 'zh-CN': '制度', 'zh-TW': '制度', en: 'Rule' },
  wanted: { 'zh-CN': '请复审', 'zh-TW': '請複審', en: 'Review it' },
  stateLabels: {
    REVIEW_DUE: { 'zh-CN': '该复审了', 'zh-TW': '該複審了', en: 'Due for review' },
  },
  // A rule belongs where its body does.
  table: `(SELECT r.*, o.community_id FROM regulation r
    JOIN organization o ON o.district_id = r.district_id AND o.id = r.organization_id
    WHERE o.dissolved_at IS NULL)`,
  waits: "t.repealed_at IS NULL AND t.review_on <= (:now AT TIME ZONE 'Asia/Shanghai')::date",
  title: 't.title',
  state: "'REVIEW_DUE'",
  dueAt: "(t.review_on + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'",
  since: "t.review_on::timestamp AT TIME ZONE 'Asia/Shanghai'",
  permission: 'organization:edit',
  organization: 't.organization_id',
  overseenWith: 'organization:edit',
});

import { describeToDo } from '../../mechanisms/to-do/index.ts';
import { resolutionStateLabels } from './labels.ts';

describeToDo('Resolution', {
  label: { 'zh-CN': '决议', 'zh-TW': '決議', en: 'Resolution' },
  wanted: {
    'zh-CN': '请写好并公示',
    'zh-TW': '請寫好並公告',
    en: 'Finish and publish it',
  },
  stateLabels: resolutionStateLabels,
  table: 'resolution',
  join: `JOIN resolution_version v ON v.district_id = t.district_id AND v.resolution_id = t.id
    AND v.number = t.version`,
  waits: "t.state IN ('DRAFT', 'TO_AMEND')",
  title: 'v.title',
  titleIsPrivate: true,
  dueAt: 'NULL',
  since: 't.updated_at',
  permission: 'resolution:edit',
  organization: 't.organization_id',
  // A draft is for who writes it.
  overseenWith: 'resolution:edit',
});

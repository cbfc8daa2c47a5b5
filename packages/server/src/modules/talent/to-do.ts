import { describeToDo } from '../../mechanisms/to-do/index.ts';
import { claimStateLabels, stateLabels } from './labels.ts';

describeToDo('ReportingIn', {
  label: { 'zh-CN': '报到', 'zh-TW': '報到', en: 'Reporting in' },
  wanted: { 'zh-CN': '请确认', 'zh-TW': '請確認', en: 'Confirm it' },
  stateLabels,
  table: 'reporting_in',
  waits: 't.confirmed_at IS NULL AND t.ended_at IS NULL',
  title: "left(regexp_replace(t.offer, '\\s+', ' ', 'g'), 40)",
  titleIsPrivate: true,
  state: "'REPORTED'",
  dueAt: 'NULL::timestamptz',
  since: 't.reported_at',
  permission: 'reporting-in:confirm',
});

describeToDo('PostClaim', {
  label: { 'zh-CN': '岗位认领', 'zh-TW': '崗位認領', en: 'Claim of a post' },
  wanted: { 'zh-CN': '请答复', 'zh-TW': '請回覆', en: 'Decide on it' },
  stateLabels: claimStateLabels,
  // A claim is where its post is.
  table: `(SELECT k.*, p.community_id, p.organization_id, p.title
    FROM post_claim k JOIN post p ON p.district_id = k.district_id AND p.id = k.post_id)`,
  waits: "t.current_key IS NOT NULL AND t.state = 'CLAIMED'",
  title: 't.title',
  dueAt: 'NULL::timestamptz',
  since: 't.claimed_at',
  permission: 'post:edit',
  organization: 't.organization_id',
});

import { describeToDo } from '../../mechanisms/to-do/index.ts';
import { noticeDays, ratingDays } from './calendar.ts';
import { stateLabels } from './labels.ts';

const common = {
  subjectType: 'Agreement',
  stateLabels,
  table: 'agreement',
  title: 't.title',
  overseenWith: 'agreement:read',
} as const;

const ofAgreement = (table: string) =>
  `${table}.district_id = t.district_id AND ${table}.agreement_id = t.id`;

describeToDo('AgreementToSign', {
  ...common,
  label: { 'zh-CN': '待签署的协议', 'zh-TW': '待簽署的協議', en: 'Agreement to sign' },
  wanted: {
    'zh-CN': '请签署，或提出修改',
    'zh-TW': '請簽署，或提出修改',
    en: 'Sign it, or propose changes',
  },
  waits: "t.state IN ('DRAFTED', 'COUNTERED', 'SIGNING')",
  dueAt: 'NULL',
  since: 't.updated_at',
  organizations: `SELECT p.organization_id FROM agreement_party p
    WHERE ${ofAgreement('p')} AND p.signed_version IS DISTINCT FROM t.version`,
});

const answerable = `FROM agreement_obligation o
  JOIN agreement_breach b ON b.district_id = o.district_id AND b.obligation_id = o.id
  WHERE ${ofAgreement('o')} AND b.state = 'REPORTED'`;

describeToDo('AgreementBreachToAnswer', {
  ...common,
  label: { 'zh-CN': '待说明的约定', 'zh-TW': '待說明的約定', en: 'Obligation in question' },
  wanted: { 'zh-CN': '请说明情况', 'zh-TW': '請說明情況', en: 'Answer what was reported' },
  waits: `t.state IN ('IN_FORCE', 'RENEWED', 'ENDED') AND EXISTS (SELECT 1 ${answerable})`,
  dueAt: 'NULL',
  since: `(SELECT min(b.reported_at) ${answerable})`,
  organizations: `SELECT o.organization_id ${answerable}`,
});

/** The last day, as `endsOn` counts it. */
const lastDay = `least(t.until, (SELECT min(p.notice_on) + ${noticeDays} FROM agreement_party p
  WHERE ${ofAgreement('p')}))`;
const today = "(:now AT TIME ZONE 'Asia/Shanghai')::date";
/** Sides that have not rated every other one. */
const unrated = `FROM agreement_party p
  JOIN agreement_party o ON o.district_id = p.district_id AND o.agreement_id = p.agreement_id
    AND o.organization_id <> p.organization_id
  WHERE ${ofAgreement('p')} AND NOT EXISTS (
    SELECT 1 FROM agreement_rating r WHERE ${ofAgreement('r')}
      AND r.rater_id = p.organization_id AND r.rated_id = o.organization_id)`;

describeToDo('AgreementToRate', {
  ...common,
  label: { 'zh-CN': '待互评的协议', 'zh-TW': '待互評的協議', en: 'Agreement to rate' },
  wanted: { 'zh-CN': '请评价其他方', 'zh-TW': '請評價其他方', en: 'Rate the other sides' },
  // As long after the end as before it; later nobody is asked any more.
  waits: `t.state IN ('IN_FORCE', 'RENEWED', 'ENDED')
    AND ${today} BETWEEN ${lastDay} - ${ratingDays} AND ${lastDay} + ${ratingDays}
    AND EXISTS (SELECT 1 ${unrated})`,
  dueAt: `(${lastDay} + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`,
  since: `(${lastDay} - ${ratingDays})::timestamp AT TIME ZONE 'Asia/Shanghai'`,
  organizations: `SELECT p.organization_id ${unrated}`,
});

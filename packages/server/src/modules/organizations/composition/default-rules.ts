import type { CompositionRule } from '@linli/methods';
import type { Transaction } from '../../../database.ts';
import type { OrganizationKind, RuleForce } from '../../../generated/prisma/enums.ts';
import { storedDay } from '../../../kernel/clock.ts';
import { derivedId } from '../../../kernel/ids.ts';

interface DefaultRule {
  /** Permanent: with the district it is the row's id, so that a rule that was ended stays ended. */
  key: string;
  kind: OrganizationKind;
  force: RuleForce;
  rule: CompositionRule;
  /** What it rests on, as those read it who decide whether to keep it. */
  source: string;
  since: string;
}

/** Who makes up a committee; its staff do not. */
const committee = ['CHAIR', 'VICE_CHAIR', 'STANDING_MEMBER', 'MEMBER'] as const;

const olderText =
  '出自较早的文本，2026年1月1日起施行修订后的法律，请对照新文本核实（from the law’s older text; verify against the revision in force since 2026-01-01）';
const guidance = '住房和城乡建设部《业主大会和业主委员会指导规则》（建房〔2009〕274号）';
const localPractice =
  '各地物业管理条例的常见规定，以本地条例为准（common in local property regulations; the local one decides）';

/**
 * What every district starts with. The district ends what does not hold there and adds its own; the
 * sources are for its office to check.
 */
const defaultRules: readonly DefaultRule[] = [
  {
    key: 'residents-committee-count',
    kind: 'RESIDENTS_COMMITTEE',
    force: 'REQUIRED',
    rule: { type: 'COUNT', roles: committee, least: 5, most: 9, odd: false },
    source: `《城市居民委员会组织法》（1989年通过，2018年修正）第七条：主任、副主任和委员共五至九人。${olderText}`,
    since: '1990-01-01',
  },
  {
    key: 'residents-committee-chair',
    kind: 'RESIDENTS_COMMITTEE',
    force: 'RECOMMENDED',
    rule: { type: 'SEAT', role: 'CHAIR', exactly: 1 },
    source: `《城市居民委员会组织法》（1989年通过，2018年修正）第七条。${olderText}`,
    since: '1990-01-01',
  },
  {
    key: 'residents-committee-term',
    kind: 'RESIDENTS_COMMITTEE',
    force: 'REQUIRED',
    rule: { type: 'TERM', roles: committee, years: 5 },
    source: `《城市居民委员会组织法》（2018年修正）第八条：每届任期五年，可以连选连任。${olderText}`,
    since: '2018-12-29',
  },
  {
    key: 'supervisory-committee-standing',
    kind: 'SUPERVISORY_COMMITTEE',
    force: 'RECOMMENDED',
    rule: { type: 'COUNT', roles: ['STANDING_MEMBER'], least: 3, most: 7, odd: false },
    source:
      '居民监事会常务成员3至7人，另有其他成员：社区治理研究中的通行做法（practice described in published studies of community governance）',
    since: '2026-01-01',
  },
  {
    key: 'supervisory-committee-independent',
    kind: 'SUPERVISORY_COMMITTEE',
    force: 'RECOMMENDED',
    rule: { type: 'NOT_ALSO', roles: null, kinds: ['RESIDENTS_COMMITTEE'] },
    source:
      '参照《村民委员会组织法》第三十二条（村民委员会成员不得担任村务监督机构成员），社区比照执行（by analogy from the villages’ law; not binding on communities）',
    since: '2026-01-01',
  },
  {
    key: 'owners-committee-count',
    kind: 'OWNERS_COMMITTEE',
    force: 'RECOMMENDED',
    rule: { type: 'COUNT', roles: committee, least: 5, most: 11, odd: true },
    source: `${guidance}第三十一条：由5至11人单数组成。地方条例另有规定的，从其规定`,
    since: '2010-01-01',
  },
  {
    key: 'owners-committee-term',
    kind: 'OWNERS_COMMITTEE',
    force: 'RECOMMENDED',
    rule: { type: 'TERM', roles: committee, years: 5 },
    source: `${guidance}第三十二条：每届任期不超过5年，可以连选连任`,
    since: '2010-01-01',
  },
  {
    key: 'owners-committee-owners',
    kind: 'OWNERS_COMMITTEE',
    force: 'RECOMMENDED',
    rule: { type: 'SHARE', roles: committee, capacity: 'OWNER', least: 100 },
    source: `${guidance}第三十一条：委员应当是物业管理区域内的业主`,
    since: '2010-01-01',
  },
  {
    key: 'owners-committee-independent',
    kind: 'OWNERS_COMMITTEE',
    force: 'RECOMMENDED',
    rule: { type: 'NOT_ALSO', roles: committee, kinds: ['PROPERTY_COMPANY'] },
    source: `委员不在为本小区服务的物业企业任职：${localPractice}`,
    since: '2026-01-01',
  },
  {
    key: 'owners-supervisory-board-independent',
    kind: 'OWNERS_SUPERVISORY_BOARD',
    force: 'RECOMMENDED',
    rule: { type: 'NOT_ALSO', roles: null, kinds: ['OWNERS_COMMITTEE', 'PROPERTY_COMPANY'] },
    source: `监事不兼任业主委员会委员，也不在物业企业任职：${localPractice}`,
    since: '2026-01-01',
  },
];

/** Gives a district the rules that it starts with; those that it has had, in force or ended, stay as they are. */
export async function layDownDefaultRules(
  transaction: Transaction,
  districtId: string,
  now: Date,
): Promise<void> {
  await transaction.compositionRule.createMany({
    data: defaultRules.map(({ key, rule, since, ...facts }, position) => ({
      ...facts,
      districtId,
      id: derivedId('composition-rule', districtId, key),
      rule: { ...rule },
      since: storedDay(since),
      // They are listed by it, in this order.
      createdAt: new Date(now.getTime() + position),
    })),
    skipDuplicates: true,
  });
}

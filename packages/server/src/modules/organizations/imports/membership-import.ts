import { z } from 'zod';
import type { MembershipRole } from '../../../generated/prisma/enums.ts';
import { dayOf } from '../../../kernel/clock.ts';
import type { FieldProblem } from '../../../kernel/domain-error.ts';
import { newId } from '../../../kernel/ids.ts';
import { line, phone } from '../../../kernel/input.ts';
import {
  dayCell,
  describeImport,
  findPlaces,
  type ImportField,
  isProblem,
  type Looking,
  type Plan,
  type ReadRow,
  wordCell,
} from '../../../mechanisms/table-import/index.ts';
import type { Writing } from '../../../platform/write.ts';
import { layDownMemberships, type NewMembership } from '../lay-down-membership.ts';
import { lockActive } from '../lock.ts';

/** What tables call the roles; the first word is the one that is suggested. */
const roleWords: Readonly<Record<MembershipRole, readonly string[]>> = {
  CHAIR: ['主任', '会长', '理事长', '主席'],
  VICE_CHAIR: ['副主任', '副会长', '副理事长', '副主席'],
  SECRETARY: ['书记'],
  DEPUTY_SECRETARY: ['副书记'],
  HEAD: ['站长', '负责人', '经理', '队长', '所长'],
  DEPUTY_HEAD: ['副站长', '副经理', '副队长', '副所长'],
  STANDING_MEMBER: ['常务委员', '常委', '常务理事'],
  MEMBER: ['委员', '成员', '理事', '组员'],
  REPRESENTATIVE: ['代表'],
  STAFF: ['工作人员', '专干', '社工'],
};

const row = z.object({
  community: line(100),
  organization: line(100),
  name: line(40),
  role: wordCell(roleWords),
  title: line(60).optional(),
  phone: phone.optional(),
  seat: line(40).optional(),
  since: dayCell,
  until: dayCell.optional(),
});
type Row = z.output<typeof row>;

const field = (
  name: string,
  [zhCN, zhTW, en]: readonly [string, string, string],
  headings: readonly string[],
  required = false,
): ImportField => ({
  name,
  label: { 'zh-CN': zhCN, 'zh-TW': zhTW, en },
  required,
  headings,
});

const fields: readonly ImportField[] = [
  field('community', ['所属社区', '所屬社區', 'Community'], ['社区', '社区代码', 'code'], true),
  field('organization', ['组织名称', '組織名稱', 'Organization'], ['组织', '单位'], true),
  field('name', ['姓名', '姓名', 'Name'], ['成员姓名'], true),
  field('role', ['职务', '職務', 'Role'], ['角色', '岗位'], true),
  field('title', ['职务名称', '職稱', 'Title'], ['对外职务']),
  field('phone', ['手机号', '手機號碼', 'Mobile number'], ['手机', '联系电话']),
  field('seat', ['席位', '席位', 'Seat'], []),
  field('since', ['任期开始', '任期開始', 'Term since'], ['任职日期', '当选日期'], true),
  field('until', ['任期结束', '任期結束', 'Term until'], ['届满日期', '任期届满']),
];

interface Planned {
  organizationId: string;
  member: NewMembership;
}

/** A member is there already when the body has somebody of that name in that role since that day. */
async function plan(looking: Looking, rows: readonly ReadRow<Row>[]): Promise<Plan<Planned>[]> {
  const organizationOf = await findOrganizations(looking, rows);
  const settled = rows.map((each) => ({ ...each, organization: organizationOf(each.row) }));
  const known = await looking.db.membership.findMany({
    where: {
      districtId: looking.run.districtId,
      organizationId: {
        in: settled.flatMap(({ organization }) => (isProblem(organization) ? [] : organization.id)),
      },
      endedAt: null,
    },
  });
  const keys = new Set(
    known.map((each) => keyOf(each.organizationId, { ...each, since: dayOf(each.termSince) })),
  );
  return settled.map(({ line: at, row: said, organization }): Plan<Planned> => {
    if (isProblem(organization)) return { line: at, problems: [organization] };
    const { name, role, title, phone: number, seat, since, until } = said;
    if (until !== undefined && until < since) {
      return { line: at, problems: [{ path: ['until'], code: 'TERM_ENDS_BEFORE_IT_BEGINS' }] };
    }
    if (keys.has(keyOf(organization.id, { publicName: name, role, since }))) {
      return { line: at, effect: 'UNCHANGED' };
    }
    const member = {
      id: newId(),
      publicName: name,
      role,
      title,
      phone: number,
      seat,
      capacities: [],
      termSince: since,
      termUntil: until ?? null,
    };
    const planned = { organizationId: organization.id, member };
    return { line: at, effect: 'CREATED', planned };
  });
}

const keyOf = (
  organizationId: string,
  { publicName, role, since }: { publicName: string; role: MembershipRole; since: string },
) => [organizationId, publicName, role, since].join('\n');

/** The bodies that rows name, by place and name; one that was dissolved takes no member. */
async function findOrganizations(looking: Looking, rows: readonly ReadRow<Row>[]) {
  const placeOf = await findPlaces(
    looking,
    'community',
    rows.map((each) => each.row.community),
  );
  const known = await looking.db.organization.findMany({
    where: {
      districtId: looking.run.districtId,
      name: { in: rows.map((each) => each.row.organization) },
    },
    select: { id: true, name: true, communityId: true, dissolvedAt: true },
    orderBy: { dissolvedAt: { sort: 'asc', nulls: 'last' } },
  });
  const byName = new Map(known.map((each) => [`${each.communityId}\n${each.name}`, each]));
  return ({ community, organization: name }: Row): { id: string } | FieldProblem => {
    const place = placeOf(community);
    if (isProblem(place)) return place;
    const found = byName.get(`${place.id}\n${name}`);
    if (!found) return { path: ['organization'], code: 'ORGANIZATION_UNKNOWN', values: { name } };
    return found.dissolvedAt === null
      ? { id: found.id }
      : { path: ['organization'], code: 'ORGANIZATION_DISSOLVED', values: { name } };
  };
}

/** By the rules of appointing, each body under its lock; bodies in one order for everybody. */
async function write(
  { context, run: { districtId } }: Looking,
  writing: Writing,
  planned: readonly Planned[],
): Promise<void> {
  const ids = [...new Set(planned.map(({ organizationId }) => organizationId))].sort();
  for (const id of ids) {
    const body = await lockActive(writing.transaction, { districtId, id });
    const members = planned.filter((each) => each.organizationId === id);
    await layDownMemberships(
      context,
      writing,
      body,
      members.map(({ member }) => member),
    );
  }
}

describeImport<Row, Planned>({
  kind: 'MEMBERSHIPS',
  permission: 'organization:edit',
  row,
  fields,
  keyOf: ({ community, organization, name, role, since }) =>
    [community, organization, name, role, since].join('\n'),
  plan,
  write,
});

import { z } from 'zod';
import type { Organization } from '../../../generated/prisma/client.ts';
import type { OrganizationKind } from '../../../generated/prisma/enums.ts';
import { bigrams } from '../../../kernel/bigrams.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { line } from '../../../kernel/input.ts';
import {
  dayCell,
  describeImport,
  findPlaces,
  type Importer,
  isProblem,
  type Plan,
  wordCell,
} from '../../../mechanisms/table-import/index.ts';
import { creditCode } from '../forms.ts';

/** What tables call the kinds; the first word is the one that is suggested. */
const kindWords: Readonly<Record<OrganizationKind, readonly string[]>> = {
  PARTY_COMMITTEE: ['社区党委', '党委', '党总支', '社区党总支'],
  PARTY_BRANCH: ['党支部', '小区党支部'],
  PARTY_GROUP: ['党小组', '楼栋党小组'],
  GOVERNMENT: ['政府部门', '街道办事处', '政府'],
  COORDINATING_BODY: ['议事协调机构', '治理委员会'],
  MASS_ORGANIZATION: ['群团组织', '群团'],
  REPRESENTATIVE_ASSEMBLY: ['居民代表大会', '成员代表大会', '居民代表会议'],
  RESIDENTS_COMMITTEE: ['居民委员会', '居委会', '社区居委会'],
  MANAGEMENT_COMMITTEE: ['管理委员会'],
  RESIDENTS_COUNCIL: ['居民议事会', '议事会', '协商议事会'],
  SUPERVISORY_COMMITTEE: ['居务监督委员会', '居民监事会', '监督委员会'],
  WORK_STATION: ['社区工作站', '工作站'],
  SERVICE_CENTER: ['服务中心', '党群服务中心'],
  OWNERS_ASSEMBLY: ['业主大会'],
  OWNERS_COMMITTEE: ['业主委员会', '业委会'],
  OWNERS_SUPERVISORY_BOARD: ['业主监事会'],
  PROPERTY_COMPANY: ['物业服务企业', '物业公司', '物业'],
  SOCIAL_ORGANIZATION: ['社会组织'],
  MICRO_ORGANIZATION: ['微组织', '社区自组织', '自组织'],
  RESIDENT_UNIT: ['驻区单位', '驻社区单位'],
  ENTERPRISE: ['企业'],
  SOCIAL_ENTERPRISE: ['社会企业'],
  FOUNDATION: ['基金会'],
  VOLUNTEER_TEAM: ['志愿服务队', '志愿者队伍'],
  MUTUAL_AID_CENTER: ['互助中心'],
  EVALUATION_AGENCY: ['第三方评估机构', '评估机构'],
};

const row = z.object({
  community: line(100),
  name: line(100),
  kind: wordCell(kindWords),
  address: line(200).optional(),
  telephone: line(40).optional(),
  creditCode: creditCode.optional(),
  establishedOn: dayCell.optional(),
  summary: line(500).optional(),
});
type Row = z.output<typeof row>;

/** What a row says of an organization beside its name and place; empty cells say nothing. */
type Facts = Pick<Organization, 'kind'> &
  Partial<Pick<Organization, 'address' | 'telephone' | 'creditCode' | 'establishedOn' | 'summary'>>;

type Planned =
  | { id: string; communityId: string; name: string; facts: Facts; existing: false }
  | { id: string; facts: Facts; existing: true };

const importer: Importer<Row, Planned> = {
  kind: 'ORGANIZATIONS',
  permission: 'organization:edit',
  row,
  fields: [
    {
      name: 'community',
      label: { 'zh-CN': '所属社区', 'zh-TW': '所屬社區', en: 'Community' },
      required: true,
      headings: ['社区', '社区代码', '区划代码', 'code'],
    },
    {
      name: 'name',
      label: { 'zh-CN': '组织名称', 'zh-TW': '組織名稱', en: 'Name' },
      required: true,
      headings: ['名称', '单位名称'],
    },
    {
      name: 'kind',
      label: { 'zh-CN': '组织类型', 'zh-TW': '組織類型', en: 'Kind' },
      required: true,
      headings: ['类型', '类别'],
    },
    {
      name: 'address',
      label: { 'zh-CN': '地址', 'zh-TW': '地址', en: 'Address' },
      required: false,
      headings: ['办公地址', '住所'],
    },
    {
      name: 'telephone',
      label: { 'zh-CN': '电话', 'zh-TW': '電話', en: 'Telephone' },
      required: false,
      headings: ['联系电话', '办公电话'],
    },
    {
      name: 'creditCode',
      label: { 'zh-CN': '统一社会信用代码', 'zh-TW': '統一社會信用代碼', en: 'Credit code' },
      required: false,
      headings: ['信用代码'],
    },
    {
      name: 'establishedOn',
      label: { 'zh-CN': '成立日期', 'zh-TW': '成立日期', en: 'Established on' },
      required: false,
      headings: ['成立时间'],
    },
    {
      name: 'summary',
      label: { 'zh-CN': '简介', 'zh-TW': '簡介', en: 'Summary' },
      required: false,
      headings: ['说明', '备注'],
    },
  ],
  keyOf: ({ community, name }) => `${community}\n${name}`,

  async plan(looking, rows) {
    const placeOf = await findPlaces(
      looking,
      'community',
      rows.map(({ row: { community } }) => community),
    );
    const known = await looking.db.organization.findMany({
      where: {
        districtId: looking.run.districtId,
        name: { in: rows.map(({ row: { name } }) => name) },
        dissolvedAt: null,
      },
    });
    const byName = new Map(known.map((each) => [`${each.communityId}\n${each.name}`, each]));
    return rows.map(({ line: at, row: { community, name, ...facts } }): Plan<Planned> => {
      const place = placeOf(community);
      if (isProblem(place)) return { line: at, problems: [place] };
      const said = factsOf(facts);
      const existing = byName.get(`${place.id}\n${name}`);
      if (!existing) {
        const planned = { id: newId(), communityId: place.id, name, facts: said };
        return { line: at, effect: 'CREATED', planned: { ...planned, existing: false } };
      }
      return differs(existing, said)
        ? {
            line: at,
            effect: 'CHANGED',
            planned: { id: existing.id, facts: said, existing: true },
          }
        : { line: at, effect: 'UNCHANGED' };
    });
  },

  async write({ context, run: { districtId } }, { transaction, changed }, planned) {
    const now = context.clock.now();
    await transaction.organization.createMany({
      data: planned.flatMap((each) =>
        each.existing
          ? []
          : {
              districtId,
              id: each.id,
              communityId: each.communityId,
              name: each.name,
              ...each.facts,
              searchText: bigrams(each.name).join(' '),
              createdAt: now,
              updatedAt: now,
            },
      ),
    });
    for (const each of planned) {
      if (!each.existing) continue;
      await transaction.organization.update({
        where: { districtId_id: { districtId, id: each.id } },
        data: { ...each.facts, updatedAt: now },
      });
      changed(globalId('Organization', { districtId, id: each.id }));
    }
  },
};

function factsOf({
  kind,
  address,
  telephone,
  creditCode,
  establishedOn,
  summary,
}: Omit<Row, 'community' | 'name'>): Facts {
  return {
    kind,
    ...(address ? { address } : {}),
    ...(telephone ? { telephone } : {}),
    ...(creditCode ? { creditCode } : {}),
    ...(establishedOn ? { establishedOn: new Date(establishedOn) } : {}),
    ...(summary ? { summary } : {}),
  };
}

function differs(existing: Organization, facts: Facts): boolean {
  const present = existing as Readonly<Record<string, unknown>>;
  return Object.entries(facts).some(([name, value]) => {
    const stored = present[name];
    return value instanceof Date
      ? !(stored instanceof Date) || stored.getTime() !== value.getTime()
      : stored !== value;
  });
}

describeImport(importer);

import type {
  MemberCapacity,
  MembershipRole,
  OrganizationKind,
} from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';

const text = (cn: string, tw: string, en: string): Localised => ({ 'zh-CN': cn, 'zh-TW': tw, en });

export const kindLabels: Readonly<Record<OrganizationKind, Localised>> = {
  PARTY_COMMITTEE: text('社区党委', '社區黨委', 'party committee'),
  PARTY_BRANCH: text('党支部', '黨支部', 'party branch'),
  PARTY_GROUP: text('党小组', '黨小組', 'party group'),
  GOVERNMENT: text('政府部门', '政府部門', 'government department'),
  COORDINATING_BODY: text('议事协调机构', '議事協調機構', 'coordinating body'),
  MASS_ORGANIZATION: text('群团组织', '群團組織', 'mass organization'),
  REPRESENTATIVE_ASSEMBLY: text('居民代表大会', '居民代表大會', 'representatives’ assembly'),
  RESIDENTS_COMMITTEE: text('居民委员会', '居民委員會', 'residents’ committee'),
  MANAGEMENT_COMMITTEE: text('管理委员会', '管理委員會', 'management committee'),
  RESIDENTS_COUNCIL: text('居民议事会', '居民議事會', 'residents’ council'),
  SUPERVISORY_COMMITTEE: text('监督委员会', '監督委員會', 'supervisory committee'),
  WORK_STATION: text('社区工作站', '社區工作站', 'work station'),
  SERVICE_CENTER: text('服务中心', '服務中心', 'service center'),
  OWNERS_ASSEMBLY: text('业主大会', '業主大會', 'owners’ assembly'),
  OWNERS_COMMITTEE: text('业主委员会', '業主委員會', 'owners’ committee'),
  OWNERS_SUPERVISORY_BOARD: text('业主监事会', '業主監事會', 'owners’ supervisory board'),
  PROPERTY_COMPANY: text('物业服务企业', '物業服務企業', 'property company'),
  SOCIAL_ORGANIZATION: text('社会组织', '社會組織', 'social organization'),
  MICRO_ORGANIZATION: text('微组织', '微組織', 'micro-organization'),
  RESIDENT_UNIT: text('驻区单位', '駐區單位', 'resident unit'),
  ENTERPRISE: text('企业', '企業', 'enterprise'),
  SOCIAL_ENTERPRISE: text('社会企业', '社會企業', 'social enterprise'),
  FOUNDATION: text('基金会', '基金會', 'foundation'),
  VOLUNTEER_TEAM: text('志愿服务队', '志願服務隊', 'volunteer team'),
  MUTUAL_AID_CENTER: text('互助中心', '互助中心', 'mutual-aid center'),
  EVALUATION_AGENCY: text('评估机构', '評估機構', 'evaluation agency'),
};

export const roleLabels: Readonly<Record<MembershipRole, Localised>> = {
  CHAIR: text('主任', '主任', 'chairs'),
  VICE_CHAIR: text('副主任', '副主任', 'vice-chairs'),
  SECRETARY: text('书记', '書記', 'secretaries'),
  DEPUTY_SECRETARY: text('副书记', '副書記', 'deputy secretaries'),
  HEAD: text('负责人', '負責人', 'heads'),
  DEPUTY_HEAD: text('副职', '副職', 'deputy heads'),
  STANDING_MEMBER: text('常务成员', '常務成員', 'standing members'),
  MEMBER: text('委员', '委員', 'members'),
  REPRESENTATIVE: text('代表', '代表', 'representatives'),
  STAFF: text('工作人员', '工作人員', 'staff'),
};

export const capacityLabels: Readonly<Record<MemberCapacity, Localised>> = {
  PARTY_MEMBER: text('党员', '黨員', 'party members'),
  OWNER: text('业主', '業主', 'owners'),
  RESIDENT: text('居民', '居民', 'residents'),
  TENANT: text('租户', '租戶', 'tenants'),
  COMMITTEE_MEMBER: text('居委会成员', '居委會成員', 'members of the residents’ committee'),
  UNIT_REPRESENTATIVE: text('驻区单位代表', '駐區單位代表', 'representatives of resident units'),
  SOCIAL_WORKER: text('社会工作者', '社會工作者', 'social workers'),
  EXPERT: text('专业人士', '專業人士', 'experts'),
  DEPUTY: text('人大代表、政协委员', '人大代表、政協委員', 'deputies'),
};

import { builder } from '../../../builder.ts';

export const organizationKindEnum = builder.enumType('OrganizationKind', {
  description: 'What an organization is.',
  values: {
    PARTY_COMMITTEE: { description: '社区党委、党总支' },
    PARTY_BRANCH: { description: '小区党支部' },
    PARTY_GROUP: { description: '楼栋党小组' },
    GOVERNMENT: { description: '政府部门、街道办事处' },
    COORDINATING_BODY: { description: '议事协调机构，如城乡社区发展治理委员会' },
    MASS_ORGANIZATION: { description: '群团组织' },
    REPRESENTATIVE_ASSEMBLY: { description: '居民（成员）代表大会' },
    RESIDENTS_COMMITTEE: { description: '居民委员会' },
    MANAGEMENT_COMMITTEE: { description: '管理委员会' },
    RESIDENTS_COUNCIL: { description: '居民议事会、协商议事会' },
    SUPERVISORY_COMMITTEE: { description: '居民监事会、居务监督委员会' },
    WORK_STATION: { description: '社区工作站：may serve several communities.' },
    SERVICE_CENTER: { description: '服务中心、党群服务中心' },
    OWNERS_ASSEMBLY: { description: '业主大会' },
    OWNERS_COMMITTEE: { description: '业主委员会' },
    OWNERS_SUPERVISORY_BOARD: { description: '业主监事会' },
    PROPERTY_COMPANY: { description: '物业服务企业' },
    SOCIAL_ORGANIZATION: { description: '社会组织' },
    MICRO_ORGANIZATION: { description: '微组织、社区自组织' },
    RESIDENT_UNIT: { description: '驻区单位, public institutions among them.' },
    ENTERPRISE: { description: '企业' },
    SOCIAL_ENTERPRISE: { description: '社会企业' },
    FOUNDATION: { description: '基金会' },
    VOLUNTEER_TEAM: { description: '志愿服务队' },
    MUTUAL_AID_CENTER: { description: '互助中心' },
    EVALUATION_AGENCY: { description: '第三方评估机构' },
  } as const,
});

export const powerEnum = builder.enumType('Power', {
  description: 'What a body may do in the common affairs of a community.',
  values: {
    LEAD: { description: '领导' },
    DECIDE: { description: '决策' },
    EXECUTE: { description: '执行' },
    DELIBERATE: { description: '议事协商' },
    SUPERVISE: { description: '监督' },
  } as const,
});

export const relationKindEnum = builder.enumType('RelationKind', {
  description: 'What one organization is to another.',
  values: {
    LEADS: { description: '领导：a chain of LEADS never returns to where it began.' },
    COORDINATES: { description: '统筹协调' },
    GUIDES: { description: '指导' },
    SUPERVISES: { description: '监督' },
    ENTRUSTS: { description: '委托' },
    BUYS_FROM: { description: '购买服务' },
    SUPPORTS: { description: '支持、帮扶' },
    PARTNERS: { description: '合作、共建' },
  } as const,
});

export const membershipRoleEnum = builder.enumType('MembershipRole', {
  description:
    'What somebody is in a body. MEMBER and STANDING_MEMBER sit in it; the others speak for it outside.',
  values: {
    CHAIR: { description: '主任、主席、会长' },
    VICE_CHAIR: { description: '副主任、副主席' },
    SECRETARY: { description: '书记' },
    DEPUTY_SECRETARY: { description: '副书记' },
    HEAD: { description: '负责人、站长、经理' },
    DEPUTY_HEAD: { description: '副职' },
    STANDING_MEMBER: { description: '常务成员' },
    MEMBER: { description: '成员、委员' },
    REPRESENTATIVE: { description: '代表' },
    STAFF: { description: '工作人员' },
  } as const,
});

export const memberCapacityEnum = builder.enumType('MemberCapacity', {
  description: 'As what somebody sits in a body.',
  values: {
    PARTY_MEMBER: { description: '党员' },
    OWNER: { description: '业主' },
    RESIDENT: { description: '居民' },
    TENANT: { description: '租户' },
    COMMITTEE_MEMBER: { description: '居委会成员' },
    UNIT_REPRESENTATIVE: { description: '驻区单位代表' },
    SOCIAL_WORKER: { description: '社会工作者' },
    EXPERT: { description: '专业人士' },
    DEPUTY: { description: '人大代表、政协委员' },
  } as const,
});

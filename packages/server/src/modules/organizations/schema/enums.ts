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

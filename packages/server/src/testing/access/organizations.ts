import type { Subjects } from '../subjects.ts';
import { type AccessArea, only } from './access-area.ts';

const staff = only('worker', 'official');
const staffAndSpeaker = only('worker', 'official', 'representative');

const newOrganization = (s: Subjects) => ({
  community: s.app.world.here.community.globalId,
  kind: 'SOCIAL_ORGANIZATION',
  name: '滨江社区暖邻社会工作服务中心',
  idempotencyKey: s.key(),
});
const organization = (s: Subjects) =>
  s.act(s.app.world.here.worker, 'foundOrganization', newOrganization(s), 'organization');

const newMember = async (s: Subjects) => ({
  organization: await organization(s),
  publicName: '罗燕',
  phone: '13508160001',
  role: 'MEMBER',
  termSince: '2026-01-01',
  termUntil: '2028-12-31',
  idempotencyKey: s.key(),
});
const membership = async (s: Subjects) =>
  s.act(s.app.world.here.worker, 'appointMember', await newMember(s), 'membership');

const newRelation = async (s: Subjects) => ({
  from: s.app.world.here.committee.globalId,
  to: await organization(s),
  kind: 'GUIDES',
  since: '2026-01-01',
  idempotencyKey: s.key(),
});
const relation = async (s: Subjects) =>
  s.act(s.app.world.here.worker, 'relateOrganizations', await newRelation(s), 'relation');

const newRule = (s: Subjects) => ({
  community: s.app.world.here.place.globalId,
  kind: 'MICRO_ORGANIZATION',
  force: 'RECOMMENDED',
  source: '本区社区组织培育办法',
  since: '2026-01-01',
  count: { least: 3 },
  idempotencyKey: s.key(),
});
const rule = (s: Subjects) =>
  s.act(s.app.world.here.official, 'defineCompositionRule', newRule(s), 'rule');

const newRegulation = (s: Subjects) => ({
  organization: s.app.world.here.company.globalId,
  title: '服务公开制度',
  body: '收费和维修记录每月公开一次。',
  basis: '物业服务合同',
  keeper: '项目经理',
  adoptedOn: '2026-01-01',
  reviewOn: '2027-01-01',
  idempotencyKey: s.key(),
});
const regulation = (s: Subjects) =>
  s.act(s.app.world.here.worker, 'adoptRegulation', newRegulation(s), 'regulation');

/** Organizations, their members and their rules. */
export const organizations: AccessArea = {
  rows: {
    adoptRegulation: { input: async (s) => newRegulation(s), expected: staffAndSpeaker },
    appointMember: { input: newMember, expected: staff },
    confirmComposition: {
      input: async (s) => ({ organization: await organization(s) }),
      expected: staff,
    },
    defineCompositionRule: { input: async (s) => newRule(s), expected: only('official') },
    dissolveOrganization: {
      input: async (s) => ({ organization: await organization(s), reason: '任务已经完成' }),
      expected: staff,
    },
    editOrganization: {
      input: async (s) => ({
        organization: s.app.world.here.company.globalId,
        summary: '小区物业服务',
      }),
      expected: staffAndSpeaker,
    },
    endCompositionRule: {
      input: async (s) => ({ rule: await rule(s) }),
      expected: only('official'),
    },
    endMembership: {
      input: async (s) => ({ membership: await membership(s), reason: '本人辞职' }),
      expected: staff,
    },
    endRelation: { input: async (s) => ({ relation: await relation(s) }), expected: staff },
    foundOrganization: { input: async (s) => newOrganization(s), expected: staff },
    relateOrganizations: { input: newRelation, expected: staff },
    renewMembership: {
      input: async (s) => ({
        membership: await membership(s),
        termUntil: '2031-12-31',
        idempotencyKey: s.key(),
      }),
      expected: staff,
    },
    repealRegulation: {
      input: async (s) => ({ regulation: await regulation(s), reason: '并入新的制度' }),
      expected: staffAndSpeaker,
    },
    setCoverage: {
      input: async (s) => ({
        organization: s.app.world.here.committee.globalId,
        communities: [s.app.world.here.neighbour.globalId],
      }),
      expected: staff,
    },
  },
  publicNodes: {
    CompositionRule: rule,
    Membership: membership,
    Organization: organization,
    OrganizationRelation: relation,
    Regulation: regulation,
  },
};

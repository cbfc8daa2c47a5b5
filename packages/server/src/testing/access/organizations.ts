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

const newFormation = async (s: Subjects) => ({
  organization: await s.act(
    s.app.world.here.worker,
    'foundOrganization',
    { ...newOrganization(s), kind: 'OWNERS_ASSEMBLY', name: '安居花园业主大会' },
    'organization',
  ),
  group: [{ publicName: '钱有德', phone: '13508160003', leads: true }],
  idempotencyKey: s.key(),
});
const formation = async (s: Subjects) =>
  s.act(s.app.world.here.worker, 'beginOwnersFormation', await newFormation(s), 'formation');
const draft = (id: string) => ({
  formation: id,
  procedureText: '每年开一次会',
  covenantText: '守约',
});
const drafted = async (s: Subjects) =>
  s.act(s.app.world.here.worker, 'draftOwnersRules', draft(await formation(s)), 'formation');
const notice = (id: string) => ({
  formation: id,
  seats: 1,
  candidates: [{ publicName: '孙玉梅', statement: '住三栋' }],
});
const announced = async (s: Subjects) =>
  s.act(s.app.world.here.worker, 'publishOwnersCandidates', notice(await drafted(s)), 'formation');
/** Who has a part in a formation is told that it is not ready for this yet. */
const tooEarly = (code: string) => ({ ...staff, worker: code, official: code });
const turnout = { heads: 3, area: 30_000 };

/** Organizations, their members and their rules. */
export const organizations: AccessArea = {
  rows: {
    adoptRegulation: { input: async (s) => newRegulation(s), expected: staffAndSpeaker },
    appointMember: { input: newMember, expected: staff },
    beginOwnersFormation: { input: newFormation, expected: staff },
    confirmComposition: {
      input: async (s) => ({ organization: await organization(s) }),
      expected: staff,
    },
    defineCompositionRule: { input: async (s) => newRule(s), expected: only('official') },
    dissolveOrganization: {
      input: async (s) => ({ organization: await organization(s), reason: '任务已经完成' }),
      expected: staff,
    },
    draftOwnersRules: { input: async (s) => draft(await formation(s)), expected: staff },
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
    handOver: {
      input: async (s) => ({ formation: await formation(s) }),
      expected: tooEarly('WRONG_STATE'),
    },
    publishOwnersCandidates: {
      input: async (s) => notice(await drafted(s)),
      expected: staff,
    },
    recordOwnersFiling: {
      input: async (s) => ({
        formation: await formation(s),
        authority: '街道办事处',
        number: '1',
        filedOn: '2026-11-01',
      }),
      expected: tooEarly('WRONG_STATE'),
    },
    recordOwnersElection: {
      input: async (s) => ({
        formation: await announced(s),
        heldOn: '2026-11-22',
        eligible: turnout,
        takingPart: turnout,
        rulesInFavour: turnout,
        elected: [{ candidate: 'OwnersCandidate:1', inFavour: turnout }],
        committeeName: '安居花园业主委员会',
        termUntil: '2031-11-21',
      }),
      expected: tooEarly('OWNERS_NOTICE_RUNS'),
    },
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
    stopOwnersFormation: {
      input: async (s) => ({ formation: await formation(s), reason: '报名人数不够' }),
      expected: staff,
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
    OwnersCandidate: async (s) => {
      const { data } = await s.app
        .as(null)
        .run(
          'query ($id: ID!) { node(id: $id) { ... on OwnersFormation { candidates { id } } } }',
          {
            id: await announced(s),
          },
        );
      return data.node.candidates[0].id;
    },
    OwnersFormation: formation,
    Regulation: regulation,
  },
};

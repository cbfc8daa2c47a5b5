import type { Subjects } from '../subjects.ts';
import { type AccessArea, only } from './access-area.ts';

const text = { 'zh-CN': '本区做法' };

/** The smallest model that a district may define. */
const ownModel = JSON.stringify({
  version: 1,
  key: 'own',
  name: text,
  summary: text,
  place: text,
  source: { title: text, year: null, note: text },
  bodies: [
    {
      key: 'party',
      kind: 'PARTY_COMMITTEE',
      level: 'COMMUNITY',
      title: text,
      nameTemplate: '中共{community}委员会',
      powers: ['LEAD'],
      composition: [],
    },
  ],
  relations: [],
  processes: [],
  conferences: [],
  traits: [],
  invariants: [{ rule: 'SINGLE_LEADER', level: 'COMMUNITY' }],
});

const definition = (s: Subjects) => ({
  community: s.app.world.here.place.globalId,
  text: ownModel,
});

/** An application as the official would send it, whatever stands there. */
async function applicationInput(s: Subjects) {
  const { community, official } = s.app.world.here;
  const { data } = await s.app.as(official).run(
    `query ($community: ID!) {
      governancePlan(community: $community, model: "shenyang") { hash }
    }`,
    { community: community.globalId },
  );
  return {
    community: community.globalId,
    model: 'shenyang',
    planHash: data.governancePlan.hash,
    replace: true,
    idempotencyKey: s.key(),
  };
}

const application = async (s: Subjects) =>
  s.act(
    s.app.world.here.official,
    'applyGovernanceModel',
    await applicationInput(s),
    'application',
  );

/** Governance models and processes. */
export const governance: AccessArea = {
  rows: {
    applyGovernanceModel: { input: applicationInput, expected: only('official') },
    undoGovernanceApplication: {
      input: async (s) => ({ application: await application(s) }),
      expected: only('official'),
    },
    defineGovernanceModel: { input: async (s) => definition(s), expected: only('official') },
    removeGovernanceModel: {
      input: async (s) => {
        const { official, place } = s.app.world.here;
        await s.app.as(official).run(
          `mutation ($input: DefineGovernanceModelInput!) {
            defineGovernanceModel(input: $input) { __typename }
          }`,
          { input: definition(s) },
        );
        return { community: place.globalId, model: 'own' };
      },
      expected: only('official'),
    },
    switchProcess: {
      input: async (s) => ({
        community: s.app.world.here.community.globalId,
        process: 'TWO_LISTS',
        on: true,
      }),
      expected: only('worker'),
    },
  },
  publicNodes: { GovernanceApplication: application },
};

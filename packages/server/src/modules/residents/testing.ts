/** What the tests of this module ask, as a front end would. */
import { newId } from '../../kernel/ids.ts';
import type { Answer, Persona, TestApp } from '../../testing/index.ts';

const refused =
  '__typename ... on DomainError { code path } ... on InvalidInputError { problems { path code } }';
export const wholeResidency = `id person maskedName name door tenure registered since state stateLabel
  proof verifiedAt expiresAt endedAt endReason household { id } community { id name }
  timeline { action label reason } availableActions { action allowed }`;
const household = 'id door community { id } residents { id maskedName name door tenure state }';
const unit = 'id floorArea door community { id } owners { person maskedName since }';

function document(mutation: string, fields: string): string {
  const name = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
  return `mutation ($input: ${name}Input!) { ${mutation}(input: $input) { ${refused}
    ... on ${name}Success { ${fields} } } }`;
}

/** The acts on residents in one app; `extra` replaces what is usually sent. */
export function residentActs(app: TestApp) {
  const { here } = app.world;
  const community = here.community.globalId;
  const act =
    (mutation: string, fields: string) =>
    async (persona: Persona | null, input: object): Promise<Answer> =>
      app.as(persona).run(document(mutation, fields), { input });
  const acts = {
    registerHousehold: act('registerHousehold', `household { ${household} }`),
    registerUnit: act('registerUnit', `unit { ${unit} }`),
    recordOwnership: act('recordOwnership', `unit { ${unit} }`),
    endOwnership: act('endOwnership', `unit { ${unit} }`),
    register: act('registerResidency', `residency { ${wholeResidency} }`),
    claim: act('claimResidency', `residency { ${wholeResidency} }`),
    verify: act('verifyResidency', `residency { ${wholeResidency} }`),
    revoke: act('revokeResidency', `residency { ${wholeResidency} }`),
    end: act('endResidency', `residency { ${wholeResidency} }`),
    confirm: act('confirmResidencyByCode', `residency { ${wholeResidency} }`),
    issueCodes: act('issueResidencyCodes', 'codes { household placeName door code expiresAt }'),
    openFile: act('openResidentFile', 'file { name phone homes { placeName door } }'),
  };
  return {
    ...acts,
    /** A household behind a door of the community, or of another place, by the worker; its id. */
    household: async (door: string, place = community): Promise<string> => {
      const { data } = await acts.registerHousehold(here.worker, { community: place, door });
      return data.registerHousehold.household.id;
    },
    unit: async (door: string, floorArea: string, place = community): Promise<string> => {
      const { data } = await acts.registerUnit(here.worker, { community: place, door, floorArea });
      return data.registerUnit.unit.id;
    },
    /** A claim of the account; the residency. */
    claimed: async (persona: Persona, door: string, extra: object = {}) => {
      const input = { community, door, name: '陈小雨', idempotencyKey: newId(), ...extra };
      return (await acts.claim(persona, input)).data.claimResidency.residency;
    },
    own: async (persona: Persona | null) =>
      app.as(persona).run(`{ ownResidencies { ${wholeResidency} } viewer { level } }`),
    level: async (persona: Persona): Promise<string> =>
      (await app.as(persona).run('{ viewer { level } }')).data.viewer.level,
  };
}

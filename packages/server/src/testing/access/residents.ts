import type { Subjects } from '../subjects.ts';
import { type AccessArea, only, personaNames, signedInHere, unsigned } from './access-area.ts';

const place = (s: Subjects) => s.app.world.here.community.globalId;
const worker = (s: Subjects) => s.app.world.here.worker;
const household = (s: Subjects) =>
  s.act(
    worker(s),
    'registerHousehold',
    { community: place(s), door: s.key().slice(-30) },
    'household',
  );
const unitInput = (s: Subjects) => ({
  community: place(s),
  door: s.key().slice(-30),
  floorArea: '80.00',
});
const unit = (s: Subjects) => s.act(worker(s), 'registerUnit', unitInput(s), 'unit');
const claimInput = (s: Subjects) => ({
  community: place(s),
  door: s.key().slice(-30),
  name: s.secret,
  idempotencyKey: s.key(),
});
const claim = (s: Subjects) =>
  s.act(s.app.world.here.resident, 'claimResidency', claimInput(s), 'residency');
const resident = (s: Subjects) => {
  const { id, resident: persona } = s.app.world.here;
  return `Person:${id}:${persona.personId}`;
};
/** Somebody whom nobody needs afterwards. */
const somebody = async (s: Subjects) => {
  const { data } = await s.app.as(worker(s)).run(
    `mutation ($input: RegisterResidencyInput!) { registerResidency(input: $input) {
      ... on RegisterResidencySuccess { residency { person } } } }`,
    { input: { household: await household(s), name: s.secret, idempotencyKey: s.key() } },
  );
  return data.registerResidency.residency.person;
};
const owned = async (s: Subjects) => {
  const input = { unit: await unit(s), person: resident(s), idempotencyKey: s.key() };
  return s.act(worker(s), 'recordOwnership', input, 'unit');
};

/** Households, units, ownership and residency, and what is kept of persons. */
export const residents: AccessArea = {
  rows: {
    claimResidency: { input: async (s) => claimInput(s), expected: only(...signedInHere) },
    confirmResidencyByCode: {
      input: async () => ({ code: 'NONE-NONE' }),
      expected: {
        ...only(),
        ...Object.fromEntries(
          [...signedInHere, 'elsewhereResident', 'elsewhereWorker', 'elsewhereOfficial'].map(
            (name) => [name, 'DOOR_CODE_WRONG'],
          ),
        ),
      },
    },
    erasePersonalData: {
      input: async (s) => ({ person: await somebody(s) }),
      expected: only('worker'),
    },
    exportPersonalData: {
      input: async () => ({}),
      expected: { ...only(...personaNames), visitor: unsigned, guest: unsigned },
    },
    endOwnership: {
      input: async (s) => ({ unit: await owned(s), person: resident(s) }),
      expected: only('worker'),
    },
    endResidency: {
      input: async (s) => ({ residency: await claim(s) }),
      expected: only('resident', 'worker'),
    },
    issueResidencyCodes: {
      input: async (s) => ({ households: [await household(s)] }),
      expected: only('worker'),
    },
    openResidentFile: {
      input: async (s) => ({ person: resident(s), purpose: 'SERVICE' }),
      expected: only('worker'),
    },
    recordOwnership: {
      input: async (s) => ({ unit: await unit(s), name: s.secret, idempotencyKey: s.key() }),
      expected: only('worker'),
    },
    registerHousehold: {
      input: async (s) => ({ community: place(s), door: s.key().slice(-30) }),
      expected: only('worker'),
    },
    registerResidency: {
      input: async (s) => ({
        household: await household(s),
        name: s.secret,
        idempotencyKey: s.key(),
      }),
      expected: only('worker'),
    },
    registerUnit: { input: async (s) => unitInput(s), expected: only('worker') },
    revokeResidency: {
      input: async (s) => ({ residency: await claim(s), reason: '不住这里' }),
      expected: only('worker'),
    },
    verifyResidency: {
      input: async (s) => ({ residency: await claim(s) }),
      expected: only('worker'),
    },
  },
  privateNodes: { Household: household, PropertyUnit: owned, Residency: claim },
};

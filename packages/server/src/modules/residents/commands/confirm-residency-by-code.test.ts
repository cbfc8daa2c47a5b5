import { execute, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema } from '../../../schema.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { residentActs } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof residentActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = residentActs(app);
});
afterAll(() => app.close());

async function codeFor(door: string, extra: object = {}): Promise<string> {
  const household = await acts.household(door);
  const { data } = await acts.issueCodes(app.world.here.worker, {
    households: [household],
    ...extra,
  });
  expect(data.issueResidencyCodes.codes).toMatchObject([{ household, door }]);
  return data.issueResidencyCodes.codes[0].code;
}

test('a code from the door proves a claim on it, and makes a residency without one', async () => {
  const { account, representative } = app.world.here;
  const claim = await acts.claimed(account, '5单元201');
  const code = await codeFor('5单元201');
  const { data } = await acts.confirm(account, { code: code.toLowerCase().replace('-', ' ') });
  expect(data.confirmResidencyByCode.residency).toMatchObject({
    id: claim.id,
    state: 'VERIFIED',
    proof: 'PAPER_CODE',
  });
  expect(await acts.level(account)).toBe('RESIDENT');
  await acts.confirm(representative, { code });
  expect(await acts.level(representative)).toBe('RESIDENT');
  const own = await acts.own(representative);
  expect(own.data.ownResidencies[0]).toMatchObject({ door: '5单元201', state: 'VERIFIED' });
});

test('signing in with the code makes the residency in that household too', async () => {
  const code = await codeFor('5单元202');
  const { here } = app.world;
  const { data } = (await execute({
    schema,
    document:
      parse(`mutation { signInWithDoorCode(input: { code: "${code}", displayName: "住户" }) {
      ... on SignInWithDoorCodeSuccess { session { token viewer { level } } } } }`),
    contextValue: { ...app.context({ kind: 'visitor' }), site: here.site },
    // biome-ignore lint/suspicious/noExplicitAny: tests read what their documents ask for
  })) as any;
  const { token, viewer } = data.signInWithDoorCode.session;
  expect(viewer.level).toBe('RESIDENT');
  const own = await acts.own({ ...here.guest, token });
  expect(own.data.ownResidencies).toMatchObject([{ door: '5单元202', proof: 'PAPER_CODE' }]);
});

test('a code is used up, ends when a new one is issued, and is kept as a hash alone', async () => {
  const { account, worker, official } = app.world.here;
  const code = await codeFor('5单元203', { uses: 1 });
  const { db } = app.context({ kind: 'operator' });
  expect(JSON.stringify(await db.doorCode.findMany())).not.toContain(code);
  await acts.confirm(account, { code });
  const second = await acts.confirm(worker, { code });
  expect(second.data.confirmResidencyByCode.code).toBe('DOOR_CODE_WRONG');
  const old = await codeFor('5单元204');
  await codeFor('5单元204');
  const late = await acts.confirm(official, { code: old });
  expect(late.data.confirmResidencyByCode.code).toBe('DOOR_CODE_WRONG');
});

test('a code of another district is wrong here, and guests sign in first', async () => {
  const { here, elsewhere } = app.world;
  const code = await codeFor('5单元205');
  const away = await acts.confirm(elsewhere.account, { code });
  expect(away.data.confirmResidencyByCode.code).toBe('DOOR_CODE_WRONG');
  const guest = await acts.confirm(here.guest, { code });
  expect(guest.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { organizationActs } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof organizationActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = organizationActs(app);
});
afterAll(() => app.close());

const fields = 'regulation { id version state replaces { id } repealReason }';
const adopt = (organization: string, extra: object = {}, persona = app.world.here.worker) =>
  acts.act(
    persona,
    'adoptRegulation',
    {
      organization,
      title: '居务公开制度',
      body: '每月五日前公开上月事项。',
      basis: '居民自治章程第十二条',
      keeper: '居委会主任',
      adoptedOn: '2026-01-05',
      reviewOn: '2027-01-05',
      idempotencyKey: newId(),
      ...extra,
    },
    fields,
  );
const register = async (id: string, all: boolean) =>
  (await acts.read(null, id, `regulations(all: ${all}) { nodes { version state } }`)).regulations
    .nodes;

test('a new version holds in the place of the last one, which stays on record', async () => {
  const body = await acts.found();
  const first = await adopt(body);
  expect(first.regulation).toMatchObject({ version: 1, state: 'IN_FORCE', replaces: null });
  const second = await adopt(body, { replaces: first.regulation.id });
  expect(second.regulation).toMatchObject({
    version: 2,
    state: 'IN_FORCE',
    replaces: { id: first.regulation.id },
  });
  expect(await register(body, false)).toEqual([{ version: 2, state: 'IN_FORCE' }]);
  expect(await register(body, true)).toEqual([
    { version: 2, state: 'IN_FORCE' },
    { version: 1, state: 'REPLACED' },
  ]);
});

test('two new versions of one at once: one of them counts', async () => {
  const body = await acts.found();
  const { regulation } = await adopt(body);
  const outcomes = await Promise.all([1, 2].map(() => adopt(body, { replaces: regulation.id })));
  expect(outcomes.map(({ code }) => code ?? 'done').sort()).toEqual([
    'REGULATION_NOT_IN_FORCE',
    'done',
  ]);
});

test('a rule is repealed with a reason, once', async () => {
  const body = await acts.found();
  const { regulation } = await adopt(body);
  const repeal = (reason: string) =>
    acts.act(
      app.world.here.worker,
      'repealRegulation',
      { regulation: regulation.id, reason },
      fields,
    );
  expect((await repeal('并入章程')).regulation).toMatchObject({
    state: 'REPEALED',
    repealReason: '并入章程',
  });
  expect((await repeal('并入章程')).code).toBeUndefined();
  expect((await repeal('别的原因')).code).toBe('REGULATION_NOT_IN_FORCE');
  expect((await adopt(body, { replaces: regulation.id })).code).toBe('REGULATION_NOT_IN_FORCE');
});

test('a version replaces one of the same body alone', async () => {
  const { regulation } = await adopt(await acts.found());
  const other = await acts.found();
  for (const replaces of [regulation.id, 'Regulation:1', other]) {
    expect((await adopt(other, { replaces })).code).toBe('NOT_FOUND');
  }
});

test('the review comes after the adoption, and sending twice adopts once', async () => {
  const body = await acts.found();
  expect((await adopt(body, { reviewOn: '2026-01-05' })).code).toBe('REVIEW_NOT_AFTER_ADOPTION');
  const idempotencyKey = newId();
  const first = await adopt(body, { idempotencyKey });
  expect((await adopt(body, { idempotencyKey })).regulation.id).toBe(first.regulation.id);
  expect(await register(body, true)).toHaveLength(1);
});

test('a body keeps its own register; strangers do not', async () => {
  const { here, elsewhere } = app.world;
  const id = here.company.globalId;
  expect((await adopt(id, {}, here.representative)).code).toBeUndefined();
  for (const persona of [here.resident, here.neighbourWorker, elsewhere.worker]) {
    expect((await adopt(id, {}, persona)).code).toBe('FORBIDDEN');
  }
});

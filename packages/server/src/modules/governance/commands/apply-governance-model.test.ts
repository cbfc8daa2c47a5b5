import { checkInvariants, type GovernanceModel } from '@linli/methods';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bigrams } from '../../../kernel/bigrams.ts';
import { splitGlobalId } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { builtInModels } from '../models/index.ts';
import type { GovernanceEffects } from '../plan/steps.ts';
import { governanceActs, governanceRows, importFucheng } from '../testing.ts';

const binjiang = '510703001010';
const neighbours = ['510703001001', '510703001002'];
const village = '510703100201';

let app: TestApp;
let acts: ReturnType<typeof governanceActs>;
let fucheng: Awaited<ReturnType<typeof importFucheng>>;
let community: string;
let sharedWith: string[];
beforeAll(async () => {
  app = await openTestApp();
  acts = governanceActs(app);
  fucheng = await importFucheng(app);
  community = await fucheng.id(binjiang);
  sharedWith = await Promise.all(neighbours.map((code) => fucheng.id(code)));
  // A property company and an owners' committee in one of two estates, and a police post.
  const estate = await fucheng.addEstate(binjiang, '滨江花园');
  await fucheng.addEstate(binjiang, '沿江小区');
  await addOrganization('滨江花园业主委员会', 'OWNERS_COMMITTEE', estate);
  await addOrganization('安居物业公司', 'PROPERTY_COMPANY', estate);
  const id = splitGlobalId(community)?.id ?? '';
  await addOrganization('滨江派出所', 'RESIDENT_UNIT', id);
  await addOrganization('滨江社区居委会', 'RESIDENTS_COMMITTEE', id, ['DECIDE', 'EXECUTE']);
});
afterAll(() => app.close());

async function addOrganization(
  name: string,
  kind: 'OWNERS_COMMITTEE' | 'PROPERTY_COMPANY' | 'RESIDENT_UNIT' | 'RESIDENTS_COMMITTEE',
  communityId: string,
  powers: ('DECIDE' | 'EXECUTE')[] = [],
) {
  const { db, clock } = app.context({ kind: 'operator' });
  const districtId = app.world.here.id;
  await db.organization.create({
    data: {
      districtId,
      id: newId(),
      communityId,
      kind,
      name,
      powers,
      searchText: bigrams(name).join(' '),
      createdAt: clock.now(),
      updatedAt: clock.now(),
    },
  });
}

/** The application's bodies as the database has them, for the invariants. */
async function readBack(model: GovernanceModel, application: string) {
  const { db } = app.context({ kind: 'operator' });
  const [districtId = '', id = ''] = splitGlobalId(application)?.id.split(':') ?? [];
  const row = await db.governanceApplication.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
  });
  const { uses, steps } = row.effects as unknown as GovernanceEffects;
  const ids = uses.organizations.map((organization) => organization.id);
  const organizations = await db.organization.findMany({
    where: { districtId, id: { in: ids } },
    include: { coverage: true },
  });
  const relations = await db.organizationRelation.findMany({
    where: { districtId, endedAt: null, fromId: { in: ids }, toId: { in: ids } },
  });
  const bodyOf = (organization: (typeof organizations)[number]) =>
    model.bodies.find(
      ({ key }) =>
        key === organization.bodyKey ||
        steps.some(
          (step) =>
            step.subject === 'ORGANIZATION' && step.ref === organization.id && step.body === key,
        ),
    ) ?? model.bodies.find(({ kind }) => kind === organization.kind);
  return {
    bodies: organizations.map((organization) => {
      const body = bodyOf(organization);
      return {
        id: organization.id,
        key: body?.key ?? '',
        kind: organization.kind,
        level: body?.level ?? ('COMMUNITY' as const),
        powers: organization.powers,
        serves: body?.serves ? organization.coverage.length : 1,
      };
    }),
    relations: relations.map(({ fromId, kind, toId }) => ({ from: fromId, kind, to: toId })),
  };
}

const essence = (steps: { act: string; name: string }[]) =>
  steps.filter(({ act }) => act === 'CREATE' || act === 'CHANGE');

describe.each(builtInModels.map((model) => [model.key, model] as const))('%s', (key, model) => {
  const shares = model.bodies.some(({ serves }) => serves);
  const wanted = () => ({ community, model: key, ...(shares ? { sharedWith } : {}) });

  test('is laid out in Binjiang as planned, keeps its invariants, and leaves no trace when taken back', async () => {
    const { official, id: districtId } = app.world.here;
    const before = await governanceRows(app, districtId);
    const { data } = await acts.plan(official, wanted());
    const { steps, brokenRules, hindrances, replaces } = data.governancePlan;
    expect({ brokenRules, hindrances, replaces }).toEqual({
      brokenRules: [],
      hindrances: [],
      replaces: null,
    });
    const { application } = await acts.apply(official, wanted());
    const planned = essence(steps).map((step) =>
      Object.fromEntries(
        Object.entries(step).filter(([name]) => !['organization', 'serves'].includes(name)),
      ),
    );
    expect(application.effects).toEqual(planned);
    expect(application.model).toEqual({ key, builtIn: true });
    const layout = await readBack(model, application.id);
    expect(checkInvariants(model.invariants, layout)).toEqual([]);
    expect(layout.relations.length).toBeGreaterThanOrEqual(1);
    const undone = await acts.undo(official, application.id);
    expect(undone.data.undoGovernanceApplication.application.undoneAt).not.toBeNull();
    expect(await governanceRows(app, districtId)).toEqual(before);
  });
});

describe('a plan', () => {
  const planned = async (model: string, more: object = {}) =>
    (await acts.plan(app.world.here.official, { community, model, ...more })).data.governancePlan;

  test('keeps the name of what is there and says which powers change', async () => {
    const { steps } = await planned('jianghan');
    expect(
      steps.find(({ body }: { body: { key: string } | null }) => body?.key === 'committee'),
    ).toMatchObject({
      act: 'CHANGE',
      reason: 'POWERS_DIFFER',
      name: '滨江社区居委会',
      powersBefore: ['DECIDE', 'EXECUTE'],
      powers: ['EXECUTE'],
    });
  });

  test('gives bodies the names that people use', async () => {
    const names = (await planned('shanghai')).steps.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['城厢街道办事处', '城厢街道城区管理委员会', '中共滨江社区委员会']),
    );
    const inVillage = await acts.plan(app.world.here.official, {
      community: await fucheng.id(village),
      model: 'village-meetings',
    });
    const villageNames = inVillage.data.governancePlan.steps.map(
      ({ name }: { name: string }) => name,
    );
    expect(villageNames.join()).toMatch(/村村民委员会/);
    expect(villageNames.join()).toMatch(/镇人民政府/);
    expect(villageNames.join()).toMatch(/村村民代表会议/);
  });

  test('says what it leaves alone and why', async () => {
    const { steps } = await planned('chengdu');
    const reasons = steps.map(
      ({ act, name, reason }: Record<string, string>) => `${act} ${name} ${reason}`,
    );
    expect(reasons).toContain('LEAVE 社会组织 NONE_THERE');
    expect(reasons).toContain('LEAVE 五步工作法 RUNS_ELSEWHERE');
    expect(reasons).toContain('CREATE 滨江花园党支部 NOT_THERE_YET');
    expect(reasons).toContain('CREATE 沿江小区党支部 NOT_THERE_YET');
  });

  test('of a station for three to five names the rule that one community alone breaks', async () => {
    const { brokenRules, hash } = await planned('mianyang');
    expect(brokenRules).toEqual([
      {
        rule: { rule: 'BODY_SERVES', sentence: expect.stringContaining('3 到 5 个社区') },
        bodies: ['城厢街道滨江片区社区工作站'],
      },
    ]);
    const { data } = await acts.applyAs(app.world.here.official, {
      community,
      model: 'mianyang',
      planHash: hash,
    });
    expect(data.applyGovernanceModel).toMatchObject({
      code: 'GOVERNANCE_INVARIANTS_BROKEN',
      message: expect.stringContaining('1 条规则'),
    });
    expect((await planned('mianyang', { sharedWith })).brokenRules).toEqual([]);
  });

  test('lays out the conference of the five parties in the estate where they are', async () => {
    const { official, id: districtId } = app.world.here;
    const wanted = { community, model: 'mianyang', sharedWith };
    const { application } = await acts.apply(official, wanted);
    const { db } = app.context({ kind: 'operator' });
    const conferences = await db.jointConference.findMany({
      where: { districtId },
      include: { convener: true, members: { include: { organization: true } } },
      orderBy: { name: 'asc' },
    });
    const garden = conferences.find(({ name }) => name === '滨江花园五方联席会议');
    expect(garden?.convener.name).toBe('滨江花园党支部');
    expect(garden?.members.map(({ organization }) => organization.kind).sort()).toEqual([
      'OWNERS_COMMITTEE',
      'PARTY_BRANCH',
      'PROPERTY_COMPANY',
      'RESIDENTS_COMMITTEE',
      'RESIDENT_UNIT',
    ]);
    expect(conferences).toHaveLength(2);
    await acts.undo(official, application.id);
  });

  test('shares a station only with communities of the same subdistrict, and only where there is one', async () => {
    const { official } = app.world.here;
    const cases = [
      ['mianyang', [await fucheng.id('510703002001')]],
      ['mianyang', [community]],
      ['mianyang', ['Community:x']],
      ['mianyang', [app.world.elsewhere.community.globalId]],
    ] as const;
    for (const [model, others] of cases) {
      const { errors } = await acts.plan(official, { community, model, sharedWith: [...others] });
      expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    }
    const { errors } = await acts.plan(official, { community, model: 'nanan', sharedWith });
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });
});

describe('refused, with nothing laid out', () => {
  test('a plan that has become old', async () => {
    const { official, id: districtId } = app.world.here;
    const { data } = await acts.plan(official, { community, model: 'taicang' });
    await addOrganization('滨江小学', 'RESIDENT_UNIT', splitGlobalId(community)?.id ?? '');
    // A school changes nothing in Taicang's plan, but it does in Nan'an's.
    const { hash } = (await acts.plan(official, { community, model: 'taicang' })).data
      .governancePlan;
    expect(hash).toBe(data.governancePlan.hash);
    const nanan = (await acts.plan(official, { community, model: 'nanan' })).data.governancePlan;
    await addOrganization('滨江医院', 'RESIDENT_UNIT', splitGlobalId(community)?.id ?? '');
    const before = await governanceRows(app, districtId);
    const answer = await acts.applyAs(official, {
      community,
      model: 'nanan',
      planHash: nanan.hash,
    });
    expect(answer.data.applyGovernanceModel).toMatchObject({
      code: 'GOVERNANCE_PLAN_CHANGED',
      path: ['planHash'],
    });
    expect(await governanceRows(app, districtId)).toEqual(before);
  });

  test('an unknown model, a district, a node of nothing', async () => {
    const { official, place } = app.world.here;
    const refusal = async (wanted: object) =>
      (await acts.applyAs(official, { planHash: 'x', community, model: 'nanan', ...wanted })).data
        .applyGovernanceModel.code;
    expect(await refusal({ model: 'utopia' })).toBe('GOVERNANCE_MODEL_UNKNOWN');
    expect(await refusal({ model: "'; DROP TABLE organization; --" })).toBe(
      'GOVERNANCE_MODEL_UNKNOWN',
    );
    expect(await refusal({ community: place.globalId })).toBe('GOVERNANCE_NEEDS_COMMUNITY');
    expect(await refusal({ community: 'Topic:1' })).toBe('NOT_FOUND');
  });

  test('whoever may not, and everybody of another district', async () => {
    const { here, elsewhere } = app.world;
    for (const persona of [here.worker, here.resident, elsewhere.official]) {
      const { errors } = await acts.applyAs(persona, { community, model: 'nanan', planHash: 'x' });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const plan = await acts.plan(persona, { community, model: 'nanan' });
      expect(plan.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const { errors } = await acts.applyAs(null, { community, model: 'nanan', planHash: 'x' });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

test('sent twice with one key, it is laid out once; with another input, it is refused', async () => {
  const { official, id: districtId } = app.world.here;
  const idempotencyKey = newId();
  const { data } = await acts.plan(official, { community, model: 'nanan' });
  const input = { community, model: 'nanan', planHash: data.governancePlan.hash, idempotencyKey };
  const first = await acts.applyAs(official, input);
  const rows = await governanceRows(app, districtId);
  expect(await acts.applyAs(official, input)).toEqual(first);
  expect(await governanceRows(app, districtId)).toEqual(rows);
  const other = await acts.applyAs(official, { ...input, model: 'taicang' });
  expect(other.data.applyGovernanceModel.code).toBe('IDEMPOTENCY_KEY_REUSED');
  await acts.undo(official, first.data.applyGovernanceModel.application.id);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const residents = () => acts.found({ kind: 'RESIDENTS_COMMITTEE', name: '和平社区居民委员会' });
const confirm = (organization: string) =>
  acts.act(
    app.world.here.worker,
    'confirmComposition',
    { organization },
    'organization { composedAt composition { satisfied } }',
  );
const answers = async (id: string) =>
  (
    await acts.read(
      null,
      id,
      'composition { satisfied counted rule { kind force sentence source } }',
    )
  ).composition;

describe('a residents’ committee', () => {
  test('is filled one by one up to nine, and no further', async () => {
    const body = await residents();
    for (let each = 1; each <= 9; each += 1) {
      expect((await acts.appoint(body, { publicName: `委员${each}` })).code).toBeUndefined();
    }
    const tenth = await acts.appoint(body);
    expect(tenth.code).toBe('COMPOSITION_BROKEN');
    expect(tenth.message).toContain('主任、副主任、常务成员、委员 5 至 9 人');
    // Its staff are no members.
    expect((await acts.appoint(body, { role: 'STAFF' })).code).toBeUndefined();
  });

  test('is complete with five, not with four; recommendations stop nobody', async () => {
    const body = await residents();
    for (let each = 1; each <= 4; each += 1)
      await acts.appoint(body, { publicName: `委员${each}` });
    const early = await confirm(body);
    expect(early.code).toBe('COMPOSITION_INCOMPLETE');
    expect(early.message).toContain('5 至 9 人');
    await acts.appoint(body, { publicName: '委员5' });
    const { organization } = await confirm(body);
    expect(organization.composedAt).not.toBeNull();
    const found = await answers(body);
    expect(
      found.map(({ rule: { force }, satisfied, counted }: never) => ({
        force,
        satisfied,
        counted,
      })),
    ).toEqual([
      { force: 'REQUIRED', satisfied: true, counted: 5 },
      { force: 'REQUIRED', satisfied: true, counted: 0 },
      { force: 'RECOMMENDED', satisfied: false, counted: 0 },
    ]);
    expect(found[0].rule.source).toContain('2026-01-01');
  });

  test('has terms of five years at most', async () => {
    const body = await residents();
    const long = await acts.appoint(body, { termSince: '2026-11-01', termUntil: '2031-11-01' });
    expect(long.code).toBe('COMPOSITION_BROKEN');
    expect((await acts.appoint(body, { termUntil: null })).code).toBe('COMPOSITION_BROKEN');
    expect((await acts.appoint(body)).code).toBeUndefined();
  });
});

test('an even owners’ committee is told so, and goes on', async () => {
  const body = await acts.found({ kind: 'OWNERS_COMMITTEE', name: '安居花园业主委员会' });
  for (let each = 1; each <= 6; each += 1) await acts.appoint(body, { publicName: `业主${each}` });
  const found = await answers(body);
  expect(found.every(({ rule }: { rule: { force: string } }) => rule.force === 'RECOMMENDED')).toBe(
    true,
  );
  expect(found[0]).toMatchObject({ satisfied: false, counted: 6 });
  expect((await confirm(body)).organization.composedAt).not.toBeNull();
});

describe('the rules of a district', () => {
  const define = (extra: object, persona = app.world.here.official) =>
    acts.act(
      persona,
      'defineCompositionRule',
      {
        community: app.world.here.place.globalId,
        kind: 'VOLUNTEER_TEAM',
        force: 'REQUIRED',
        source: '本区志愿服务队管理办法',
        since: '2026-01-01',
        idempotencyKey: newId(),
        ...extra,
      },
      'rule { id sentence }',
    );
  const end = (rule: string) =>
    acts.act(app.world.here.official, 'endCompositionRule', { rule }, 'rule { endedAt }');

  test('come in the viewer’s language', async () => {
    const { rule } = await define({ kind: 'FOUNDATION', share: { capacity: 'EXPERT', least: 20 } });
    const read = 'query ($id: ID!) { node(id: $id) { ... on CompositionRule { sentence } } }';
    const said = async (locale: 'zh-CN' | 'zh-TW' | 'en') =>
      (await app.as(null).run(read, { id: rule.id }, { locale })).data.node.sentence;
    expect(await said('zh-CN')).toBe('成员中，专业人士不少于 20%');
    expect(await said('zh-TW')).toBe('成員中，專業人士不少於 20%');
    expect(await said('en')).toBe('At least 20% of all who sit in it are experts.');
  });

  test('are measured no more once they are ended, and do not come back by themselves', async () => {
    const team = await acts.found({ kind: 'VOLUNTEER_TEAM', name: '红袖章志愿服务队' });
    const { rule } = await define({ seat: { role: 'HEAD', exactly: 1 } });
    await acts.appoint(team, { role: 'HEAD' });
    expect((await acts.appoint(team, { role: 'HEAD' })).code).toBe('COMPOSITION_BROKEN');
    expect((await end(rule.id)).rule.endedAt).not.toBeNull();
    expect((await end(rule.id)).code).toBe('COMPOSITION_RULE_ENDED');
    expect((await acts.appoint(team, { role: 'HEAD' })).code).toBeUndefined();

    const held = async () => {
      const { data } = await app
        .as(null)
        .run(
          'query ($id: ID!) { community(id: $id) { compositionRules(kind: SUPERVISORY_COMMITTEE) { id } } }',
          {
            id: app.world.here.place.globalId,
          },
        );
      return data.community.compositionRules;
    };
    const [first, second] = await held();
    await end(first.id);
    await acts.found();
    expect(await held()).toEqual([second]);
  });

  test.each([
    [{ count: { least: 9, most: 5 } }, 'COMPOSITION_RULE_INVALID'],
    [{ count: {} }, 'COMPOSITION_RULE_INVALID'],
    [{}, 'INVALID_INPUT'],
    [{ seat: { role: 'HEAD', exactly: 1 }, term: { years: 3 } }, 'INVALID_INPUT'],
    [{ term: { years: 0 } }, 'INVALID_INPUT'],
    [{ share: { capacity: 'OWNER', least: 101 } }, 'INVALID_INPUT'],
  ])('%j is no rule', async (extra, code) => {
    expect((await define(extra)).code).toBe(code);
  });

  test('are for the office of the district alone', async () => {
    const rule = { count: { least: 1 } };
    for (const persona of [app.world.here.worker, app.world.elsewhere.official]) {
      expect((await define(rule, persona)).code).toBe('FORBIDDEN');
    }
    const community = app.world.here.community.globalId;
    expect((await define({ ...rule, community })).code).toBe('NOT_FOUND');
  });
});

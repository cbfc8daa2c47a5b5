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

const party = (name: string) => acts.found({ kind: 'PARTY_BRANCH', name });

describe('who leads whom', () => {
  test('a circle is refused with the way round', async () => {
    const [a, b, c] = [await party('甲支部'), await party('乙支部'), await party('丙支部')];
    expect((await acts.relate(a, b, 'LEADS')).relation.from).toEqual({ name: '甲支部' });
    await acts.relate(b, c, 'LEADS');
    const closing = await acts.relate(c, a, 'LEADS');
    expect(closing.code).toBe('LEADS_IN_A_CIRCLE');
    expect(closing.message).toContain('丙支部 → 甲支部 → 乙支部 → 丙支部');
    // Only leading goes one way.
    expect((await acts.relate(c, a, 'PARTNERS')).code).toBeUndefined();
  });

  test('what has ended no longer closes a circle', async () => {
    const [a, b] = [await party('南支部'), await party('北支部')];
    const { relation } = await acts.relate(a, b, 'LEADS');
    const { worker } = app.world.here;
    const end = () =>
      acts.act(worker, 'endRelation', { relation: relation.id }, 'relation { endedAt }');
    expect((await end()).relation.endedAt).not.toBeNull();
    expect((await end()).code).toBe('RELATION_ENDED');
    expect((await acts.relate(b, a, 'LEADS')).code).toBeUndefined();
  });
});

test('between two there is one of a kind, also when it is sent by two at once', async () => {
  const [a, b] = [await acts.found(), await acts.found()];
  const outcomes = await Promise.all([1, 2, 3].map(() => acts.relate(a, b, 'GUIDES')));
  expect(outcomes.map(({ code }) => code ?? 'done').sort()).toEqual([
    'RELATION_EXISTS',
    'RELATION_EXISTS',
    'done',
  ]);
  const { relations } = await acts.read(null, b, 'relations { kind from { id } }');
  expect(relations).toEqual([{ kind: 'GUIDES', from: { id: a } }]);
});

test('nothing is related to itself, nor across districts', async () => {
  const a = await acts.found();
  expect((await acts.relate(a, a, 'GUIDES')).code).toBe('RELATION_TO_ITSELF');
  const there = app.world.elsewhere.company.globalId;
  expect((await acts.relate(a, there, 'GUIDES')).code).toBe('NOT_FOUND');
});

describe('dissolving', () => {
  const dissolve = (organization: string, reason = '合并到新的机构') =>
    acts.act(
      app.world.here.worker,
      'dissolveOrganization',
      { organization, reason },
      'organization { dissolvedAt dissolvedReason memberships { nodes { id } } relations { id } }',
    );

  test('ends memberships and relations, and takes part in nothing new', async () => {
    const [a, b] = [await acts.found(), await acts.found()];
    await acts.appoint(a);
    await acts.relate(b, a, 'GUIDES');
    const outcome = await dissolve(a);
    expect(outcome.organization).toMatchObject({
      dissolvedReason: '合并到新的机构',
      memberships: { nodes: [] },
      relations: [],
    });
    expect((await dissolve(a)).code).toBeUndefined();
    expect((await dissolve(a, '别的原因')).code).toBe('ORGANIZATION_DISSOLVED');
    expect((await acts.appoint(a)).code).toBe('ORGANIZATION_DISSOLVED');
    expect((await acts.relate(b, a, 'SUPPORTS')).code).toBe('ORGANIZATION_DISSOLVED');
    const { all } = await acts.read(null, b, 'all: relations(all: true) { endedAt }');
    expect(all).toHaveLength(1);
    expect(all[0].endedAt).not.toBeNull();
  });

  test('waits until open work is done, and says what it is', async () => {
    const body = await acts.found();
    const { id: districtId, community } = app.world.here;
    const { db } = app.context({ kind: 'operator' });
    const now = app.clock.now();
    await db.workItem.create({
      data: {
        districtId,
        id: newId(),
        communityId: community.id,
        title: '修好三栋路灯',
        state: 'OPEN',
        ownerOrganizationId: body.split(':').at(-1) ?? '',
        dueAt: now,
        createdAt: now,
        updatedAt: now,
      },
    });
    const refused = await dissolve(body);
    expect(refused.code).toBe('ORGANIZATION_STILL_BOUND');
    expect(refused.message).toContain('修好三栋路灯');
    await db.workItem.updateMany({ where: { districtId }, data: { state: 'VERIFIED' } });
    expect((await dissolve(body)).code).toBeUndefined();
  });
});

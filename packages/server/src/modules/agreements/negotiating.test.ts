import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { waitingFacts } from '../../mechanisms/transparency-log/testing.ts';
import { agreementActs, usualTerms } from '../../testing/agreements.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { refusalOf } from '../../testing/refusals.ts';

let app: TestApp;
let acts: ReturnType<typeof agreementActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = agreementActs(app);
});
afterAll(() => app.close());

describe('the way of an agreement', () => {
  test('is drafted, countered, signed by all, and in force', async () => {
    const { worker, representative, committee, company } = app.world.here;
    const draft = (await acts.draft(worker)).data.draftAgreement.agreement;
    expect(draft).toMatchObject({ state: 'DRAFTED', version: 1, total: { amount: '1200000' } });
    expect(await acts.told(representative)).toEqual(['AGREEMENT_DRAFTED']);

    await acts.sign(worker, draft.id, committee.globalId);
    const [first] = draft.obligations;
    const terms = usualTerms(app);
    const countered = await acts.act(representative, 'counterAgreement', {
      agreement: draft.id,
      side: company.globalId,
      expectedVersion: 1,
      note: '物业承担不了这么多。',
      terms: {
        ...terms,
        obligations: [
          { ...terms.obligations[0], id: first.id, amount: { amount: '800000', currency: 'CNY' } },
          terms.obligations[1],
        ],
      },
    });
    expect(countered.data.counterAgreement.agreement).toMatchObject({
      state: 'COUNTERED',
      version: 2,
      total: { amount: '800000' },
      sides: [{ signed: false }, { signed: false }],
    });
    expect(countered.data.counterAgreement.agreement.obligations[0].id).toBe(first.id);
    expect((await acts.read(worker, draft.id)).versions).toMatchObject([
      {
        version: 2,
        note: '物业承担不了这么多。',
        proposedBy: { id: company.globalId },
        changes: [
          { field: 'AMOUNT', before: '1200000', after: '800000' },
          { field: 'OBLIGATION', before: null, after: '组织居民监督。' },
          { field: 'OBLIGATION', before: '组织居民监督。', after: null },
        ],
      },
      { version: 1, changes: [] },
    ]);

    const half = await acts.sign(worker, draft.id, committee.globalId, 2);
    expect(half.data.signAgreement.agreement).toMatchObject({
      state: 'SIGNING',
      sides: [{ signed: true }, { signed: false }],
    });
    const whole = await acts.sign(representative, draft.id, company.globalId, 2);
    expect(whole.data.signAgreement.agreement.state).toBe('IN_FORCE');
    expect(await acts.told(worker)).toContain('AGREEMENT_IN_FORCE');
    expect(await acts.told(worker)).toContain('AGREEMENT_COUNTERED');
    expect(await waitingFacts(app, 'AGREEMENT_IN_FORCE')).toEqual([
      { version: 2, parties: [committee.id, company.id].sort(), renews: null },
    ]);
  });

  test('a signature is for the text that was read', async () => {
    const { worker, representative, committee, company } = app.world.here;
    const id = await acts.drafted();
    const counter = { agreement: id, side: company.globalId, terms: usualTerms(app) };
    await acts.act(representative, 'counterAgreement', { ...counter, expectedVersion: 1 });
    expect(refusalOf(await acts.sign(worker, id, committee.globalId, 1))).toBe('AGREEMENT_CHANGED');
    expect(
      refusalOf(
        await acts.act(representative, 'counterAgreement', { ...counter, expectedVersion: 1 }),
      ),
    ).toBe('AGREEMENT_CHANGED');
  });

  test('a side signs once, also after the last signature', async () => {
    const { worker, representative, committee, company } = app.world.here;
    const id = await acts.drafted();
    await acts.sign(worker, id, committee.globalId);
    expect(refusalOf(await acts.sign(worker, id, committee.globalId))).toBe('ALREADY_SIGNED');
    expect((await acts.read(worker, id)).state).toBe('SIGNING');
    await acts.sign(representative, id, company.globalId);
    expect(refusalOf(await acts.sign(representative, id, company.globalId))).toBe('ALREADY_SIGNED');
    const { timeline } = await acts.read(worker, id);
    const names = timeline.map(({ action }: { action: string }) => action);
    expect(names.filter((name: string) => name === 'ENTER_INTO_FORCE')).toHaveLength(1);
    expect(names.filter((name: string) => name === 'SIGN')).toHaveLength(2);
  });

  test('what is in force is neither countered nor given up', async () => {
    const { worker, committee } = app.world.here;
    const agreement = await acts.inForce();
    const side = committee.globalId;
    const terms = usualTerms(app);
    const counter = { agreement, side, expectedVersion: 1, terms };
    expect(refusalOf(await acts.act(worker, 'counterAgreement', counter))).toBe('WRONG_STATE');
    expect(
      refusalOf(await acts.act(worker, 'abandonAgreement', { agreement, side, reason: '不谈了' })),
    ).toBe('WRONG_STATE');
  });

  test('a text whose period has passed is not signed', async () => {
    const { worker, committee, company } = app.world.here;
    const id = await acts.drafted({
      terms: {
        title: '短期协议',
        since: '2026-11-22',
        until: '2026-11-22',
        obligations: [{ obligor: company.globalId, text: '当天清理。' }],
      },
    });
    const { db } = app.context({ kind: 'operator' });
    await db.agreement.updateMany({
      where: { id: id.split(':')[2] as string },
      data: { since: new Date('2026-11-01'), until: new Date('2026-11-20') },
    });
    expect(refusalOf(await acts.sign(worker, id, committee.globalId))).toBe(
      'AGREEMENT_PERIOD_OVER',
    );
  });
});

describe('who may', () => {
  test('nobody signs for a side that they do not speak for', async () => {
    const { worker, representative, official, resident, committee, company, department } =
      app.world.here;
    const id = await acts.drafted();
    for (const persona of [official, resident]) {
      expect(refusalOf(await acts.sign(persona, id, committee.globalId))).toBe('FORBIDDEN');
    }
    expect(refusalOf(await acts.sign(worker, id, company.globalId))).toBe('FORBIDDEN');
    expect(refusalOf(await acts.sign(representative, id, committee.globalId))).toBe('FORBIDDEN');
    expect(refusalOf(await acts.sign(worker, id, department.globalId))).toBe('NOT_A_SIDE');
  });

  test('the office of a community drafts for its committee, and does not sign for it', async () => {
    const { here } = app.world;
    const { db } = app.context({ kind: 'operator' });
    const id = newId();
    await db.organization.create({
      data: {
        districtId: here.id,
        id,
        communityId: here.neighbour.id,
        kind: 'RESIDENTS_COMMITTEE',
        name: '邻近社区居民委员会',
        createdAt: app.clock.now(),
        updatedAt: app.clock.now(),
      },
    });
    const side = `Organization:${here.id}:${id}`;
    const terms = {
      ...usualTerms(app),
      obligations: [{ obligor: side, text: '开放场地。' }],
    };
    const draft = await acts.draft(here.neighbourWorker, {
      community: here.neighbour.globalId,
      side,
      sides: [side, here.company.globalId],
      terms,
    });
    const { agreement } = draft.data.draftAgreement;
    expect(agreement.state).toBe('DRAFTED');
    expect(refusalOf(await acts.sign(here.neighbourWorker, agreement.id, side))).toBe('FORBIDDEN');
    // The office of another community drafts nothing for it.
    const others = await acts.draft(here.worker, {
      side,
      sides: [side, here.company.globalId],
      terms,
    });
    expect(refusalOf(others)).toBe('FORBIDDEN');
  });

  test('nothing crosses the border of a district', async () => {
    const { here, elsewhere } = app.world;
    const id = await acts.drafted();
    for (const persona of [elsewhere.worker, elsewhere.representative, elsewhere.official]) {
      expect(refusalOf(await acts.sign(persona, id, here.committee.globalId))).toBe('FORBIDDEN');
      expect(await acts.read(persona, id)).toBe('FORBIDDEN');
    }
    const sides = [here.committee.globalId, elsewhere.company.globalId];
    expect(refusalOf(await acts.draft(here.worker, { sides }))).toBe('FORBIDDEN');
    const place = { community: elsewhere.community.globalId };
    expect(refusalOf(await acts.draft(here.worker, place))).toBe('FORBIDDEN');
  });

  test('a draft is between the sides and staff; in force it is public, without what was said', async () => {
    const { worker, representative, official, resident, account, company } = app.world.here;
    const id = await acts.drafted();
    await acts.act(representative, 'counterAgreement', {
      agreement: id,
      side: company.globalId,
      expectedVersion: 1,
      note: '内部说明',
      terms: usualTerms(app),
    });
    for (const persona of [worker, representative, official]) {
      expect((await acts.read(persona, id)).state).toBe('COUNTERED');
    }
    for (const persona of [resident, account, app.world.here.neighbourWorker]) {
      expect(await acts.read(persona, id)).toBe('FORBIDDEN');
    }
    expect(await acts.read(null, id)).toBe('UNAUTHENTICATED');
    await acts.sign(worker, id, app.world.here.committee.globalId, 2);
    await acts.sign(representative, id, company.globalId, 2);
    const open = await acts.read(null, id);
    expect(open).toMatchObject({ state: 'IN_FORCE', versions: [], total: { amount: '1200000' } });
    expect(open.timeline).toEqual([{ action: 'ENTER_INTO_FORCE', reason: null }]);
    expect(JSON.stringify(open)).not.toContain('内部说明');
  });

  test('lists show drafts to the sides and staff alone', async () => {
    const { worker, representative, official, resident, community, company } = app.world.here;
    const drafted = await acts.drafted();
    const inForce = await acts.inForce();
    const list = async (persona: typeof worker | null) => {
      const { data } = await app.as(persona).run(
        `query ($c: ID!, $o: ID!) {
          community(id: $c) { agreements(first: 100) { nodes { id } } }
          node(id: $o) { ... on Organization { agreements(first: 100) { nodes { id } } } } }`,
        { c: community.globalId, o: company.globalId },
      );
      const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);
      return [ids(data.community.agreements), ids(data.node.agreements)];
    };
    for (const persona of [worker, representative, official]) {
      for (const ids of await list(persona)) {
        expect(ids).toEqual(expect.arrayContaining([drafted, inForce]));
      }
    }
    for (const persona of [null, resident, app.world.elsewhere.official]) {
      for (const ids of await list(persona)) {
        expect(ids).toContain(inForce);
        expect(ids).not.toContain(drafted);
      }
    }
  });

  test('the buttons are what the viewer may do', async () => {
    const { worker, resident } = app.world.here;
    const id = await acts.inForce();
    const allowed = async (persona: typeof worker) =>
      (await acts.read(persona, id)).availableActions.flatMap(
        ({ action, allowed }: { action: string; allowed: boolean }) => (allowed ? action : []),
      );
    expect(await allowed(worker)).toEqual(['GIVE_NOTICE', 'RENEW']);
    expect(await allowed(resident)).toEqual([]);
  });
});

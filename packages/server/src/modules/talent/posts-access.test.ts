import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { talentActs } from './testing.ts';

let app: TestApp;
let acts: ReturnType<typeof talentActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = talentActs(app);
});
afterAll(() => app.close());
const operator = () => app.context({ kind: 'operator' });

describe('who reads', () => {
  const posts = async (persona: Persona | null, args: string) => {
    const { data } = await app
      .as(persona)
      .run(
        `query ($code: String!) { community(code: $code) { posts(${args}) { nodes { id title } } } }`,
        { code: app.world.here.place.code },
      );
    return data.community.posts.nodes.map(({ id }: { id: string }) => id);
  };

  test('everybody reads posts, and which have places free', async () => {
    const { resident, representative } = app.world.here;
    const free = await acts.post();
    const full = await acts.post({ places: 1 });
    await acts.claim(resident, full);
    const closed = await acts.post();
    await acts.close(representative, closed);
    const open = await posts(null, 'first: 100');
    expect(open).toContain(free);
    expect(open).toContain(full);
    expect(open).not.toContain(closed);
    const left = await posts(null, 'first: 100, withFreePlaces: true');
    expect(left).toContain(free);
    expect(left).not.toContain(full);
    expect(left).not.toContain(closed);
    expect(await posts(null, 'first: 100, all: true')).toContain(closed);
    const read = await app.as(null).run(
      `query ($id: ID!) { node(id: $id) { ... on Post { freePlaces ownClaim { id }
        availableActions { action refusal { code } } } } }`,
      { id: free },
    );
    expect(read.data.node).toEqual({
      freePlaces: 2,
      ownClaim: null,
      availableActions: [
        { action: 'CLAIM', refusal: { code: 'SIGN_IN_REQUIRED' } },
        { action: 'CLOSE', refusal: { code: 'NOT_FOR_YOU' } },
      ],
    });
  });

  test('a claim is for the claimant and the offering side alone', async () => {
    const { here, elsewhere } = app.world;
    const post = await acts.post();
    const { claim } = await acts.claim(here.resident, post);
    const read = async (persona: Persona | null) => {
      const { data } = await app
        .as(persona)
        .run('query ($id: ID!) { node(id: $id) { ... on PostClaim { claimantName } } }', {
          id: claim.id,
        });
      return data?.node ?? null;
    };
    for (const persona of [here.resident, here.representative, here.worker]) {
      expect(await read(persona)).toEqual({ claimantName: '王秀兰' });
    }
    for (const persona of [
      null,
      here.guest,
      here.otherResident,
      here.neighbourWorker,
      here.official,
      elsewhere.worker,
      elsewhere.representative,
    ]) {
      expect(await read(persona)).toBeNull();
    }
    const list = async (persona: Persona | null) => {
      const { data, errors } = await app
        .as(persona)
        .run(
          'query ($id: ID!) { node(id: $id) { ... on Post { claims(states: [CLAIMED]) { nodes { id } } } } }',
          { id: post },
        );
      return errors?.[0]?.extensions.code ?? data.node.claims.nodes;
    };
    expect(await list(here.representative)).toEqual([{ id: claim.id }]);
    expect(await list(here.resident)).toBe('FORBIDDEN');
    expect(await list(elsewhere.worker)).toBe('FORBIDDEN');
    expect(await list(null)).toBe('UNAUTHENTICATED');
    const own = await app.as(here.resident).run(
      `query ($id: ID!) { viewer { postClaims(first: 1) { nodes { id } } }
        node(id: $id) { ... on Post { ownClaim { id } availableActions { action refusal { code } } } } }`,
      { id: post },
    );
    expect(own.data.viewer.postClaims.nodes).toEqual([{ id: claim.id }]);
    expect(own.data.node).toMatchObject({
      ownClaim: { id: claim.id },
      availableActions: [{ refusal: { code: 'POST_ALREADY_CLAIMED' } }, { action: 'CLOSE' }],
    });
  });
});

describe('refused', () => {
  test('who neither works in the place nor speaks for the organization where it sits', async () => {
    const { here, elsewhere } = app.world;
    for (const persona of [here.resident, here.neighbourWorker, here.official, elsewhere.worker]) {
      expect((await acts.open(persona)).code).toBe('FORBIDDEN');
    }
    const beside = await acts.open(here.representative, { community: here.neighbour.globalId });
    expect(beside.code).toBe('FORBIDDEN');
    const own = { organization: here.department.globalId, community: here.neighbour.globalId };
    expect((await acts.open(here.official, own)).post.state).toBe('OPEN');
    const post = await acts.post();
    for (const persona of [here.resident, here.neighbourWorker, elsewhere.representative]) {
      expect((await acts.close(persona, post)).code).toBe('FORBIDDEN');
    }
    expect((await acts.claim(elsewhere.resident, post)).code).toBe('FORBIDDEN');
    const { claim } = await acts.claim(here.resident, post);
    for (const persona of [here.otherResident, here.neighbourWorker, elsewhere.worker]) {
      expect((await acts.decide(persona, claim.id, 'ACCEPTED')).code).toBe('FORBIDDEN');
      expect((await acts.release(persona, claim.id)).code).toBe('FORBIDDEN');
      expect((await acts.complete(persona, claim.id)).code).toBe('FORBIDDEN');
    }
    expect((await acts.release(here.representative, claim.id)).code).toBe('FORBIDDEN');
  });

  test('a dissolved organization, in opening and in claiming', async () => {
    const { worker, resident, company, id: districtId } = app.world.here;
    const post = await acts.post();
    const where = { districtId_id: { districtId, id: company.id } };
    await operator().db.organization.update({ where, data: { dissolvedAt: new Date() } });
    expect((await acts.open(worker)).code).toBe('ORGANIZATION_DISSOLVED');
    expect((await acts.claim(resident, post)).code).toBe('ORGANIZATION_DISSOLVED');
    await operator().db.organization.update({ where, data: { dissolvedAt: null } });
  });

  test('words, places and days that are none', async () => {
    const { representative } = app.world.here;
    for (const [wrong, path, code] of [
      [{ title: '' }, 'title', 'VALUE_REQUIRED'],
      [{ body: '字'.repeat(2_001) }, 'body', 'VALUE_TOO_LONG'],
      [{ places: 0 }, 'places', 'NUMBER_TOO_SMALL'],
      [{ until: '2026-10-31' }, 'until', 'POST_DAYS_INVALID'],
      [{ until: '2026-11-21' }, 'until', 'POST_DAYS_INVALID'],
      [{ until: '2029-11-02' }, 'until', 'POST_DAYS_INVALID'],
    ] as const) {
      const { problems } = await acts.open(representative, wrong);
      expect(problems).toEqual([{ path: [path], code }]);
    }
  });

  test('ids of nothing', async () => {
    const { resident, representative, company } = app.world.here;
    for (const wrong of ['', 'x', "Post:'; --", 'Post:1', company.globalId]) {
      expect(await acts.claim(resident, wrong)).toMatchObject({
        code: 'NOT_FOUND',
        path: ['post'],
      });
      expect((await acts.close(representative, wrong)).code).toBe('NOT_FOUND');
      for (const answer of [
        await acts.decide(representative, wrong, 'ACCEPTED'),
        await acts.release(resident, wrong),
        await acts.report(resident, wrong),
      ]) {
        expect(answer).toMatchObject({ code: 'NOT_FOUND', path: ['claim'] });
      }
    }
  });
});

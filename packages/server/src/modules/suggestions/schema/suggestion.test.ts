import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../../testing/index.ts';
import { suggestionActs } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof suggestionActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = suggestionActs(app);
});
afterAll(() => app.close());

const list = (persona: Persona | null, code: string, variables: object = {}) =>
  app.as(persona).run(
    `query ($code: String!, $states: [SuggestionState!], $first: Int, $after: String) {
      community(code: $code) { suggestions(states: $states, first: $first, after: $after) {
        nodes { id state overdue body }
        pageInfo { hasNextPage endCursor }
      } } }`,
    { code, ...variables },
  );

test('a suggestion is between its maker and the staff in place, by whatever path', async () => {
  const { here, elsewhere } = app.world;
  const id = await acts.made({ body: '只给社区看的话' });
  for (const persona of [here.resident, here.worker, here.official]) {
    expect((await acts.read(persona, id)).data.node.body).toBe('只给社区看的话');
  }
  for (const persona of [
    null,
    here.guest,
    here.otherResident,
    here.account,
    here.representative,
    here.neighbourWorker,
    elsewhere.worker,
    elsewhere.official,
  ]) {
    for (const query of [
      'query ($id: ID!) { node(id: $id) { id ... on Suggestion { body state } } }',
      'query ($id: ID!) { nodes(ids: [$id]) { id ... on Suggestion { body } } }',
    ]) {
      const answer = await app.as(persona).run(query, { id });
      expect(JSON.stringify(answer)).not.toContain('只给社区看的话');
      expect(answer.data?.node ?? answer.data?.nodes?.[0] ?? null).toBeNull();
      expect(answer.errors).toHaveLength(1);
    }
  }
});

test('an id of the other district’s shape finds nothing', async () => {
  const id = await acts.made();
  const other = id.replace(app.world.here.id, app.world.elsewhere.id);
  expect((await acts.read(app.world.here.resident, other)).data.node).toBeNull();
});

test('staff see what waits in their places, what is due first at the top, in pages', async () => {
  const { community, place, resident, worker, official, neighbour } = app.world.here;
  const oldest = await acts.made();
  const answered = await acts.made();
  await acts.answer(worker, answered);
  app.clock.advance({ days: 9 });
  const newest = await acts.made();
  const next = await acts.made({ community: neighbour.globalId });
  const ids = (answer: Awaited<ReturnType<typeof list>>): string[] =>
    answer.data.community.suggestions.nodes.map(({ id }: { id: string }) => id);

  const here = await list(worker, community.code, { first: 100 });
  expect(ids(here).indexOf(oldest)).toBeLessThan(ids(here).indexOf(newest));
  expect(ids(here)).not.toContain(answered);
  expect(ids(here)).not.toContain(next);
  const overdue = here.data.community.suggestions.nodes.map((node: { overdue: boolean }) =>
    String(node.overdue),
  );
  expect(overdue).toEqual([...overdue].sort().reverse());
  expect(new Set(overdue)).toEqual(new Set(['true', 'false']));

  const district = await list(official, place.code, { first: 100 });
  expect(ids(district)).toEqual(expect.arrayContaining([oldest, newest, next]));
  expect(ids(await list(worker, community.code, { states: ['ANSWERED'] }))).toEqual([answered]);

  const paged: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page = await list(worker, community.code, { first: 1, after });
    paged.push(...ids(page));
    const { pageInfo } = page.data.community.suggestions;
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  expect(paged).toEqual(ids(here));
  expect((await acts.read(resident, oldest)).data.node.overdue).toBe(true);
  expect((await acts.read(resident, answered)).data.node.overdue).toBe(false);
});

test('nobody else sees the list of a community', async () => {
  const { here, elsewhere } = app.world;
  for (const persona of [
    null,
    here.guest,
    here.resident,
    here.representative,
    here.neighbourWorker,
    elsewhere.worker,
    elsewhere.official,
  ]) {
    const { data, errors } = await list(persona, here.community.code);
    expect(data?.community?.suggestions).toBeUndefined();
    expect(errors?.[0]?.extensions.code).toMatch(/^(FORBIDDEN|UNAUTHENTICATED)$/);
  }
  const above = await list(here.worker, here.place.code);
  expect(above.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('labels come in the viewer’s language', async () => {
  const { resident } = app.world.here;
  const id = await acts.made();
  const query = 'query ($id: ID!) { node(id: $id) { ... on Suggestion { stateLabel } } }';
  const { data } = await app.as(resident).run(query, { id }, { locale: 'en' });
  expect(data.node.stateLabel).toBe('Received');
});

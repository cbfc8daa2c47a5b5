import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../../testing/index.ts';
import { isProcessOn } from '../index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const send = async (persona: Persona | null, input: object) =>
  app.as(persona).run(
    `mutation ($input: SwitchProcessInput!) {
      switchProcess(input: $input) {
        __typename
        ... on SwitchProcessSuccess { community { processes { process on inheritedFrom { name } } } }
        ... on DomainError { code path }
      }
    }`,
    {
      input: {
        community: app.world.here.community.globalId,
        process: 'TWO_LISTS',
        on: true,
        ...input,
      },
    },
  );

const ofTwoLists = (processes: { process: string }[]) =>
  processes.find(({ process }) => process === 'TWO_LISTS');

const operator = () => app.context({ kind: 'operator' });

test('a worker switches a process on and off; again is the same', async () => {
  const { worker, community } = app.world.here;
  for (const on of [true, true, false, false]) {
    const { data } = await send(worker, { on });
    expect(ofTwoLists(data.switchProcess.community.processes)).toEqual({
      process: 'TWO_LISTS',
      on,
      inheritedFrom: null,
    });
    expect(await isProcessOn(operator(), community.id, 'TWO_LISTS')).toBe(on);
  }
});

test('what the district has on is on in its communities, and nowhere else', async () => {
  const { here, elsewhere } = app.world;
  await operator().db.communityProcess.create({
    data: {
      districtId: here.id,
      communityId: here.place.id,
      process: 'TWO_LISTS',
      enabledAt: app.clock.now(),
    },
  });
  expect(await isProcessOn(operator(), here.community.id, 'TWO_LISTS')).toBe(true);
  expect(await isProcessOn(operator(), elsewhere.community.id, 'TWO_LISTS')).toBe(false);
  const { data } = await send(here.worker, { on: false });
  expect(ofTwoLists(data.switchProcess.community.processes)).toMatchObject({
    on: true,
    inheritedFrom: { name: '涪城区' },
  });
  await operator().db.communityProcess.deleteMany();
});

test('everybody reads which processes a community has, with what they are', async () => {
  const { data } = await app
    .as(null)
    .run(
      'query ($id: ID!) { community(id: $id) { processes { process label description on settings { name value } } } }',
      { id: app.world.here.community.globalId },
      { locale: 'en' },
    );
  const { processes } = data.community;
  expect(ofTwoLists(processes)).toMatchObject({
    label: 'Two lists',
    description: expect.stringMatching(/^Switched on, /),
    settings: [],
  });
  // Described by models, run outside Linli: not to be switched.
  expect(processes.map(({ process }: { process: string }) => process)).not.toContain('FIVE_STEPS');
});

test('refused: a process that runs elsewhere, a node of nothing, whoever may not', async () => {
  const { here, elsewhere } = app.world;
  expect((await send(here.worker, { process: 'FIVE_STEPS' })).data.switchProcess).toMatchObject({
    code: 'PROCESS_NOT_SWITCHABLE',
    path: ['process'],
  });
  expect((await send(here.worker, { community: 'x' })).data.switchProcess.code).toBe('NOT_FOUND');
  for (const persona of [here.official, here.neighbourWorker, here.resident, elsewhere.worker]) {
    const { errors } = await send(persona, {});
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  const { errors } = await send(null, {});
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

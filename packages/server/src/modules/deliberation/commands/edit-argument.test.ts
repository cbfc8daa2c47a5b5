import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../../testing/index.ts';
import { addArgument, argumentAct, discuss, freshKey } from '../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

async function argue(topic: string): Promise<string> {
  const input = { topic, stance: 'FOR', body: '老人上下搂方便', idempotencyKey: freshKey() };
  const { data } = await app.as(app.world.here.resident).run(addArgument, { input });
  return data.addArgument.argument.id;
}

async function act(name: string, by: Persona | null, input: object) {
  const { data, errors } = await app.as(by).run(argumentAct(name), { input });
  return data?.[name]?.argument ?? data?.[name] ?? errors?.[0]?.extensions;
}

async function read(id: string, by: Persona | null) {
  const { data } = await app
    .as(by)
    .run('query ($id: ID!) { node(id: $id) { ... on Argument { body authorName state } } }', {
      id,
    });
  return data.node;
}

test('an author mends a mistake for a quarter of an hour, and it is shown as edited', async () => {
  const { here } = app.world;
  const argument = await argue(await discuss(app));
  app.clock.advance({ minutes: 14 });
  const mended = await act('editArgument', here.resident, { argument, body: '老人上下楼方便' });
  expect(mended).toMatchObject({ body: '老人上下楼方便' });
  expect(Date.parse(mended.editedAt)).toBeLessThanOrEqual(app.clock.now().getTime());
  app.clock.advance({ minutes: 2 });
  const late = await act('editArgument', here.resident, { argument, body: '改主意了' });
  expect(late.code).toBe('EDIT_TOO_LATE');
  expect((await read(argument, null)).body).toBe('老人上下楼方便');
});

test('the same text again is no edit', async () => {
  const argument = await argue(await discuss(app));
  const same = { argument, body: '老人上下搂方便' };
  const { editedAt } = await act('editArgument', app.world.here.resident, same);
  expect(editedAt).toBeNull();
});

test('only its author edits and withdraws an argument', async () => {
  const { here, elsewhere } = app.world;
  const argument = await argue(await discuss(app));
  for (const [by, code] of [
    [here.account, 'NOT_FOR_YOU'],
    [here.worker, 'NOT_FOR_YOU'],
    [elsewhere.resident, 'FORBIDDEN'],
    [null, 'UNAUTHENTICATED'],
  ] as const) {
    expect((await act('editArgument', by, { argument, body: '别的' })).code).toBe(code);
    expect((await act('withdrawArgument', by, { argument })).code).toBe(code);
  }
});

test('what its author withdraws leaves its place and its replies, and no text for anybody', async () => {
  const { here } = app.world;
  const argument = await argue(await discuss(app));
  await act('replyToArgument', here.account, {
    argument,
    body: '一楼呢',
    idempotencyKey: freshKey(),
  });
  app.clock.advance({ days: 1 });
  const gone = await act('withdrawArgument', here.resident, { argument });
  expect(gone).toMatchObject({
    state: 'WITHDRAWN',
    stateLabel: '作者已撤回这条理由',
    body: null,
    authorName: null,
    replyCount: 1,
    availableActions: [],
  });
  expect(await act('withdrawArgument', here.resident, { argument })).toMatchObject({
    state: 'WITHDRAWN',
  });
  expect(await read(argument, here.resident)).toMatchObject({ body: null });
  for (const name of ['thankForArgument', 'withdrawThanks'] as const) {
    const { code } = await act(name, here.account, { argument });
    expect(code).toBe(name === 'thankForArgument' ? 'WRONG_STATE' : undefined);
  }
});

test('a hidden argument keeps its place, and its author still reads what they wrote', async () => {
  const { here } = app.world;
  const argument = await argue(await discuss(app));
  const { db } = app.context({ kind: 'operator' });
  const [, districtId = '', id = ''] = argument.split(':');
  await db.argument.update({
    where: { districtId_id: { districtId, id } },
    data: { hiddenAt: app.clock.now() },
  });
  expect(await read(argument, null)).toEqual({ body: null, authorName: null, state: 'HIDDEN' });
  expect(await read(argument, here.account)).toMatchObject({ body: null });
  expect(await read(argument, here.resident)).toMatchObject({ body: '老人上下搂方便' });
  expect((await act('editArgument', here.resident, { argument, body: '别的' })).code).toBe(
    'WRONG_STATE',
  );
});

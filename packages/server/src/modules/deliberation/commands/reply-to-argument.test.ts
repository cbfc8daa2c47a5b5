import { afterAll, beforeAll, expect, test } from 'vitest';
import { splitGlobalId } from '../../../kernel/global-id.ts';
import { openTestApp, type Persona, type TestApp } from '../../../testing/index.ts';
import { addArgument, advance, argumentAct, discuss, field, freshKey } from '../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

async function argue(topic: string, by: Persona = app.world.here.resident): Promise<string> {
  const input = { topic, stance: 'FOR', body: '老人上下楼方便', idempotencyKey: freshKey() };
  const { data } = await app.as(by).run(addArgument, { input });
  return data.addArgument.argument.id;
}

async function reply(argument: string, by: Persona | null, more: object = {}) {
  const input = { argument, body: '一楼呢', idempotencyKey: freshKey(), ...more };
  return app.as(by).run(argumentAct('replyToArgument'), { input });
}

test('neighbours reply, and reply to replies; deeper there is none', async () => {
  const { here } = app.world;
  const topic = await discuss(app);
  const argument = await argue(topic);
  const first = (await reply(argument, here.account)).data.replyToArgument.argument;
  expect(first).toMatchObject({ depth: 1, stance: 'NEUTRAL', inReplyTo: { id: argument } });
  const second = (await reply(first.id, here.resident, { stance: 'AGAINST' })).data.replyToArgument;
  expect(second.argument).toMatchObject({ depth: 2, stance: 'AGAINST' });
  expect(second.argument.availableActions).toContainEqual({
    action: 'REPLY',
    allowed: false,
    refusal: { code: 'REPLY_TOO_DEEP' },
  });
  const third = await reply(second.argument.id, here.account);
  expect(third.data.replyToArgument.code).toBe('REPLY_TOO_DEEP');

  const read = await field(
    app,
    null,
    topic,
    'arguments { nodes { id replyCount replies { nodes { body replies { nodes { depth } } } } } }',
  );
  expect(read.arguments.nodes).toEqual([
    {
      id: argument,
      replyCount: 1,
      replies: { nodes: [{ body: '一楼呢', replies: { nodes: [{ depth: 2 }] } }] },
    },
  ]);
});

test('the database refuses a reply that is too deep, or in another topic', async () => {
  const { db } = app.context({ kind: 'operator' });
  const argument = await argue(await discuss(app));
  const elsewhere = await argue(await discuss(app));
  const idOf = (id: string) => String(splitGlobalId(id)?.id.split(':')[1]);
  const id = idOf((await reply(argument, app.world.here.account)).data.replyToArgument.argument.id);
  const districtId = app.world.here.id;
  const where = { districtId_id: { districtId, id } };
  await expect(db.argument.update({ where, data: { depth: 3, parentDepth: 2 } })).rejects.toThrow();
  await expect(db.argument.update({ where, data: { depth: 2, parentDepth: 1 } })).rejects.toThrow();
  await expect(db.argument.update({ where, data: { parentId: null } })).rejects.toThrow();
  await expect(
    db.argument.update({ where, data: { parentId: idOf(elsewhere) } }),
  ).rejects.toThrow();
});

test('a reply sent again is there once', async () => {
  const argument = await argue(await discuss(app));
  const key = { idempotencyKey: freshKey() };
  const one = await reply(argument, app.world.here.account, key);
  const again = await reply(argument, app.world.here.account, key);
  expect(again.data.replyToArgument.argument.id).toBe(one.data.replyToArgument.argument.id);
  const other = await reply(argument, app.world.here.account, { ...key, body: '别的' });
  expect(other.data.replyToArgument.code).toBe('IDEMPOTENCY_KEY_REUSED');
});

test('nobody replies once the discussion is over, nor from another district', async () => {
  const { here, elsewhere } = app.world;
  const topic = await discuss(app);
  const argument = await argue(topic);
  const codes = [];
  for (const by of [null, here.guest, elsewhere.resident]) {
    const { errors } = await reply(argument, by);
    codes.push(errors?.[0]?.extensions.code);
  }
  expect(codes).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'FORBIDDEN']);
  await advance(app, topic, 'CONVERGE');
  const late = await reply(argument, here.account);
  expect(late.data.replyToArgument.code).toBe('TOPIC_NOT_DISCUSSING');
});

test.each(['', 'Topic:x', 'Argument:1:2', '\u0000'])('%j names no argument', async (argument) => {
  const { data } = await reply(argument, app.world.here.account);
  expect(data.replyToArgument).toMatchObject({ code: 'NOT_FOUND', path: ['argument'] });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../../testing/index.ts';
import { addArgument, argumentAct, discuss, field, freshKey } from '../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

async function argue(topic: string, body = '老人上下楼方便'): Promise<string> {
  const input = { topic, stance: 'FOR', body, idempotencyKey: freshKey() };
  const { data } = await app.as(app.world.here.resident).run(addArgument, { input });
  return data.addArgument.argument.id;
}

async function act(name: string, argument: string, by: Persona | null) {
  const { data, errors } = await app.as(by).run(argumentAct(name), { input: { argument } });
  return data?.[name]?.argument ?? data?.[name] ?? errors?.[0]?.extensions;
}

test('a neighbour thanks once, and may take it back', async () => {
  const { here } = app.world;
  const argument = await argue(await discuss(app));
  const first = await act('thankForArgument', argument, here.account);
  expect(first).toMatchObject({ thanksCount: 1, thanked: true });
  const offered = first.availableActions.map(({ action }: { action: string }) => action);
  expect(offered).toContain('WITHDRAW_THANKS');
  expect(offered).not.toContain('THANK');
  expect(await act('thankForArgument', argument, here.account)).toMatchObject({ thanksCount: 1 });
  expect(await act('thankForArgument', argument, here.worker)).toMatchObject({ thanksCount: 2 });
  const back = await act('withdrawThanks', argument, here.account);
  expect(back).toMatchObject({ thanksCount: 1, thanked: false });
  expect(await act('withdrawThanks', argument, here.account)).toMatchObject({ thanksCount: 1 });
});

test('ten times at once is thanked once', async () => {
  const argument = await argue(await discuss(app));
  await Promise.all(
    Array.from({ length: 10 }, () => act('thankForArgument', argument, app.world.here.account)),
  );
  const { thanksCount } = await act('thankForArgument', argument, app.world.here.account);
  expect(thanksCount).toBe(1);
});

test('nobody thanks themselves, without an account, or from another district', async () => {
  const { here, elsewhere } = app.world;
  const argument = await argue(await discuss(app));
  const codes = [];
  for (const by of [here.resident, null, here.guest, elsewhere.account]) {
    codes.push((await act('thankForArgument', argument, by)).code);
  }
  expect(codes).toEqual(['NOT_FOR_YOU', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'FORBIDDEN']);
});

test('arguments are listed by thanks, then the newest first; pages follow without a gap', async () => {
  const { here } = app.world;
  const topic = await discuss(app);
  const ids = [];
  for (const body of ['甲', '乙', '丙', '丁']) {
    ids.push(await argue(topic, body));
    app.clock.advance({ minutes: 1 });
  }
  await act('thankForArgument', String(ids[0]), here.account);
  await act('thankForArgument', String(ids[0]), here.worker);
  await act('thankForArgument', String(ids[2]), here.account);
  const read = async (args: string) => {
    const bodies: string[] = [];
    let after = '';
    do {
      const page = await field(
        app,
        null,
        topic,
        `arguments(first: 1${args}${after}) { nodes { body } pageInfo { hasNextPage endCursor } }`,
      );
      bodies.push(...page.arguments.nodes.map((node: { body: string }) => node.body));
      const { hasNextPage, endCursor } = page.arguments.pageInfo;
      after = hasNextPage ? `, after: "${endCursor}"` : '';
    } while (after);
    return bodies.join('');
  };
  expect(await read('')).toBe('甲丙丁乙');
  expect(await read(', order: NEWEST')).toBe('丁丙乙甲');
  expect(await read(', order: OLDEST')).toBe('甲乙丙丁');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { write } from '../write.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const document = `subscription ($ids: [ID!]!, $after: String) {
  changed(ids: $ids, after: $after) { cursor ids nodes { id ... on Community { name } } }
}`;

interface Heard {
  cursor: string;
  ids: string[];
  nodes: ({ id: string; name: string } | null)[];
}

/** Opens a stream as a browser does, and reads it message by message. */
async function listen(ids: string[], after?: string) {
  const stop = new AbortController();
  const response = await app.fetch('/graphql', {
    method: 'POST',
    signal: stop.signal,
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: document, variables: { ids, after } }),
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async next(): Promise<Heard> {
      for (;;) {
        const message = /data: (.*)\n/.exec(text);
        if (message) {
          text = text.slice(message.index + message[0].length);
          const { data, errors } = JSON.parse(message[1] ?? '');
          if (!data) throw new Error(JSON.stringify(errors ?? message));
          return data.changed;
        }
        const part = await reader?.read();
        if (!part || part.done) throw new Error(`The stream ended: ${text}`);
        text += part.value;
      }
    },
    stop: () => stop.abort(),
  };
}

async function touch(...nodeIds: string[]) {
  const { here } = app.world;
  await write(app.context({ kind: 'operator' }), here.id, async ({ audit, changed }) => {
    audit({ action: 'touch', subjectType: 'Community', subjectId: here.community.id });
    changed(...nodeIds);
  });
}

test('a watcher hears of a committed change, with the node read anew', async () => {
  const { community } = app.world.here;
  const stream = await listen([community.globalId]);
  expect((await stream.next()).ids).toEqual([]);
  await touch(community.globalId);
  const heard = await stream.next();
  expect(heard.nodes).toEqual([{ id: community.globalId, name: community.name }]);
  stream.stop();
});

test('a change of something else is not told', async () => {
  const { community, neighbour } = app.world.here;
  const stream = await listen([neighbour.globalId]);
  await stream.next();
  await touch(community.globalId);
  await touch(neighbour.globalId);
  expect((await stream.next()).ids).toEqual([neighbour.globalId]);
  stream.stop();
});

test('after a cut, what changed meanwhile is told first', async () => {
  const { community } = app.world.here;
  const before = await listen([community.globalId]);
  const { cursor } = await before.next();
  before.stop();
  await touch(community.globalId);
  const after = await listen([community.globalId], cursor);
  await after.next();
  expect((await after.next()).ids).toEqual([community.globalId]);
  after.stop();
});

test('a rolled-back write is not told', async () => {
  const { community, id } = app.world.here;
  const stream = await listen([community.globalId]);
  await stream.next();
  const failing = write(app.context({ kind: 'operator' }), id, async ({ changed }) => {
    changed(community.globalId);
    throw new Error('No.');
  });
  await expect(failing).rejects.toThrow('No.');
  await touch(community.globalId, id);
  expect(Number((await stream.next()).cursor)).toBeGreaterThan(0);
  stream.stop();
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { createGraphqlServer } from '../../server.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { type ChangeFeed, notifyOfWritten } from '../change-feed.ts';
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
async function listen(ids: string[], after?: string, persona?: Persona) {
  const stop = new AbortController();
  const response = await app.fetch('/graphql', {
    method: 'POST',
    signal: stop.signal,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(persona ? { authorization: `Bearer ${persona.token}` } : {}),
    },
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

test('a reader who was slow is told once of much that happened', async () => {
  const { community, id } = app.world.here;
  const stream = await listen([community.globalId]);
  await stream.next();
  const many = 300;
  await app.context({ kind: 'operator' }).database.query(
    `WITH written AS (
       INSERT INTO change_event (district_id, at, node_ids)
       SELECT $1::uuid, now(), $2::text[] FROM generate_series(1, ${many})
       RETURNING sequence, district_id, node_ids
     ) ${notifyOfWritten}`,
    [id, [community.globalId]],
  );
  const last = app.context({ kind: 'operator' }).changes.latest();
  let told = 0;
  for (let cursor = 0n; cursor < last; told += 1) cursor = BigInt((await stream.next()).cursor);
  expect(told).toBeLessThan(many / 2);
  stream.stop();
});

test('somebody of several roles goes on hearing', async () => {
  const { neighbourWorker, community, neighbour, place, id: districtId } = app.world.here;
  const { db, clock } = app.context({ kind: 'operator' });
  const since = clock.now();
  const role = 'COMMITTEE_WORKER' as const;
  const { personId } = neighbourWorker;
  await db.roleAssignment.createMany({
    data: [place, community].map(({ id: communityId }) => ({
      districtId,
      id: newId(),
      personId,
      communityId,
      role,
      since,
    })),
  });
  const stream = await listen([neighbour.globalId], undefined, neighbourWorker);
  await stream.next();
  // Written again, so that the database reads the rows in another order.
  await db.roleAssignment.updateMany({
    where: { districtId, personId, communityId: neighbour.id },
    data: { since },
  });
  await touch(neighbour.globalId);
  expect((await stream.next()).ids).toEqual([neighbour.globalId]);
  stream.stop();
});

describe('a stream tells nothing more once its viewer', () => {
  const ended = /The stream ended/;

  test('has signed out', async () => {
    const { account, community } = app.world.here;
    const stream = await listen([community.globalId], undefined, account);
    await stream.next();
    await touch(community.globalId);
    expect((await stream.next()).ids).toEqual([community.globalId]);
    await app.as(account).run('mutation { signOut { __typename } }');
    await touch(community.globalId);
    await expect(stream.next()).rejects.toThrow(ended);
  });

  test('has lost the role by which they read', async () => {
    const { worker, community, id: districtId } = app.world.here;
    const stream = await listen([community.globalId], undefined, worker);
    await stream.next();
    const { db } = app.context({ kind: 'operator' });
    await db.roleAssignment.deleteMany({ where: { districtId, personId: worker.personId } });
    await touch(community.globalId);
    await expect(stream.next()).rejects.toThrow(ended);
  });

  test('has a session that is past its end', async () => {
    const { resident, community } = app.world.here;
    const stream = await listen([community.globalId], undefined, resident);
    await stream.next();
    app.clock.advance({ days: 31 });
    await touch(community.globalId);
    await expect(stream.next()).rejects.toThrow(ended);
  });
});

test('a stream that its reader has left is forgotten, though nothing changes', async () => {
  const services = app.context({ kind: 'operator' });
  let open = 0;
  const left = Promise.withResolvers<void>();
  const changes: ChangeFeed = {
    ...services.changes,
    subscribe(listener) {
      open += 1;
      const stop = services.changes.subscribe(listener);
      return () => {
        open -= 1;
        left.resolve();
        return stop();
      };
    },
  };
  const yoga = createGraphqlServer({ ...services, changes }, new Map());
  const server = createServer((request, response) => void yoga.handle(request, response, {}));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const reader = new AbortController();
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    signal: reader.signal,
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({
      query: document,
      variables: { ids: [app.world.here.community.globalId] },
    }),
  });
  await response.body?.getReader().read();
  expect(open).toBe(1);
  reader.abort();
  await left.promise;
  expect(open).toBe(0);
  server.closeAllConnections();
  server.close();
});

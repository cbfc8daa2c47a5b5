import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../context.ts';
import { globalId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { sha256 } from '../encryption.ts';
import { write } from '../write.ts';

let app: TestApp;
let subject: string;
let key: { districtId: string; id: string };

/** An act on the subject, as a command leaves it. */
const act = (context: Context, action: string, from: string, to: string) =>
  write(context, key.districtId, async ({ audit }) =>
    audit({
      action,
      subjectType: 'Suggestion',
      subjectId: key.id,
      communityId: app.world.here.community.id,
      changes: { state: { from, to } },
    }),
  );

beforeAll(async () => {
  app = await openTestApp();
  const { here } = app.world;
  key = { districtId: here.id, id: newId() };
  subject = globalId('Suggestion', key);
  await act({ ...app.context(here.resident.viewer), site: here.site }, 'make', 'NONE', 'RECEIVED');
  await act(app.context(here.worker.viewer), 'answer', 'RECEIVED', 'ANSWERED');
  await act(app.context({ kind: 'operator' }), 'repair', 'ANSWERED', 'ANSWERED');
});
afterAll(() => app.close());

const trail = (persona: Persona | null, id: string, variables: object = {}) =>
  app.as(persona).run(
    `query ($id: ID!, $first: Int, $after: String) {
      auditTrail(subject: $id, first: $first, after: $after) {
        nodes { action actor byViewer siteName channel changes { field from to } }
        pageInfo { hasNextPage endCursor } } }`,
    { id, ...variables },
  );

test('staff in place read what was done, newest first, without names', async () => {
  const { worker, official } = app.world.here;
  const { data } = await trail(worker, subject);
  expect(data.auditTrail.nodes).toEqual([
    {
      action: 'repair',
      actor: 'UNIDENTIFIED',
      byViewer: false,
      siteName: null,
      channel: 'ONLINE',
      changes: [{ field: 'state', from: 'ANSWERED', to: 'ANSWERED' }],
    },
    {
      action: 'answer',
      actor: 'PERSON',
      byViewer: true,
      siteName: null,
      channel: 'ONLINE',
      changes: [{ field: 'state', from: 'RECEIVED', to: 'ANSWERED' }],
    },
    {
      action: 'make',
      actor: 'PERSON',
      byViewer: false,
      siteName: '涪城区网站',
      channel: 'ONLINE',
      changes: [{ field: 'state', from: 'NONE', to: 'RECEIVED' }],
    },
  ]);
  expect((await trail(official, subject)).data.auditTrail.nodes).toHaveLength(3);
  const text = JSON.stringify(data);
  for (const { name, personId } of Object.values(app.world.here).filter(isPersona)) {
    expect(text).not.toContain(name);
    if (personId) expect(text).not.toContain(personId);
  }
});

function isPersona(value: unknown): value is Persona {
  return typeof value === 'object' && value !== null && 'token' in value;
}

test('a long trail comes in pages', async () => {
  const { worker } = app.world.here;
  const first = (await trail(worker, subject, { first: 2 })).data.auditTrail;
  expect(first.nodes.map(({ action }: { action: string }) => action)).toEqual(['repair', 'answer']);
  const after = first.pageInfo.endCursor;
  const second = (await trail(worker, subject, { first: 2, after })).data.auditTrail;
  expect(second.nodes.map(({ action }: { action: string }) => action)).toEqual(['make']);
  expect(second.pageInfo.hasNextPage).toBe(false);
});

describe('refused', () => {
  test('residents, and staff of another community or district', async () => {
    const { here, elsewhere } = app.world;
    for (const persona of [
      here.resident,
      here.representative,
      here.neighbourWorker,
      elsewhere.worker,
      elsewhere.official,
    ]) {
      const { data, errors } = await trail(persona, subject);
      expect(data).toBeNull();
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    for (const persona of [null, here.guest]) {
      const { errors } = await trail(persona, subject);
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  test('what belongs to no community, to anybody below the district', async () => {
    const { here } = app.world;
    const attachment = { districtId: here.id, id: newId() };
    await write(app.context(here.resident.viewer), here.id, async ({ audit }) =>
      audit({ action: 'attachPhoto', subjectType: 'Attachment', subjectId: attachment.id }),
    );
    const id = globalId('Attachment', attachment);
    expect((await trail(here.worker, id)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await trail(here.official, id)).data.auditTrail.nodes).toHaveLength(1);
  });

  test('the trail of a person and of their drafts, to everybody', async () => {
    const { here } = app.world;
    for (const subjectType of ['Person', 'Draft']) {
      await write(app.context(here.resident.viewer), here.id, async ({ audit }) =>
        audit({ action: 'x', subjectType, subjectId: here.resident.personId }),
      );
      const id = globalId(subjectType, { districtId: here.id, id: here.resident.personId });
      for (const persona of [here.worker, here.official]) {
        expect((await trail(persona, id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      }
    }
  });

  test('an id without a trail', async () => {
    const { here } = app.world;
    for (const id of [
      'Suggestion:1',
      "Suggestion:' OR 1=1 --",
      'Community:nowhere',
      globalId('Suggestion', { districtId: here.id, id: newId() }),
      globalId('Topic', key),
      '',
    ]) {
      expect((await trail(here.official, id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});

test('an API key reads with the permission and not without', async () => {
  const { here } = app.world;
  const { db } = app.context({ kind: 'operator' });
  const code = async (permissions: string[]) => {
    const token = `lk_${newId()}`;
    await db.apiKey.create({
      data: {
        id: newId(),
        hash: sha256(token),
        name: 'key',
        districtId: here.id,
        permissions,
        createdAt: app.clock.now(),
      },
    });
    const { errors } = await trail({ ...here.worker, token }, subject);
    return errors?.[0]?.extensions.code ?? 'READ';
  };
  expect(await code(['audit:read'])).toBe('READ');
  expect(await code(['topic:export'])).toBe('FORBIDDEN');
});

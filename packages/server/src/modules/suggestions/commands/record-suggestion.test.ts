import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { auditText, suggestionActs } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof suggestionActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = suggestionActs(app);
});
afterAll(() => app.close());

test('a worker enters a call; staff here read who called, nobody else does', async () => {
  const { worker, official, resident } = app.world.here;
  const { data } = await acts.record(worker);
  const { suggestion, receipt } = data.recordSuggestion;
  expect(suggestion).toMatchObject({
    channel: 'ASSISTED',
    state: 'RECEIVED',
    callerName: '吴桂芳',
    callerPhone: '13908162233',
    timeline: [{ action: 'RECORD', label: '工作人员代为登记' }],
  });
  expect(receipt.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  expect((await acts.read(official, suggestion.id)).data.node.callerName).toBe('吴桂芳');
  const { data: nothing, errors } = await acts.read(resident, suggestion.id);
  expect(nothing.node).toBeNull();
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('a name and a number are optional, and a letter is PAPER', async () => {
  const { data } = await acts.record(app.world.here.worker, {
    callerName: '',
    callerPhone: null,
    channel: 'PAPER',
  });
  expect(data.recordSuggestion.suggestion).toMatchObject({
    channel: 'PAPER',
    callerName: null,
    callerPhone: null,
  });
});

test('who signs in by the number finds it among their affairs, reads and settles it', async () => {
  const { worker, otherResident } = app.world.here;
  const { data } = await acts.record(worker, { callerPhone: '13908165566' });
  const { id } = data.recordSuggestion.suggestion;
  const { db, encryption } = app.context({ kind: 'operator' });
  await db.person.update({
    where: { districtId_id: { districtId: app.world.here.id, id: otherResident.personId } },
    data: { phoneIndex: encryption.blindIndex('13908165566', 'phone') },
  });
  const affairs = await app
    .as(otherResident)
    .run('{ viewer { myAffairs { nodes { subjectId } } } }');
  expect(affairs.data.viewer.myAffairs.nodes).toEqual([{ subjectId: id }]);
  await acts.answer(worker, id);
  // Their own name and number are for staff; the neighbour knows them.
  expect((await acts.read(otherResident, id)).data.node).toMatchObject({
    answer: { body: '明天上午来修。' },
    callerName: null,
  });
  const settled = await acts.settle(otherResident, id, true);
  expect(settled.data.settleSuggestion.suggestion.state).toBe('SETTLED');
});

test('sent twice with one key, it is entered once', async () => {
  const idempotencyKey = newId();
  const first = await acts.record(app.world.here.worker, { idempotencyKey });
  expect(await acts.record(app.world.here.worker, { idempotencyKey })).toEqual(first);
  const { data } = await acts.record(app.world.here.worker, {
    idempotencyKey,
    callerName: '别人',
  });
  expect(data.recordSuggestion.code).toBe('IDEMPOTENCY_KEY_REUSED');
});

describe('refused', () => {
  test.each([
    ['a channel that is the neighbour’s own', { channel: 'ONLINE' }, 'channel', 'VALUE_INVALID'],
    ['a wrong number', { callerPhone: '0816-2233' }, 'callerPhone', 'PHONE_INVALID'],
    ['a long name', { callerName: '长'.repeat(41) }, 'callerName', 'VALUE_TOO_LONG'],
  ])('%s', async (_, extra, field, code) => {
    const { data } = await acts.record(app.world.here.worker, extra);
    expect(data.recordSuggestion.problems).toEqual([{ path: [field], code }]);
  });

  test('whoever may not record here: residents, officials, workers of other places', async () => {
    const { here, elsewhere } = app.world;
    for (const persona of [
      here.resident,
      here.official,
      here.representative,
      here.neighbourWorker,
      elsewhere.worker,
    ]) {
      const { data, errors } = await acts.record(persona);
      expect(data?.recordSuggestion).toBeUndefined();
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    for (const persona of [null, here.guest]) {
      const { errors } = await acts.record(persona);
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});

test('names and numbers are stored encrypted, and the audit has neither', async () => {
  const { db } = app.context({ kind: 'operator' });
  await acts.record(app.world.here.worker);
  const stored = JSON.stringify([
    await db.suggestion.findMany(),
    await db.receipt.findMany(),
    await db.idempotencyRecord.findMany(),
    await db.lifecycleStep.findMany(),
    await db.changeEvent.findMany().then((rows) => rows.map(({ nodeIds }) => nodeIds)),
  ]);
  const audit = await auditText(app);
  for (const secret of ['吴桂芳', '13908162233']) {
    expect(stored).not.toContain(secret);
    expect(audit).not.toContain(secret);
  }
  expect(audit).not.toContain('二栋三单元');
});

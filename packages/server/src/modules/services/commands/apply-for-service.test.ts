import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../../testing/index.ts';
import {
  apply,
  applyAs,
  defineAt,
  freshKey,
  liftRepair,
  rowIdOf,
  tenantAnswers,
} from '../testing.ts';

let app: TestApp;
let service: string;
beforeAll(async () => {
  app = await openTestApp();
  service = await defineAt(app, app.world.here);
});
afterAll(() => app.close());

const inputFor = (changes: object = {}) => ({
  input: { service, answers: tenantAnswers, idempotencyKey: freshKey(), ...changes },
});

test('who applies gets a receipt and reads the answers again', async () => {
  const { data, errors } = await app.as(app.world.here.account).run(apply, inputFor());
  expect(errors).toBeUndefined();
  const { serviceRequest, receipt } = data.applyForService;
  expect(serviceRequest).toMatchObject({
    state: 'SUBMITTED',
    answers: [
      { question: 'home', words: '租户' },
      { question: 'landlord', words: '13800001234' },
    ],
  });
  expect(receipt).toEqual({
    code: serviceRequest.receiptCode,
    title: liftRepair.name,
    stateLabel: '等待受理',
  });
});

test('answers are stored encrypted, and named in no audit entry', async () => {
  const { here } = app.world;
  const id = rowIdOf(await applyAs(app, here.resident, service));
  const { database } = app.context(here.resident.viewer);
  const [row] = await database.query(
    'SELECT row_to_json(r)::text AS raw FROM service_request r WHERE id = $1',
    [id],
  );
  expect(row?.['raw']).toContain('"answers_cipher":"a1.');
  expect(row?.['raw']).not.toMatch(/tenant|13800001234/);
  const kept = await database.query(
    'SELECT row_to_json(a)::text AS raw FROM audit_entry a UNION ALL SELECT row_to_json(c)::text FROM idempotency_record c',
  );
  expect(kept.length).toBeGreaterThan(0);
  for (const { raw } of kept) expect(raw).not.toMatch(/tenant|13800001234/);
});

test('a retry with the same key is the same application; with other answers it is refused', async () => {
  const { resident, otherResident } = app.world.here;
  const sent = inputFor();
  const first = await app.as(resident).run(apply, sent);
  const second = await app.as(resident).run(apply, sent);
  expect(second.data.applyForService).toEqual(first.data.applyForService);
  const other = { input: { ...sent.input, answers: [{ question: 'home', choice: 'owner' }] } };
  const changed = await app.as(resident).run(apply, other);
  expect(changed.data.applyForService.code).toBe('IDEMPOTENCY_KEY_REUSED');
  const neighbour = await app.as(otherResident).run(apply, sent);
  expect(neighbour.data.applyForService.serviceRequest.id).not.toBe(
    first.data.applyForService.serviceRequest.id,
  );
});

test('an answer that the condition hides is dropped', async () => {
  const answers = [
    { question: 'home', choice: 'owner' },
    { question: 'landlord', text: '138 0000 1234' },
  ];
  const { data } = await app.as(app.world.here.resident).run(apply, inputFor({ answers }));
  expect(data.applyForService.serviceRequest.answers).toEqual([
    { question: 'home', words: '业主' },
  ]);
});

test('what is missing is said at its question, in the applicant’s language', async () => {
  const answers = [{ question: 'home', choice: 'tenant' }];
  const { data } = await app.as(app.world.here.resident).run(apply, inputFor({ answers }));
  expect(data.applyForService.problems).toEqual([
    { path: ['answers', 'landlord'], code: 'ANSWER_REQUIRED', message: '请回答这一题。' },
  ]);
});

test('visitors and guests sign in first', async () => {
  for (const persona of [null, app.world.here.guest]) {
    const { errors } = await app.as(persona).run(apply, inputFor());
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  }
});

test('somebody of another district does not apply here', async () => {
  const { errors } = await app.as(app.world.elsewhere.resident).run(apply, inputFor());
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('a service that is no longer offered takes no applications, but answers repeats', async () => {
  const { here } = app.world;
  const stopped = await defineAt(app, here);
  const sent = inputFor({ service: stopped });
  const first = await app.as(here.resident).run(apply, sent);
  await app.context(here.worker.viewer).db.service.updateMany({
    where: { districtId: here.id, id: rowIdOf(stopped) },
    data: { active: false },
  });
  const { data } = await app.as(here.resident).run(apply, inputFor({ service: stopped }));
  expect(data.applyForService.code).toBe('SERVICE_NOT_OFFERED');
  const retried = await app.as(here.resident).run(apply, sent);
  expect(retried.data.applyForService.serviceRequest.id).toBe(
    first.data.applyForService.serviceRequest.id,
  );
});

test('an id that names no service is not found', async () => {
  const { here } = app.world;
  const absent = `Service:${here.id}:00000000-0000-7000-8000-000000000000`;
  for (const id of ['x', 'Service:', absent, here.community.globalId, `${service}'--`]) {
    const { data } = await app.as(here.resident).run(apply, inputFor({ service: id }));
    expect(data.applyForService.code).toBe('NOT_FOUND');
  }
});

const read = `query ($id: ID!) {
  node(id: $id) { id ... on ServiceRequest { applicantName answers { words } receiptCode } }
}`;

test('an application is read by its applicant and the staff of its place, and by nobody else', async () => {
  const { here, elsewhere } = app.world;
  const id = await applyAs(app, here.resident, service);
  const seenBy = async (persona: Persona | null) => {
    const { data, errors } = await app.as(persona).run(read, { id });
    return errors?.[0]?.extensions.code ?? data.node;
  };
  const answers = [{ words: '租户' }, { words: '13800001234' }];
  expect(await seenBy(here.resident)).toMatchObject({
    id,
    applicantName: '王秀兰',
    answers,
    receiptCode: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/),
  });
  for (const staff of [here.worker, here.official]) {
    expect(await seenBy(staff)).toMatchObject({ id, answers, receiptCode: null });
  }
  const others = [here.otherResident, here.representative, here.neighbourWorker, elsewhere.worker];
  for (const person of others) {
    expect(await seenBy(person)).toBe('FORBIDDEN');
  }
  expect(await seenBy(elsewhere.official)).toBe('FORBIDDEN');
  for (const nobody of [null, here.guest]) expect(await seenBy(nobody)).toBe('UNAUTHENTICATED');
});

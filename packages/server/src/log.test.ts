import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from './log.ts';
import { openTestApp, type TestApp } from './testing/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** The line that is logged when something fails. */
async function logged(failing: Promise<unknown>): Promise<string> {
  const error = await failing.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  );
  let line = '';
  createLog('error', { write: (text) => (line += text) }).error({ err: error }, 'resolver failed');
  return line;
}

const name = '王秀兰的真名';

test('what Prisma refuses is logged without what was to be written', async () => {
  const { db } = app.context({ kind: 'operator' });
  const { here } = app.world;
  const person = { districtId: here.id, displayName: name, level: 'ACCOUNT' as const };
  const createdAt = 'yesterday';
  const line = await logged(db.person.create({ data: { ...person, id: here.id, createdAt } }));
  expect(line).toContain('PrismaClientValidationError');
  expect(line).toContain('log.test.ts');
  expect(line).not.toContain(name);
  const unreadable = { ...person, id: name, createdAt: new Date() };
  const other = await logged(db.person.create({ data: unreadable }));
  expect(other).toContain('PrismaClientKnownRequestError');
  expect(other).not.toContain(name);
});

test('what the driver refuses is logged without its parameters', async () => {
  const { database } = app.context({ kind: 'operator' });
  const line = await logged(database.query('SELECT $1::uuid', [name]));
  expect(line).toContain('22P02');
  expect(line).not.toContain(name);
});

test('our own errors keep their words, and what caused them does not bring in others', async () => {
  const { database } = app.context({ kind: 'operator' });
  const cause = await database.query('SELECT $1::uuid', [name]).catch((reason: unknown) => reason);
  const line = await logged(Promise.reject(new Error('The gateway answered 500.', { cause })));
  expect(line).toContain('The gateway answered 500.');
  expect(line).not.toContain(name);
});

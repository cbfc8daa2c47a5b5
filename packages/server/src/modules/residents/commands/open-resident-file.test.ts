import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { residentActs } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof residentActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = residentActs(app);
});
afterAll(() => app.close());

const looks = (personId: string) =>
  app
    .context({ kind: 'operator' })
    .db.auditEntry.findMany({ where: { action: 'openResidentFile', subjectId: personId } });

async function somebody(door: string): Promise<string> {
  const { data } = await acts.register(app.world.here.worker, {
    household: await acts.household(door),
    name: '罗玉凤',
    phone: `1390816${String(Math.abs(door.length * 977)).padStart(4, '7')}`,
    idempotencyKey: newId(),
  });
  return data.registerResidency.residency.person;
}

test('staff open a file for a purpose, and every look is audited with it', async () => {
  const { worker } = app.world.here;
  const person = await somebody('6单元301');
  const personId = person.split(':')[2] ?? '';
  const { data } = await acts.openFile(worker, { person, purpose: 'VISIT' });
  expect(data.openResidentFile.file).toMatchObject({
    name: '罗玉凤',
    homes: [{ placeName: '涪城区滨江社区', door: '6单元301' }],
  });
  await acts.openFile(worker, { person, purpose: 'EMERGENCY' });
  const audited = await looks(personId);
  expect(audited.map(({ changes }) => changes)).toEqual([
    { purpose: 'VISIT' },
    { purpose: 'EMERGENCY' },
  ]);
  expect(audited[0]?.actorId).toBe(worker.personId);
  expect(JSON.stringify(audited)).not.toMatch(/罗玉凤|6单元301|1390816/);
});

test('nobody without the office of where they live opens it, and no look is entered', async () => {
  const { here, elsewhere } = app.world;
  const person = await somebody('6单元30122');
  const personId = person.split(':')[2] ?? '';
  for (const persona of [here.resident, here.neighbourWorker, here.official, elsewhere.worker]) {
    const { errors } = await acts.openFile(persona, { person, purpose: 'VISIT' });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  expect(await looks(personId)).toEqual([]);
  const malformed = await acts.openFile(here.worker, { person: 'Person:1', purpose: 'VISIT' });
  expect(malformed.data.openResidentFile).toMatchObject({ code: 'NOT_FOUND', path: ['person'] });
});

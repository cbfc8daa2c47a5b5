import { afterAll, beforeAll, expect, test } from 'vitest';
import { globalId, readRowKey } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { workItemActs } from '../to-do/testing.ts';

let app: TestApp;
let acts: ReturnType<typeof workItemActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = workItemActs(app);
});
afterAll(() => app.close());

test('who has left the organization has no part any more in what they did for it', async () => {
  const { worker, resident, company } = app.world.here;
  const { db, clock } = app.context({ kind: 'operator' });
  const key = { districtId: app.world.here.id, id: newId() };
  await db.membership.create({
    data: {
      ...key,
      organizationId: company.id,
      personId: resident.personId,
      publicName: '临时工',
      role: 'MEMBER',
      termSince: new Date('2026-01-01'),
      createdAt: clock.now(),
    },
  });
  const ownerMembership = globalId('Membership', key);
  const owner = { ownerOrganization: null, ownerMembership };
  const id = await acts.assigned(owner);
  const isListed = async () => {
    const { data } = await acts.toDo(resident, 'first: 100');
    return JSON.stringify(data).includes(id);
  };
  expect((await acts.read(resident, id)).data.node).toMatchObject({ id });
  expect(await isListed()).toBe(true);
  await db.membership.update({
    where: { districtId_id: key },
    data: { termUntil: new Date('2026-11-21') },
  });
  expect((await acts.read(resident, id)).data.node).toBeNull();
  expect(await isListed()).toBe(false);
  const report = { workItem: id, body: '办好了' };
  const { errors } = await acts.act(resident, 'finishWorkItem', report);
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const reason = '配件晚到';
  await acts.act(worker, 'changeDueDate', { workItem: id, dueAt: '2026-12-24T09:00:00Z', reason });
  const subject = readRowKey(id, 'WorkItem')?.id ?? '';
  const told = await db.notification.findMany({
    where: { subjectId: subject, kind: 'WORK_ITEM_DUE_CHANGED' },
  });
  expect(told.map(({ personId }) => personId)).toEqual([app.world.here.representative.personId]);
  const { data } = await acts.act(worker, 'assignWorkItem', acts.input(owner));
  expect(data.assignWorkItem.code).toBe('NOT_FOUND');
});

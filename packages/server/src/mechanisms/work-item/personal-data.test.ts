import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { sweep } from '../../platform/housekeeping.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { layOutSubjects } from '../../testing/subjects.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

test('work goes back to the organization, and a photo that belongs to nothing goes', async () => {
  const { otherResident, company, community } = app.world.here;
  const { db } = app.context({ kind: 'operator' });
  const photo = await layOutSubjects(app).photo(otherResident);
  const now = app.clock.now();
  const item = await db.workItem.create({
    data: {
      districtId: company.districtId,
      id: newId(),
      communityId: community.id,
      title: '检查消防通道',
      state: 'OPEN',
      ownerOrganizationId: company.id,
      ownerPersonId: otherResident.personId,
      dueAt: now,
      createdAt: now,
      updatedAt: now,
    },
  });
  const { data } = await app
    .as(otherResident)
    .run(
      'mutation { exportPersonalData { ... on ExportPersonalDataSuccess { file { content } } } }',
    );
  const content = JSON.parse(data.exportPersonalData.file.content);
  expect(content.workItems.owned).toMatchObject([{ title: '检查消防通道', state: 'OPEN' }]);
  expect(content.attachments).toHaveLength(1);
  expect(content.attachments[0].url).toContain(photo.split(':').at(-1));

  const erased = await app
    .as(otherResident)
    .run('mutation { erasePersonalData(input: {}) { __typename } }');
  expect(erased.data.erasePersonalData.__typename).toBe('ErasePersonalDataSuccess');
  const key = { districtId_id: { districtId: item.districtId, id: item.id } };
  expect(await db.workItem.findUniqueOrThrow({ where: key })).toMatchObject({
    ownerOrganizationId: company.id,
    ownerPersonId: null,
  });
  await sweep(app.context({ kind: 'operator' }));
  expect(await db.attachment.count()).toBe(0);
});

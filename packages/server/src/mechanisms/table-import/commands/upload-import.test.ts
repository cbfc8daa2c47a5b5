import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { operatorContext } from '../../../operator-context.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { uploadImport } from './upload-import.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

test('of a table that is uploaded again, or under the key of another, nothing stays behind', async () => {
  const services = operatorContext(app.context({ kind: 'operator' }));
  const kept = new Set<string>();
  const files: typeof services.files = {
    ...services.files,
    put: (name, bytes) => {
      kept.add(name);
      return services.files.put(name, bytes);
    },
    remove: (name, before) => {
      kept.delete(name);
      return services.files.remove(name, before);
    },
  };
  const idempotencyKey = newId();
  const upload = (line: string) =>
    uploadImport(
      { ...services, files },
      {
        community: app.world.here.community.globalId,
        kind: 'ORGANIZATIONS',
        fileName: '组织.csv',
        idempotencyKey,
        bytes: Buffer.from(`社区,名称,类型\n${line}\n`),
      },
    );
  const key = await upload('涪城区滨江社区,双份队,自组织');
  expect(await upload('涪城区滨江社区,双份队,自组织')).toEqual(key);
  await expect(upload('涪城区滨江社区,另一队,自组织')).rejects.toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  });
  const { fileKey } = await services.db.importRun.findUniqueOrThrow({
    where: { districtId_id: key },
  });
  expect([...kept]).toEqual([fileKey]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { openTestApp, type Persona, type TestApp } from '../../../testing/index.ts';
import { uploadImport } from '../commands/upload-import.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

test('lists the kinds that one may import; another kind does not spoil the list', async () => {
  const { worker, official, community } = app.world.here;
  for (const kind of ['ORGANIZATIONS', 'RESIDENTS'] as const) {
    await uploadImport(app.context(worker.viewer), {
      community: community.globalId,
      kind,
      fileName: `${kind}.csv`,
      idempotencyKey: newId(),
      bytes: Buffer.from('社区,名称\n甲,乙\n'),
    });
  }
  const listed = async (persona: Persona) => {
    const { data, errors } = await app
      .as(persona)
      .run('query ($id: ID) { community(id: $id) { imports { kind } } }', {
        id: community.globalId,
      });
    expect(errors).toBeUndefined();
    return data.community.imports.map(({ kind }: { kind: string }) => kind);
  };
  expect(await listed(worker)).toEqual(['RESIDENTS', 'ORGANIZATIONS']);
  expect(await listed(official)).toEqual(['ORGANIZATIONS']);
});

import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../kernel/ids.ts';
import { attachPhoto } from '../mechanisms/attachment/attach-photo.ts';
import { openTestApp, type TestApp } from '../testing/index.ts';
import { sweep } from './housekeeping.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const whoAmI = '{ viewer { displayName } }';

test('sweeping leaves a living session, and removes one that has ended', async () => {
  const { resident } = app.world.here;
  const context = app.context({ kind: 'operator' });
  await sweep(context);
  expect((await app.as(resident).run(whoAmI)).data.viewer.displayName).toBe('王秀兰');
  app.clock.advance({ days: 32 });
  await sweep(context);
  expect(await context.db.session.count()).toBe(0);
  expect((await app.as(resident).run(whoAmI)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

describe('photos that were never attached', () => {
  /** A photo of this colour, uploaded by the resident now. */
  async function upload(red: number): Promise<{ id: string; sha256: string }> {
    const { viewer } = app.world.here.resident;
    const bytes = await sharp({
      create: { width: 20, height: 20, channels: 3, background: { r: red, g: 90, b: 90 } },
    })
      .jpeg()
      .toBuffer();
    const file = new File([new Uint8Array(bytes)], 'lamp.jpg', { type: 'image/jpeg' });
    const { id } = await attachPhoto(app.context(viewer), { file });
    const row = await app.context(viewer).db.attachment.findFirstOrThrow({ where: { id } });
    return { id, sha256: row.sha256 };
  }

  test('go after three days, their file with the last row that names it', async () => {
    const { db, files, ...services } = app.context({ kind: 'operator' });
    const attach = (id: string) =>
      db.attachment.updateMany({
        where: { id },
        data: { subjectType: 'Suggestion', subjectId: newId() },
      });
    const lost = await upload(10);
    const kept = await upload(20);
    await attach(kept.id);
    const twin = await upload(30);
    const attachedTwin = await upload(30);
    await attach(attachedTwin.id);
    expect(twin.sha256).toBe(attachedTwin.sha256);
    // Files are as old as the machine says, rows as old as the test says.
    const behind = (Date.now() - app.clock.now().getTime()) / 86_400_000;
    app.clock.advance({ days: 4 + Math.max(0, behind) });
    const fresh = await upload(40);
    await sweep({ files, ...services });
    const left = (await db.attachment.findMany()).map(({ id }) => id).sort();
    expect(left).toEqual([kept.id, attachedTwin.id, fresh.id].sort());
    await expect(files.read(lost.sha256)).rejects.toThrow('ENOENT');
    for (const { sha256 } of [kept, twin, fresh]) {
      expect((await files.read(sha256)).length).toBeGreaterThan(0);
    }
  });

  test('keep a file that was put just now, whose row is still on its way', async () => {
    const { files } = app.context({ kind: 'operator' });
    const { sha256 } = await upload(50);
    await files.remove(sha256, new Date(Date.now() - 3_600_000));
    expect((await files.read(sha256)).length).toBeGreaterThan(0);
  });
});

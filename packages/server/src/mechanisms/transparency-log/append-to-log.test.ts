import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../context.ts';
import { write } from '../../platform/write.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { appendToLog, type LoggedFact } from './append-to-log.ts';
import { defineLogKind } from './kinds.ts';

const kind = defineLogKind('APPEND_TRIED', {
  label: { 'zh-CN': '试记', 'zh-TW': '試記', en: 'Tried' },
  description: { 'zh-CN': '试记一条。', 'zh-TW': '試記一條。', en: 'An entry of a test.' },
});

describe('appendToLog', () => {
  let app: TestApp;
  let context: Context;
  beforeAll(async () => {
    app = await openTestApp();
    context = app.context(app.world.here.worker.viewer);
  });
  afterAll(() => app.close());

  const submissions = () => context.db.logSubmission.findMany();

  const append = (facts: LoggedFact['facts'], afterwards: () => void = () => {}, name = kind) => {
    const { id: districtId, community } = app.world.here;
    return write(context, districtId, async (writing) => {
      const subject = { subjectType: 'Community', subjectId: community.id };
      writing.audit({ ...subject, action: 'tryLog' });
      const id = await appendToLog(context, writing, {
        districtId,
        kind: name,
        ...subject,
        facts,
      });
      afterwards();
      return id;
    });
  };

  it('logs nothing of a command that fails', async () => {
    const failing = append({}, () => {
      throw new Error('stumbled');
    });
    await expect(failing).rejects.toThrow('stumbled');
    expect(await submissions()).toEqual([]);
  });

  it('lays down one canonical leaf in the command’s transaction', async () => {
    const id = await append({ yes: 12, no: 3, option: '同意' });
    const [row, ...others] = await submissions();
    const { id: district, community } = app.world.here;
    expect(others).toEqual([]);
    expect(row?.leaf).toBe(
      `{"at":"${row?.at.toISOString()}","district":"${district}","facts":{"no":3,"option":"同意","yes":12},"id":"${id}","kind":"APPEND_TRIED","subjectId":"${community.id}","subjectType":"Community","version":1}`,
    );
  });

  it('refuses facts without a canonical form, unknown kinds, and whole books', async () => {
    await expect(append({ share: 0.5 })).rejects.toThrow('NUMBER_NOT_WHOLE');
    await expect(append({}, undefined, 'NOBODY_KNOWS' as typeof kind)).rejects.toThrow(
      'NOBODY_KNOWS',
    );
    await expect(append({ text: '长'.repeat(70_000) })).rejects.toThrow('long');
  });

  it('keeps a submission from being changed or deleted in the database', async () => {
    await append({ yes: 1 });
    const { database } = context;
    await expect(database.query(`UPDATE log_submission SET leaf = '{}'`)).rejects.toThrow(
      'append-only',
    );
    await expect(database.query('DELETE FROM log_submission')).rejects.toThrow(
      'not been sequenced',
    );
    await expect(database.query('TRUNCATE log_submission')).rejects.toThrow('append-only');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../context.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import type { LoggedFact } from './append-to-log.ts';
import { logThat } from './testing.ts';

describe('appendToLog', () => {
  let app: TestApp;
  let context: Context;
  beforeAll(async () => {
    app = await openTestApp();
    context = app.context(app.world.here.worker.viewer);
  });
  afterAll(() => app.close());

  const submissions = () => context.db.logSubmission.findMany();

  const append = (facts: LoggedFact['facts'], more: Parameters<typeof logThat>[2] = {}) =>
    logThat(app, facts, more);

  it('logs nothing of a command that fails', async () => {
    const failing = append(
      {},
      {
        afterwards: () => {
          throw new Error('stumbled');
        },
      },
    );
    await expect(failing).rejects.toThrow('stumbled');
    expect(await submissions()).toEqual([]);
  });

  it('lays down one canonical leaf in the command’s transaction', async () => {
    const id = await append({ yes: 12, no: 3, option: '同意' });
    const [row, ...others] = await submissions();
    const { id: district, community } = app.world.here;
    expect(others).toEqual([]);
    expect(row?.leaf).toBe(
      `{"at":"${row?.at.toISOString()}","district":"${district}","facts":{"no":3,"option":"同意","yes":12},"id":"${id}","kind":"LOG_TRIED","subjectId":"${community.id}","subjectType":"Community","version":1}`,
    );
  });

  it('refuses facts without a canonical form, unknown kinds, and whole books', async () => {
    await expect(append({ share: 0.5 })).rejects.toThrow('NUMBER_NOT_WHOLE');
    await expect(append({}, { kind: 'NOBODY_KNOWS' })).rejects.toThrow('NOBODY_KNOWS');
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

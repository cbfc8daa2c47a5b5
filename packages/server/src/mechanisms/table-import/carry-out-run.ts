import type { Context } from '../../context.ts';
import type { ImportRun } from '../../generated/prisma/client.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import { write } from '../../platform/write.ts';
import { refusedRow } from './check-run.ts';
import type { ReadRow } from './importer.ts';
import { keepRefusedRows, type RefusedRow, readRefusedRows } from './refused-rows.ts';
import { batchSize, openRunTable, type RunTable } from './run-table.ts';
import { removeSealedFile } from './sealed-file.ts';

/**
 * Writes a started run, a thousand rows in a transaction, each with one audit entry. The run
 * remembers in the same transaction how far it has come: a process that is killed goes on there, so
 * that nothing stays half done and no row is written twice.
 *
 * @param report is told how many rows have been written, of how many.
 */
export async function carryOutRun(
  context: Context,
  key: RowKey,
  report: (done: number, rows: number) => void = () => {},
): Promise<void> {
  const run = await context.db.importRun.findUnique({ where: { districtId_id: key } });
  if (run?.state !== 'RUNNING') return;
  const table = await openRunTable(context, run);
  for (let from = run.done; from < table.understood.length; from += batchSize) {
    const batch = table.understood.slice(from, from + batchSize);
    const taken = await writeBatch(context, run, table, { from, batch });
    if (!taken) return;
    report(from + batch.length, table.understood.length);
  }
  await finish(context, run);
}

/** Not an error of anybody's: it unwinds a batch that another process has written already. */
class Overtaken extends Error {}

/** False when another process has written this batch already. */
async function writeBatch(
  context: Context,
  run: ImportRun,
  { importer, cellsAt }: RunTable,
  { from, batch }: { from: number; batch: readonly ReadRow<unknown>[] },
): Promise<boolean> {
  const { districtId, id, communityId } = run;
  const written = write(context, districtId, async (writing) => {
    const { transaction, audit, changed } = writing;
    const claimed = await transaction.importRun.updateMany({
      where: { districtId, id, state: 'RUNNING', done: from },
      data: { done: from + batch.length, updatedAt: context.clock.now() },
    });
    if (claimed.count === 0) throw new Overtaken();
    const looking = { context, run, db: transaction };
    const plans = await importer.plan(looking, batch);
    const planned = plans.flatMap((plan) => ('planned' in plan ? [plan.planned] : []));
    const refused = plans.flatMap((plan) =>
      'problems' in plan ? [refusedRow(plan, cellsAt)] : [],
    );
    if (planned.length > 0) await importer.write(looking, writing, planned);
    // What was sound when the table was checked, and is not any more.
    const added = refused.length > 0 ? await addRefused(context, run, refused) : 0;
    if (added > 0) {
      await transaction.importRun.updateMany({
        where: { districtId, id },
        data: { refused: { increment: added }, problemsKey: run.problemsKey },
      });
    }
    audit({
      action: 'importRows',
      subjectType: 'ImportRun',
      subjectId: id,
      communityId,
      changes: { kind: run.kind, from, written: planned.length, refused: refused.length },
    });
    changed(globalId('ImportRun', { districtId, id }));
    return true;
  });
  return written.catch((error: unknown) => {
    if (error instanceof Overtaken) return false;
    throw error;
  });
}

/** Puts rows beside those refused before; returns how many are new. */
async function addRefused(
  context: Context,
  run: ImportRun,
  refused: readonly RefusedRow[],
): Promise<number> {
  const before = run.problemsKey ? await readRefusedRows(context, run.problemsKey) : [];
  const known = new Set(before.map(({ line }) => line));
  const added = refused.filter(({ line }) => !known.has(line));
  run.problemsKey = await keepRefusedRows(context, [...before, ...added]);
  return added.length;
}

async function finish(context: Context, run: ImportRun): Promise<void> {
  const { districtId, id, communityId } = run;
  await write(context, districtId, async ({ transaction, audit, changed }) => {
    await transaction.importRun.updateMany({
      where: { districtId, id, state: 'RUNNING' },
      data: { state: 'DONE', updatedAt: context.clock.now() },
    });
    audit({
      action: 'finishImport',
      subjectType: 'ImportRun',
      subjectId: id,
      communityId,
      changes: { state: { from: 'RUNNING', to: 'DONE' } },
    });
    changed(globalId('ImportRun', { districtId, id }));
  });
  // The table held personal data and has served; the refused rows stay for a while to be mended.
  await removeSealedFile(context, run.fileKey);
}

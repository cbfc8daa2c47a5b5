import type { Context } from '../../context.ts';
import type { ImportRun } from '../../generated/prisma/client.ts';
import { DomainError, type FieldProblem } from '../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import { type Writing, write } from '../../platform/write.ts';
import { refusedRow } from './check-run.ts';
import type { Plan, ReadRow } from './importer.ts';
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
    const rows = table.understood.slice(from, from + batchSize);
    if (!(await writeRows(context, run, table, { from, rows }))) return;
    report(from + rows.length, table.understood.length);
  }
  await finish(context, run);
}

/** Rows that follow one another in the file, from the number of the first. */
interface Batch {
  from: number;
  rows: readonly ReadRow<unknown>[];
}

/**
 * Writes a batch. When a rule refuses one of its rows only as they are written, the halves are
 * tried by themselves, down to that row. False when another process has written the batch already.
 */
async function writeRows(
  context: Context,
  run: ImportRun,
  table: RunTable,
  { from, rows }: Batch,
): Promise<boolean> {
  try {
    await writeBatch(context, run, table, { from, rows });
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    if (!(error instanceof DomainError)) throw error;
    if (rows.length === 1) {
      await writeBatch(context, run, table, { from, rows }, error);
      return true;
    }
    const half = Math.ceil(rows.length / 2);
    return (
      (await writeRows(context, run, table, { from, rows: rows.slice(0, half) })) &&
      (await writeRows(context, run, table, { from: from + half, rows: rows.slice(half) }))
    );
  }
}

/** Not an error of anybody's: it unwinds a batch that another process has written already. */
class Overtaken extends Error {}

/** @param refusal why the one row of the batch cannot be written, where that is known */
async function writeBatch(
  context: Context,
  run: ImportRun,
  table: RunTable,
  { from, rows }: Batch,
  refusal?: DomainError,
): Promise<void> {
  const { districtId, id, communityId } = run;
  const { importer } = table;
  let replaced: string | null = null;
  await write(context, districtId, async (writing) => {
    const { transaction, audit, changed } = writing;
    const claimed = await transaction.importRun.updateMany({
      where: { districtId, id, state: 'RUNNING', done: from },
      data: { done: from + rows.length, updatedAt: context.clock.now() },
    });
    if (claimed.count === 0) throw new Overtaken();
    const looking = { context, run, db: transaction };
    const plans: Plan<unknown>[] = refusal
      ? rows.map(({ line }) => ({ line, problems: [problemOf(refusal)] }))
      : await importer.plan(looking, rows);
    const planned = plans.flatMap((plan) => ('planned' in plan ? [plan.planned] : []));
    const refused = plans.flatMap((plan) =>
      'problems' in plan ? [refusedRow(plan, table.cellsAt)] : [],
    );
    if (planned.length > 0) await importer.write(looking, writing, planned);
    // The first batch begins the list anew with the rows that nobody could read.
    if (refused.length > 0 || from === 0) {
      replaced = await keepRefused(context, writing, run, {
        before: from === 0 ? table.refused : null,
        refused,
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
  });
  await removeSealedFile(context, replaced);
}

function problemOf({ code, values, inputPath }: DomainError): FieldProblem {
  return { path: inputPath, code, values };
}

/**
 * Puts rows behind those that were refused before: `before`, or what the run has kept so far.
 * Returns the name of the file that was in their place.
 */
async function keepRefused(
  context: Context,
  { transaction }: Writing,
  { districtId, id }: ImportRun,
  { before, refused }: { before: RefusedRow[] | null; refused: RefusedRow[] },
): Promise<string | null> {
  const where = { districtId_id: { districtId, id } };
  const run = await transaction.importRun.findUniqueOrThrow({ where });
  const kept = before ?? (run.problemsKey ? await readRefusedRows(context, run.problemsKey) : []);
  const all = [...kept, ...refused];
  await transaction.importRun.update({
    where,
    data: {
      refused: (before ? before.length : run.refused) + refused.length,
      problemsKey: all.length > 0 ? await keepRefusedRows(context, all) : null,
    },
  });
  return run.problemsKey;
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

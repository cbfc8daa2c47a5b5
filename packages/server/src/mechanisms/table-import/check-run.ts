import type { Context } from '../../context.ts';
import type { ImportRun } from '../../generated/prisma/client.ts';
import { DomainError } from '../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import { write } from '../../platform/write.ts';
import { keepRefusedRows, type RefusedRow } from './refused-rows.ts';
import { batchSize, openRunTable } from './run-table.ts';
import { removeSealedFile } from './sealed-file.ts';

/**
 * Looks through a whole table and says what importing it would do, without writing any of it. A run
 * that is no longer CHECKING is left as it is: the job may come twice.
 *
 * @param report is told how many rows have been looked at, of how many.
 */
export async function checkRun(
  context: Context,
  key: RowKey,
  report: (done: number, rows: number) => void = () => {},
): Promise<void> {
  const run = await context.db.importRun.findUnique({ where: { districtId_id: key } });
  if (run?.state !== 'CHECKING') return;
  try {
    const found = await lookThrough(context, run, report);
    const problemsKey =
      found.refused.length > 0 ? await keepRefusedRows(context, found.refused) : null;
    await conclude(context, run, {
      state: 'CHECKED',
      rows: found.rows,
      created: found.created,
      changed: found.changed,
      unchanged: found.unchanged,
      refused: found.refused.length,
      problemsKey,
    });
    await removeSealedFile(context, run.problemsKey);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await conclude(context, run, { state: 'FAILED', failure: error.code });
  }
}

async function lookThrough(
  context: Context,
  run: ImportRun,
  report: (done: number, rows: number) => void,
) {
  const { importer, understood, refused, cellsAt, rowCount } = await openRunTable(context, run);
  const found = { rows: rowCount, created: 0, changed: 0, unchanged: 0, refused: [...refused] };
  for (let from = 0; from < understood.length; from += batchSize) {
    const batch = understood.slice(from, from + batchSize);
    for (const plan of await importer.plan({ context, run, db: context.db }, batch)) {
      if ('problems' in plan) found.refused.push(refusedRow(plan, cellsAt));
      else if (plan.effect === 'CREATED') found.created += 1;
      else if (plan.effect === 'CHANGED') found.changed += 1;
      else found.unchanged += 1;
    }
    report(from + batch.length, understood.length);
  }
  return found;
}

/** A row that the plan refuses, with its cells. */
export function refusedRow(
  plan: { line: number; problems: readonly { path: readonly string[]; code: string }[] },
  cellsAt: ReadonlyMap<number, readonly string[]>,
): RefusedRow {
  return {
    line: plan.line,
    cells: [...(cellsAt.get(plan.line) ?? [])],
    problems: plan.problems.map((problem) => ({ ...problem, path: [...problem.path] })),
  };
}

async function conclude(
  context: Context,
  { districtId, id, communityId }: ImportRun,
  data: Partial<ImportRun> & { state: 'CHECKED' | 'FAILED' },
): Promise<void> {
  await write(context, districtId, async ({ transaction, audit, changed }) => {
    // Somebody may have discarded it meanwhile.
    const { count } = await transaction.importRun.updateMany({
      where: { districtId, id, state: 'CHECKING' },
      data: {
        ...(data as object),
        updatedAt: context.clock.now(),
      },
    });
    audit({
      action: 'checkImport',
      subjectType: 'ImportRun',
      subjectId: id,
      communityId,
      changes: { state: { from: 'CHECKING', to: count === 0 ? 'DISCARDED' : data.state } },
    });
    changed(globalId('ImportRun', { districtId, id }));
  });
}

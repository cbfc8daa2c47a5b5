import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { findRun } from '../find-run.ts';
import { importerOf } from '../importer.ts';
import { sendCheck } from '../jobs.ts';
import { chosenMapping } from '../match-columns.ts';
import { moveRun } from './move-run.ts';

const form = z.object({
  run: z.string(),
  columns: z.array(z.object({ field: z.string(), column: z.string() })).max(100),
});

/**
 * Says which column of the file says what, and has the table looked through anew.
 *
 * Outcomes: the run's key; InvalidInputError for a field or column that there is not; NOT_FOUND;
 * WRONG_STATE once it is being written; at the top level FORBIDDEN.
 */
export async function mapImport(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { run: id, columns } = parseInput(form, input);
  const run = await findRun(context, id);
  const mapping = chosenMapping(importerOf(run.kind).fields, run.columns, columns);
  await moveRun(context, run, {
    action: 'MAP',
    mutation: 'mapImport',
    data: { mapping, failure: null },
  });
  await sendCheck(context, run);
  return run;
}

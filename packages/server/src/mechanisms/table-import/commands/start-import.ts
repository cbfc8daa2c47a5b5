import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { findRun } from '../find-run.ts';
import { importerOf } from '../importer.ts';
import { sendImport } from '../jobs.ts';
import { missingFields, storedMapping } from '../match-columns.ts';
import { moveRun } from './move-run.ts';

const form = z.object({ run: z.string(), skipRefused: z.boolean() });

/**
 * Has a table written that was looked through. Where rows were refused, nothing is written unless
 * they are to be left out.
 *
 * Outcomes: the run's key, also when it runs or is done already; COLUMNS_MISSING; ROWS_REFUSED;
 * NOT_FOUND; WRONG_STATE before it was looked through; at the top level FORBIDDEN.
 */
export async function startImport(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { run: id, skipRefused } = parseInput(form, input);
  const run = await findRun(context, id);
  // The second of two clicks.
  if (run.state === 'RUNNING' || run.state === 'DONE') return run;
  const missing = missingFields(importerOf(run.kind).fields, storedMapping.parse(run.mapping));
  if (missing.length > 0) {
    const fields = missing.map(({ label }) => label[context.locale]).join('、');
    throw new RuleRefusedError('COLUMNS_MISSING', { fields }, ['run']);
  }
  if (run.refused > 0 && !skipRefused) {
    throw new RuleRefusedError('ROWS_REFUSED', { count: run.refused }, ['skipRefused']);
  }
  await moveRun(context, run, { action: 'START', mutation: 'startImport', data: { skipRefused } });
  await sendImport(context, run);
  return run;
}

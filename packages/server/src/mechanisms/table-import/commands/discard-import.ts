import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { findRun } from '../find-run.ts';
import { removeSealedFile } from '../sealed-file.ts';
import { moveRun } from './move-run.ts';

const form = z.object({ run: z.string() });

/**
 * Gives up an import before it is started, and removes its file.
 *
 * Outcomes: the run's key, also when it was given up before; NOT_FOUND; WRONG_STATE once it runs;
 * at the top level FORBIDDEN.
 */
export async function discardImport(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const run = await findRun(context, parseInput(form, input).run);
  if (run.state === 'DISCARDED') return run;
  await moveRun(context, run, {
    action: 'DISCARD',
    mutation: 'discardImport',
    data: { problemsKey: null },
  });
  await removeSealedFile(context, run.fileKey);
  await removeSealedFile(context, run.problemsKey);
  return run;
}

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { ImportKind, type ImportState } from '../generated/prisma/enums.ts';
import { errorMessage } from '../kernel/domain-error.ts';
import { globalId, globalReferenceId, type RowKey } from '../kernel/global-id.ts';
import { newId } from '../kernel/ids.ts';
import {
  carryOutRun,
  checkRun,
  discardImport,
  refusedRowsFile,
  startImport,
  uploadImport,
} from '../mechanisms/table-import/index.ts';
import { placeOf } from './find-place.ts';
import { Refusal } from './refusal.ts';

interface TableOptions {
  community: string;
  check: boolean;
  skipRefused: boolean;
}

/** `linli import table …`: what the upload in the product does, with a bar for large files. */
export function describeTableWords(
  imports: Command,
  context: Context,
  fileAt: (file: string) => string,
  print: (line: string) => void,
): void {
  imports
    .command('table <kind> <file>')
    .description('organizations, memberships, households or residents from a CSV or .xlsx file')
    .requiredOption('--community <code>', 'where the rows belong, or a district above them')
    .option('--check', 'only say what would happen', false)
    .option('--skip-refused', 'leave refused rows out instead of importing nothing', false)
    .action(async (kind: string, file: string, options: TableOptions) => {
      const communityId = await placeOf(context, options.community);
      const key = await uploadImport(context, {
        community: globalReferenceId('Community', communityId),
        kind: kindOf(kind),
        fileName: basename(file),
        idempotencyKey: newId(),
        bytes: await readFile(fileAt(file)),
      });
      await checkRun(context, key, progress(print, 'checked'));
      await conclude(context, key, options, print);
    });
}

function kindOf(word: string): ImportKind {
  const kind = Object.values(ImportKind).find((each) => each.toLowerCase() === word);
  if (kind) return kind;
  const words = Object.values(ImportKind).map((each) => each.toLowerCase());
  throw new Refusal(`${word} is no kind of table; it is one of ${words.join(', ')}.`);
}

async function conclude(
  context: Context,
  key: RowKey,
  { check, skipRefused }: TableOptions,
  print: (line: string) => void,
): Promise<void> {
  const run = globalId('ImportRun', key);
  const found = await stateOf(context, key, 'CHECKING');
  if (found.failure !== null) throw new Refusal(errorMessage(found.failure, 'en'));
  print(
    `${found.rows} rows: ${found.created} new, ${found.changed} changed, ${found.unchanged} unchanged, ${found.refused} refused`,
  );
  const refused = await refusedRowsFile(context, found, 'en');
  for (const line of refused?.replace('\ufeff', '').trimEnd().split('\r\n') ?? []) print(line);
  if (check || (found.refused > 0 && !skipRefused)) {
    await discardImport(context, { run });
    if (check) return;
    throw new Refusal('Nothing was brought in. Mend the rows above, or add --skip-refused.');
  }
  await startImport(context, { run, skipRefused });
  await carryOutRun(context, key, progress(print, 'written'));
  const done = await stateOf(context, key, 'RUNNING');
  print(`Done: ${done.done} rows gone through, ${done.refused} refused.`);
}

/** The run once it is past a state: a server beside this command may be doing the same work. */
async function stateOf({ db }: Context, key: RowKey, past: ImportState) {
  for (;;) {
    const run = await db.importRun.findUniqueOrThrow({ where: { districtId_id: key } });
    if (run.state !== past) return run;
    await setTimeout(500);
  }
}

const barLength = 30;

/** Draws a bar of text each time another fiftieth is done. */
function progress(print: (line: string) => void, word: string) {
  let drawn = 0;
  return (done: number, rows: number) => {
    const fiftieth = Math.floor((done / rows) * 50);
    if (fiftieth === drawn) return;
    drawn = fiftieth;
    const full = Math.round((done / rows) * barLength);
    const bar = '#'.repeat(full) + '-'.repeat(barLength - full);
    const share = String(Math.floor((done / rows) * 100)).padStart(3);
    print(`[${bar}] ${share} %  ${done} of ${rows} rows ${word}`);
  };
}

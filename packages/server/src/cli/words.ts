import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import type { Context, Services } from '../context.ts';
import type { ControlRequest } from '../control.ts';
import { DomainError, errorMessage, InvalidInputError } from '../kernel/domain-error.ts';
import { decodeRowKey, splitGlobalId } from '../kernel/global-id.ts';
import { importDivisions } from '../modules/communities/index.ts';
import { exportTopic, importPolis } from '../modules/deliberation/index.ts';
import { operatorContext } from '../operator-context.ts';
import { createApiKey, listApiKeys, revokeApiKey } from '../platform/identity/api-keys.ts';
import { schema } from '../schema.ts';
import { doctor } from './doctor.ts';
import { communityFor } from './find-place.ts';
import { describeGovernanceWords } from './governance-words.ts';
import { describeDoorCodeWords, describeStaffWords } from './people-words.ts';
import { Refusal } from './refusal.ts';
import { describeSiteWords } from './site-words.ts';
import { describeTableWords } from './table-words.ts';
import { describeVerify } from './verify/run-verify.ts';

/** Runs the words of a `linli` command on open data. Returns the exit code. */
export async function runWords(
  services: Services,
  { words, folder }: ControlRequest,
  print: (line: string) => void,
): Promise<number> {
  void schema;
  const program = describe(operatorContext(services), (file) => resolve(folder, file), print);
  try {
    await program.parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (error instanceof InvalidInputError) {
      for (const { path, code, values } of error.problems) {
        print(`${path.join('.')}: ${errorMessage(code, 'en', values)} (${code})`);
      }
    }
    if (error instanceof DomainError || error instanceof Refusal) {
      print(error.message);
      return 1;
    }
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      print(`${path} does not exist; check the path.`);
      return 1;
    }
    throw error;
  }
}

function describe(
  context: Context,
  fileAt: (file: string) => string,
  print: (line: string) => void,
): Command {
  const program = new Command('linli')
    .description('Linli 邻里: co-governance of urban communities')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => print(text.trimEnd()),
      writeErr: (text) => print(text.trimEnd()),
    });

  // These three never get here: they open no data. They are named for `--help`.
  program.command('start').description('migrate the database and serve');
  program.command('stop').description('stop the server of this folder');
  describeVerify(program.command('verify'));
  program
    .command('migrate')
    .description('bring the database up to date')
    .action(() => {
      print('The database is up to date.');
    });
  program
    .command('doctor')
    .description('check the database, the keys and the counts of votes, and say what to do')
    .option('--recount', 'count votes anew where the kept counts are not theirs', false)
    .action((options: { recount: boolean }) => doctor(context, print, options));

  const imports = program.command('import').description('bring data in');
  imports
    .command('divisions <file>')
    .description('administrative divisions from a CSV file (UTF-8 or GB18030)')
    .option('--strict', 'bring nothing in when any row is broken', false)
    .action(async (file: string, { strict }: { strict: boolean }) => {
      const bytes = await readFile(fileAt(file));
      const result = await importDivisions(context, { bytes, strict }, print);
      for (const { line, message } of result.problems) print(`line ${line}: ${message}`);
      print(
        `${result.inserted} new, ${result.updated} changed, ${result.unchanged} unchanged, ${result.skippedDummy} placeholders left out, ${result.problems.length} broken`,
      );
      if (strict && result.problems.length > 0) throw new Refusal('Nothing was brought in.');
    });
  imports
    .command('polis <folder>')
    .description('a whole conversation of Polis; the last line is its topic’s id')
    .option('--community <code>', 'the community it belongs to, by official code')
    .action(async (polisFolder: string, { community }: { community?: string }) => {
      const communityId = await communityFor(context, community);
      const topic = await importPolis(context, { folder: fileAt(polisFolder), communityId }, print);
      print(topic);
    });
  describeTableWords(imports, context, fileAt, print);
  describeGovernanceWords(imports, context, fileAt, print);

  program
    .command('export')
    .description('take data out')
    .command('topic <id>')
    .description('comments.csv, votes.csv and participants-votes.csv of a topic')
    .requiredOption('--out <folder>', 'where to write them')
    .option('--guard-formulas', 'for spreadsheets: run no statement as a formula', false)
    .action(async (id: string, { out, guardFormulas }: { out: string; guardFormulas: boolean }) => {
      const global = splitGlobalId(id);
      const topic = global?.typename === 'Topic' ? decodeRowKey(global.id) : null;
      if (!topic) throw new Refusal(`${id} is not the id of a topic; it begins with "Topic:".`);
      await exportTopic(context, { topic, folder: fileAt(out), guardFormulas });
      print(`Written to ${fileAt(out)}`);
    });

  const keys = program.command('keys').description('API keys for developers and systems');
  keys
    .command('create <name>')
    .description('make a key; it is shown once')
    .requiredOption('--district <code>', 'the district it works in, by official code')
    .option('--permission <names...>', 'what it may do, for example topic:export', [])
    .action(async (name: string, options: { district: string; permission: string[] }) => {
      const { key, permissions } = await createApiKey(context, {
        name,
        districtCode: options.district,
        permissions: options.permission,
      });
      print(
        `May: ${permissions.join(', ') || 'read what is public, without the small cost limit'}`,
      );
      print(key);
    });
  keys
    .command('list')
    .description('the keys that exist')
    .action(async () => {
      for (const key of await listApiKeys(context)) {
        print(`${key.id}  ${key.name}  ${key.revokedAt ? 'revoked' : key.permissions.join(' ')}`);
      }
    });
  keys
    .command('revoke <id>')
    .description('end a key at once')
    .action(async (id: string) => {
      await revokeApiKey(context, id);
      print('Revoked.');
    });
  describeSiteWords(program, context, fileAt, print);
  describeStaffWords(program, context, print);
  describeDoorCodeWords(program, context, print);
  return program;
}

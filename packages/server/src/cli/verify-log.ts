import { createReadStream } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { checkLog, type KeptHead, type LogReport } from '@linli/methods';
import { Command, CommanderError } from 'commander';
import { ed25519 } from '../platform/signing.ts';
import { faultSentences } from './log-faults.ts';
import { Refusal } from './refusal.ts';

interface VerifyOptions {
  since?: string;
  key?: string;
}

/**
 * Runs `linli verify …`, which opens no data: it is for people outside, who have the log alone.
 * Returns the exit code: 0 for a log that is well, 1 for any other and for one that cannot be read.
 *
 * @param words what follows `verify`
 * @param folder what relative file arguments are meant in
 */
export async function runVerify(
  words: readonly string[],
  folder: string,
  print: (line: string) => void,
): Promise<number> {
  let isWell = false;
  const program = describeVerify(new Command('linli verify'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => print(text.trimEnd()),
      writeErr: (text) => print(text.trimEnd()),
    })
    .action(async (source: string, { since, key }: VerifyOptions) => {
      const headFile = since === undefined ? null : resolve(folder, since);
      isWell = await verifyLog({ source: placeOf(source, folder), headFile, key }, print);
    });
  try {
    await program.parseAsync(words, { from: 'user' });
    return isWell ? 0 : 1;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (!(error instanceof Refusal)) throw error;
    print(error.message);
    return 1;
  }
}

/** What the command takes; the same for `linli --help`. */
export function describeVerify(command: Command): Command {
  return command
    .description('check a transparency log, by its address or a file; needs no database')
    .argument('<log>', 'address (…/log/….jsonl, see transparencyLog.downloadPath) or file')
    .option(
      '--since <file>',
      'the head that was kept last time: nothing may have changed since. The newest is kept in its place; a missing file is made',
    )
    .option('--key <key>', 'the verifier key, as the district publishes it elsewhere');
}

interface Verification {
  source: string;
  headFile: string | null;
  key: string | undefined;
}

async function verifyLog(
  { source, headFile, key }: Verification,
  print: (line: string) => void,
): Promise<boolean> {
  const since = headFile === null ? null : await readHead(headFile);
  const log = checkLog({ scheme: ed25519, since, verifierKey: key ?? null });
  try {
    for await (const line of createInterface({ input: await open(source) })) log.take(line);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${source} cannot be read to its end (${reasonOf(error)}); try again.`);
  }
  const report = log.report();
  const { head, problem } = report;
  if (problem) {
    print(`NOT WELL, line ${problem.line}: ${faultSentences[problem.fault]} (${problem.fault})`);
    print('Keep this file and the head that you kept: together they are the evidence.');
    return false;
  }
  if (head) {
    describeWell(report, since, key, print);
    if (headFile !== null) await keepHead(headFile, head, print);
  }
  return true;
}

function describeWell(
  { head, kinds }: LogReport,
  since: KeptHead | null,
  key: string | undefined,
  print: (line: string) => void,
): void {
  if (!head) return;
  print(`The log ${head.origin} is well: ${head.size} entries.`);
  for (const [kind, count] of Object.entries(kinds).sort()) print(`  ${count}  ${kind}`);
  print(`Root: ${head.root}`);
  print(`Signed with: ${head.verifierKey}`);
  if (!key && !since) {
    print('Compare this key with the one that the district publishes elsewhere, or give --key.');
  }
  if (since) {
    const added = head.size - since.size;
    print(`Nothing of the ${since.size} entries of last time has changed; ${added} are new.`);
  }
}

function placeOf(source: string, folder: string): string {
  return /^https?:\/\//.test(source) ? source : resolve(folder, source);
}

async function open(source: string): Promise<Readable> {
  if (!/^https?:\/\//.test(source)) {
    const file = createReadStream(source);
    await new Promise<void>((opened, failed) => {
      file.once('open', () => opened()).once('error', failed);
    });
    return file;
  }
  const response = await fetch(source);
  if (!response.ok || !response.body) {
    throw new Refusal(`${source} answers ${response.status}; check the address.`);
  }
  return Readable.fromWeb(response.body as ReadableStream);
}

function reasonOf(error: unknown): string {
  const { code, message, cause } = error as NodeJS.ErrnoException & { cause?: Error };
  return code ?? cause?.message ?? message;
}

/** The head that was kept; null where there is no file yet. */
async function readHead(path: string): Promise<KeptHead | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Refusal(`${path} cannot be read (${reasonOf(error)}).`);
  }
  const head = parseHead(text);
  if (head) return head;
  throw new Refusal(`${path} is no head that \`linli verify --since\` has kept.`);
}

function parseHead(text: string): KeptHead | null {
  try {
    const { origin, size, root, verifierKey } = JSON.parse(text) as Partial<KeptHead>;
    const isWhole =
      typeof origin === 'string' &&
      Number.isSafeInteger(size) &&
      typeof root === 'string' &&
      typeof verifierKey === 'string';
    return isWhole ? { origin, size: size as number, root, verifierKey } : null;
  } catch {
    return null;
  }
}

/** Put in place at once, so that a crash leaves the old one. */
async function keepHead(
  path: string,
  head: NonNullable<LogReport['head']>,
  print: (line: string) => void,
): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(head, null, 2)}\n`);
  await rename(`${path}.new`, path);
  print(`Kept in ${path} for next time.`);
}

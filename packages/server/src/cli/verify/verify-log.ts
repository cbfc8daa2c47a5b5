import { readFile, rename, writeFile } from 'node:fs/promises';
import { checkLog, type KeptHead, type LogReport } from '@linli/methods';
import { ed25519 } from '../../platform/signing.ts';
import { Refusal } from '../refusal.ts';
import { faultSentences } from './log-faults.ts';
import { gatherBallots, type LoggedBallot } from './logged-ballots.ts';
import { readLines, reasonOf, shown } from './outside.ts';

export interface LogVerification {
  /** An address or a file. */
  source: string;
  /** Where the newest head is kept from one time to the next. */
  headFile: string | null;
  key: string | undefined;
}

/** Checks a whole log, and says so; answers what it says of ballots, or null when it is not well. */
export async function verifyLog(
  { source, headFile, key }: LogVerification,
  print: (line: string) => void,
): Promise<ReadonlyMap<string, LoggedBallot> | null> {
  const since = headFile === null ? null : await readHead(headFile);
  const { ballots, take } = gatherBallots();
  const log = checkLog({
    ...{ scheme: ed25519, since, verifierKey: key ?? null },
    onEntry: take,
  });
  for await (const line of readLines(source)) log.take(line);
  const report = log.report();
  const { head, problem } = report;
  if (problem || !head) {
    const { line, fault } = problem ?? { line: 1, fault: 'HEADER_MISSING' };
    print(`NOT WELL, line ${line}: ${faultSentences[fault]} (${fault})`);
    print('Keep this file and the head that you kept: together they are the evidence.');
    return null;
  }
  describeWell(report, since, key, print);
  if (headFile !== null) await keepHead(headFile, head, print);
  return ballots;
}

function describeWell(
  { head, kinds }: LogReport,
  since: KeptHead | null,
  key: string | undefined,
  print: (line: string) => void,
): void {
  if (!head) return;
  print(`The log ${shown(head.origin)} is well: ${head.size} entries.`);
  for (const [kind, count] of Object.entries(kinds).sort()) print(`  ${count}  ${shown(kind)}`);
  print(`Root: ${head.root}`);
  print(`Signed with: ${shown(head.verifierKey, 300)}`);
  if (!key && !since) {
    print('Compare this key with the one that the district publishes elsewhere, or give --key.');
  }
  if (since) {
    const added = head.size - since.size;
    print(`Nothing of the ${since.size} entries of last time has changed; ${added} are new.`);
  }
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

import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { Refusal } from '../refusal.ts';
import { findLog } from './ask-server.ts';
import { isAddress, placeOf } from './outside.ts';
import { verifyBallots } from './verify-ballots.ts';
import { verifyLog } from './verify-log.ts';
import { verifyOpinions } from './verify-opinions.ts';

interface VerifyOptions {
  community?: string;
  ballot: string[];
  topic: string[];
  since?: string;
  key?: string;
}

/**
 * Runs `linli verify …`, which opens no data: it is for people outside. Returns the exit code: 0 when
 * everything that was asked about is well, 1 for anything else and for what cannot be read.
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
    .action(async (source: string, options: VerifyOptions) => {
      isWell = await verify(source, options, folder, print);
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
    .description('check a log, and count its ballots again, from outside; needs no database')
    .argument(
      '<source>',
      'address of the server (with --community), or address (…/log/….jsonl) or file of a log',
    )
    .option(
      '--community <code>',
      'the place by official code: the log is its district’s, and all its counted ballots are counted again',
    )
    .option(
      '--ballot <ballots...>',
      'only these, by id (Ballot:…), or by address or file of their papers',
      [],
    )
    .option(
      '--topic <topics...>',
      'also compute the opinion groups of these again, by id (Topic:…), or by address or file',
      [],
    )
    .option(
      '--since <file>',
      'the head that was kept last time: nothing may have changed since. The newest is kept in its place; a missing file is made',
    )
    .option('--key <key>', 'the verifier key, as the district publishes it elsewhere');
}

async function verify(
  source: string,
  { community, ballot, topic, since, key }: VerifyOptions,
  folder: string,
  print: (line: string) => void,
): Promise<boolean> {
  const server = serverOf(source, community !== undefined);
  const log = server && community ? await findLog(server, community) : placeOf(source, folder);
  const headFile = since === undefined ? null : resolve(folder, since);
  const ballots = await verifyLog({ source: log, headFile, key }, print);
  // What a log that is not well says of ballots proves nothing.
  if (ballots === null) return false;
  const code = community ?? null;
  let isWell = await verifyBallots({ ballots, server, code, named: ballot, folder }, print);
  for (const named of topic) {
    isWell = (await verifyOpinions({ server, named, folder }, print)) && isWell;
  }
  if (code !== null || ballot.length + topic.length > 0) {
    print(isWell ? 'Everything is well.' : 'NOT WELL: keep the files, they are the evidence.');
  }
  return isWell;
}

/** The server's address, without a slash at its end; null for a log that is a file. */
function serverOf(source: string, hasCommunity: boolean): string | null {
  if (!isAddress(source)) {
    if (hasCommunity) throw new Refusal('--community is for the address of a server, not a file.');
    return null;
  }
  const [, server, log] = /^(.+?)(\/log\/[^/]+\.jsonl)?\/*$/.exec(source) ?? [];
  if (log && hasCommunity) throw new Refusal('Give the server’s address alone with --community.');
  if (!log && !hasCommunity) {
    throw new Refusal('Say which place with --community CODE, or give the address of a log.');
  }
  return (server ?? source).replace(/\/graphql$/, '');
}

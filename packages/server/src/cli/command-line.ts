import { resolve } from 'node:path';
import { type Config, isDemonstrationKept, readConfig, readPlace } from '../config.ts';
import { askControl, controlPath } from '../control.ts';
import { lockHolder } from '../data-lock.ts';
import { serverLock, startServer } from '../main.ts';
import { dataLock, openApp } from '../open-app.ts';
import { StartError } from '../start-error.ts';
import { runVerify } from './verify/run-verify.ts';
import { runWords } from './words.ts';

const root = resolve(import.meta.dirname, '../../../..');

/**
 * Runs `linli …`. Beside a running embedded server, commands go through it; otherwise they open the
 * data themselves. Returns the exit code.
 *
 * @param folder what relative file arguments are meant in
 */
export async function runCommandLine(words: string[], folder: string): Promise<number> {
  const print = (line: string) => console.log(line);
  try {
    const [first] = words;
    if (first === 'verify') return await runVerify(words.slice(1), folder, print);
    if (first === 'stop') return await stopServer(readPlace(process.env, root));
    const config = await commandLineConfig(process.env, root);
    if (first === 'start') return await serve(config);
    return await onData(config, { words, folder }, print);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    return 1;
  }
}

/**
 * A folder of which `npx pnpm start` has made a demonstration is one, on whatever database. Nothing
 * else becomes one unasked: without LINLI_ENCRYPTION_KEY it is refused.
 */
export function commandLineConfig(
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
): Promise<Config> {
  const given = environment['LINLI_ENCRYPTION_KEY'];
  const kept = !given && isDemonstrationKept(folder);
  return readConfig(environment, folder, kept ? { demonstration: true } : {});
}

async function onData(
  config: Config,
  request: { words: string[]; folder: string },
  print: (line: string) => void,
): Promise<number> {
  const held = config.databaseUrl === null && (await lockHolder(dataLock(config)));
  if (held) return askControl(controlPath(config.dataFolder), request, print);
  const app = await openApp(config);
  try {
    return await runWords(app.services, request, print);
  } finally {
    await app.close();
  }
}

async function serve(config: Config): Promise<number> {
  const server = await startServer(config, (line) => console.log(line));
  console.log(`Linli serves ${config.publicOrigin}/graphql on port ${server.port}.`);
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve).once('SIGINT', resolve);
  });
  await server.stop();
  return 0;
}

async function stopServer(config: Pick<Config, 'port' | 'homeFolder'>): Promise<number> {
  const path = serverLock(config);
  const pid = await lockHolder(path);
  if (pid === null) {
    console.log(`Linli does not run on port ${config.port}.`);
    return 0;
  }
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; waited < 150; waited += 1) {
    if ((await lockHolder(path)) === null) {
      console.log('Linli has stopped.');
      return 0;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  console.error(
    `Process ${pid} has not stopped after 15 seconds; look at what it does, or end it.`,
  );
  return 1;
}

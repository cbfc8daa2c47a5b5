import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { runWords } from './cli/words.ts';
import type { Config } from './config.ts';
import type { Services } from './context.ts';
import { controlPath, serveControl } from './control.ts';
import { lockData } from './data-lock.ts';
import { createHttpFront } from './http.ts';
import { startDeliberationJobs } from './modules/deliberation/index.ts';
import { openApp } from './open-app.ts';
import { startHousekeeping } from './platform/housekeeping.ts';
import { createGraphqlServer } from './server.ts';
import { createShortPath } from './short-path/short-path.ts';
import { StartError } from './start-error.ts';

const trustedDocumentsFile = join(
  import.meta.dirname,
  '../../../schema/api/trusted-documents.json',
);

export interface RunningServer {
  services: Services;
  port: number;
  /** Finishes the requests that are under way, within ten seconds, then closes everything. */
  stop(): Promise<void>;
}

/**
 * Opens the data, migrates it, lets `prepare` fill it, and serves. Throws a StartError whose
 * sentence can be shown.
 */
export async function startServer(
  config: Config,
  report: (line: string) => void = () => {},
  prepare: (services: Services) => Promise<void> = async () => {},
): Promise<RunningServer> {
  const app = await openApp(config, report);
  const { services } = app;
  try {
    await prepare(services);
  } catch (error) {
    await app.close();
    throw error;
  }
  if (!config.smsWebhook && !config.demonstration) {
    report(
      'No text messages are sent: LINLI_SMS_WEBHOOK is not set, so SMS_CODE sign-in is refused.',
    );
  }
  let ready = true;
  const documents = new Map<string, string>(
    Object.entries(
      JSON.parse(await readFile(trustedDocumentsFile, 'utf8')) as Record<string, string>,
    ),
  );
  const shortPath = createShortPath(services, documents);
  const front = createHttpFront({
    services,
    shortPath,
    graphql: createGraphqlServer(services, documents),
    trustedProxies: config.trustedProxies,
    isReady: () => ready,
  });
  try {
    await new Promise<void>((resolve, reject) => {
      front.once('error', reject).listen(config.port, config.host, resolve);
    });
  } catch (error) {
    await app.close();
    throw listenError(error, config.port);
  }
  const unlock = await lockData(serverLock(config));
  await startDeliberationJobs(services);
  await startHousekeeping(services);
  const stopControl = config.databaseUrl
    ? async () => {}
    : await serveControl(controlPath(config.dataFolder), (request, print) =>
        runWords(services, request, print),
      );
  return {
    services,
    port: (front.address() as AddressInfo).port,
    async stop() {
      ready = false;
      await stopControl();
      const closed = new Promise<void>((resolve) => front.close(() => resolve()));
      front.closeIdleConnections();
      // Streams never end by themselves.
      const cut = setTimeout(() => front.closeAllConnections(), 10_000);
      front.closeAllConnections();
      await closed;
      clearTimeout(cut);
      shortPath.close();
      await app.close();
      await unlock();
    },
  };
}

/** Names the process that serves on a port, for `linli stop`. */
export function serverLock({ homeFolder, port }: Pick<Config, 'homeFolder' | 'port'>): string {
  return join(homeFolder, `server-${port}.lock`);
}

/** What to say when a port cannot be listened on. */
export function listenError(error: unknown, port: number): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} is taken by another program; stop that one or set LINLI_PORT to a free port.`,
    );
  }
  if (code === 'EACCES') {
    return new StartError(
      `Port ${port} may not be used by this user; set LINLI_PORT to a port above 1023.`,
    );
  }
  return error as Error;
}

import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { runWords } from './cli/words.ts';
import type { Config } from './config.ts';
import type { Services } from './context.ts';
import { controlPath, type RunWords, serveControl } from './control.ts';
import { lockData } from './data-lock.ts';
import { createHttpFront, type HttpFront } from './http.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import { startBallotJobs } from './mechanisms/ballot/index.ts';
import { startPublicationJobs } from './mechanisms/publication/index.ts';
import { startImportJobs } from './mechanisms/table-import/index.ts';
import { startLogSequencing } from './mechanisms/transparency-log/index.ts';
import { workItemReminders } from './mechanisms/work-item/index.ts';
import { startAgreementJobs } from './modules/agreements/index.ts';
import { answerReminders, startDeliberationJobs } from './modules/deliberation/index.ts';
import { startIncubationJobs } from './modules/incubation/index.ts';
import { startOrganizationJobs } from './modules/organizations/index.ts';
import { startResidentsJobs } from './modules/residents/index.ts';
import { startStaffJobs } from './modules/staff/index.ts';
import { suggestionReminders } from './modules/suggestions/index.ts';
import { openApp } from './open-app.ts';
import { startHousekeeping } from './platform/housekeeping.ts';
import { startNotificationJobs } from './platform/notifications/index.ts';
import { startWebhookJobs } from './platform/webhooks/index.ts';
import { createGraphqlServer } from './server.ts';
import { createShortPath } from './short-path/short-path.ts';
import { StartError } from './start-error.ts';
import { openTrustedDocumentFile } from './trusted-document-file.ts';

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
  clock: Clock = systemClock,
): Promise<RunningServer> {
  const app = await openApp(config, report, clock);
  const { services } = app;
  try {
    await prepare(services);
  } catch (error) {
    await app.close();
    throw error;
  }
  if (!config.smsWebhook && !config.smsGateway && !config.demonstration) {
    report(
      'No text messages are sent: LINLI_SMS_WEBHOOK is not set, so SMS_CODE sign-in is refused.',
    );
  }
  if (!config.mail && !config.demonstration) {
    report(
      'No e-mail is sent: LINLI_SMTP_URL is not set, so notifications are shown on the page alone.',
    );
  }
  let ready = true;
  const { documents, renew } = await openTrustedDocumentFile(trustedDocumentsFile, () => {
    shortPath.close();
    shortPath = createShortPath(services, documents);
  });
  let shortPath = createShortPath(services, documents);
  const front = createHttpFront({
    services,
    shortPath: { answer: (...request) => shortPath.answer(...request) },
    graphql: createGraphqlServer(services, documents, renew),
    trustedProxies: config.trustedProxies,
    isReady: () => ready,
  });
  try {
    await new Promise<void>((resolve, reject) => {
      front.server.once('error', reject).listen(config.port, config.host, resolve);
    });
  } catch (error) {
    await app.close();
    throw listenError(error, config.port);
  }
  const closing: (() => Promise<void> | void)[] = [app.close, shortPath.close];
  const stop = async () => {
    ready = false;
    await closeFront(front);
    for (const close of closing.toReversed()) await close();
  };
  try {
    closing.push(await lockData(serverLock(config)));
    await startAgreementJobs(services);
    await startIncubationJobs(services);
    await startStaffJobs(services);
    await startDeliberationJobs(services);
    await workItemReminders.start(services);
    await startLogSequencing(services);
    await startPublicationJobs(services);
    await answerReminders.start(services);
    await suggestionReminders.start(services);
    await startBallotJobs(services);
    await startImportJobs(services);
    await startOrganizationJobs(services);
    await startResidentsJobs(services);
    await startHousekeeping(services);
    await startNotificationJobs(services);
    await startWebhookJobs(services);
    if (config.databaseUrl === null) {
      const run: RunWords = (request, print) => runWords(services, request, print);
      closing.push(await serveControl(controlPath(config.dataFolder), run));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { services, port: (front.server.address() as AddressInfo).port, stop };
}

/** Lets the requests that are under way end, ten seconds at most; streams are cut at once. */
async function closeFront(front: HttpFront): Promise<void> {
  const closed = new Promise<void>((resolve) => front.server.close(() => resolve()));
  front.endStreams();
  front.server.closeIdleConnections();
  const cut = setTimeout(() => front.server.closeAllConnections(), 10_000);
  await closed;
  clearTimeout(cut);
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

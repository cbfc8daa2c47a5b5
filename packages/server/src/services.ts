import type { DestinationStream } from 'pino';
import type { Services } from './context.ts';
import type { Database } from './database.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import { createLog } from './log.ts';
import { openChangeFeed } from './platform/change-feed.ts';
import { createEncryption } from './platform/encryption.ts';
import { createFolderStore } from './platform/file-store.ts';
import { openJobs } from './platform/jobs.ts';
import { createLimits } from './platform/limits.ts';
import type { MailSender } from './platform/mail-sender.ts';
import { createEd25519Signer } from './platform/signing.ts';
import type { SmsSender } from './platform/sms-sender.ts';

/** Seeds of Ed25519 keys, 32 bytes each, that sign the heads of transparency logs. */
export interface LogKeys {
  current: Uint8Array;
  /** The key before, to hand over to the current one. */
  previous?: Uint8Array | null;
}

export interface ServiceOptions {
  database: Database;
  /** At least 32 bytes; every encrypted column depends on it. */
  encryptionKey: Uint8Array;
  logKeys: LogKeys;
  filesFolder: string;
  sms: SmsSender;
  /** Without one, e-mail is not offered. */
  mail?: MailSender | null;
  demonstration: boolean;
  /** Whether webhooks may go to this machine and its network, and by http. */
  webhooksToPrivateAddresses?: boolean;
  /** The address at which browsers reach the API, for links in what is sent. */
  publicOrigin?: string;
  logLevel?: string;
  /** Where the log goes; standard output without one. */
  logDestination?: DestinationStream;
  /** Multiplies every rate limit. */
  limitFactor?: number;
  clock?: Clock;
}

/** Opens what the process has one of, and returns how to close it again. */
export async function openServices(
  options: ServiceOptions,
): Promise<{ services: Services; close(): Promise<void> }> {
  const { database } = options;
  const log = createLog(options.logLevel ?? 'info', options.logDestination);
  const changes = await openChangeFeed(database);
  const jobs = await openJobs(database, log);
  return {
    services: {
      database,
      clock: options.clock ?? systemClock,
      encryption: createEncryption(options.encryptionKey),
      logSigners: {
        current: createEd25519Signer(options.logKeys.current),
        previous: options.logKeys.previous ? createEd25519Signer(options.logKeys.previous) : null,
      },
      changes,
      jobs,
      files: createFolderStore(options.filesFolder),
      sms: options.sms,
      mail: options.mail ?? null,
      limits: createLimits(options.limitFactor),
      log,
      demonstration: options.demonstration,
      webhooksToPrivateAddresses: options.webhooksToPrivateAddresses ?? false,
      publicOrigin: options.publicOrigin ?? 'http://localhost:4000',
    },
    async close() {
      await jobs.close();
      await changes.close();
      await database.close();
    },
  };
}

import type { Logger } from 'pino';
import type { Database } from './database.ts';
import type { Channel, PrismaClient, Site } from './generated/prisma/client.ts';
import type { Clock } from './kernel/clock.ts';
import type { Locale } from './kernel/locale.ts';
import type { ChangeFeed } from './platform/change-feed.ts';
import type { Encryption } from './platform/encryption.ts';
import type { FileStore } from './platform/file-store.ts';
import type { RememberedAccess } from './platform/identity/remembered.ts';
import type { Jobs } from './platform/jobs.ts';
import type { Limits } from './platform/limits.ts';
import type { MailSender } from './platform/mail-sender.ts';
import type { LogSigners } from './platform/signing.ts';
import type { SmsSender } from './platform/sms-sender.ts';
import type { Viewer } from './platform/viewer.ts';

/** What the process has one of. */
export interface Services {
  database: Database;
  clock: Clock;
  encryption: Encryption;
  /** What signs the heads of transparency logs. */
  logSigners: LogSigners;
  changes: ChangeFeed;
  jobs: Jobs;
  files: FileStore;
  sms: SmsSender;
  /** Null where no mail server is configured: e-mail is then not offered. */
  mail: MailSender | null;
  limits: Limits;
  log: Logger;
  /** Whether webhooks may go to this machine and its network, and by http: for trying them out. */
  webhooksToPrivateAddresses: boolean;
  /** Demonstration mode: personas, codes shown on screen. */
  demonstration: boolean;
  /** The address at which browsers reach the API, for links in what is sent. */
  publicOrigin: string;
}

/** What a request, a job or a command line acts with. */
export interface Context extends Services {
  viewer: Viewer;
  /** The website the request came through, by its publishable key. */
  site: Site | null;
  locale: Locale;
  /** For reads. Writes go through `write` in platform/write.ts. */
  db: PrismaClient;
  requestId: string;
  /** By what viewer and site are remembered, for what checks both as it writes; else absent. */
  remembered?: RememberedAccess;
  /** The document was paid for by the same kind of viewer, and costs the same each time. */
  affordable?: boolean;
  /** The sender's address as a keyed hash, for limits. */
  addressIndex: string;
}

/** The channel of what a viewer does: staff who act for a resident say so themselves. */
export const online: Channel = 'ONLINE';

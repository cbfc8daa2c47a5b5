import { dirname } from 'node:path';
import type { Config } from './config.ts';
import type { Services } from './context.ts';
import { LockedError, lockData } from './data-lock.ts';
import { type Database, openDatabase } from './database.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import { migrate, NewerDatabaseError } from './migrate.ts';
import {
  createSignedSmsSender,
  createWebhookSmsSender,
  demonstrationSmsSender,
  missingSmsSender,
} from './platform/sms-sender.ts';
import { createSmtpSender } from './platform/smtp-sender.ts';
import { openServices } from './services.ts';
import { StartError } from './start-error.ts';

export interface OpenApp {
  services: Services;
  close(): Promise<void>;
}

/** Opens the database of a configuration, brings it up to date, and everything that works on it. */
export async function openApp(
  config: Config,
  report: (line: string) => void = () => {},
  clock: Clock = systemClock,
): Promise<OpenApp> {
  const unlock = config.databaseUrl ? async () => {} : await lock(config);
  try {
    report(config.databaseUrl ? 'Opening PostgreSQL …' : 'Opening the embedded database …');
    const database = await open(config);
    try {
      await bringUpToDate(database, report);
      const { services, close } = await openServices({
        database,
        encryptionKey: config.encryptionKey,
        logKeys: config.logKeys,
        filesFolder: config.filesFolder,
        sms: smsSender(config),
        mail: config.mail && createSmtpSender(config.mail.url, config.mail.from),
        publicOrigin: config.publicOrigin,
        webhooksToPrivateAddresses: config.webhooksToPrivateAddresses,
        demonstration: config.demonstration,
        logLevel: config.logLevel,
        limitFactor: config.limitFactor,
        clock,
      });
      return {
        services,
        async close() {
          await close();
          await unlock();
        },
      };
    } catch (error) {
      await database.close();
      throw error;
    }
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** The lock of the embedded database lies beside its folder. */
export function dataLock({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return `${dataFolder}.lock`;
}

async function lock(config: Config): Promise<() => Promise<void>> {
  try {
    return await lockData(dataLock(config));
  } catch (error) {
    if (error instanceof LockedError) {
      throw new StartError(
        `Linli already runs on ${config.dataFolder} (process ${error.pid}); stop it with \`npx pnpm stop\` or set LINLI_DATA_DIR to another folder.`,
      );
    }
    throw new StartError(
      `The folder ${dirname(config.dataFolder)} cannot be written; give it to this user or set LINLI_DATA_DIR to another folder.`,
    );
  }
}

async function open(config: Config): Promise<Database> {
  if (config.databaseUrl === null) {
    try {
      return await openDatabase({ folder: config.dataFolder });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOTDIR') {
        throw new StartError(
          `The folder ${config.dataFolder} cannot be written; give it to this user or set LINLI_DATA_DIR to another folder.`,
        );
      }
      throw error;
    }
  }
  const database = await openDatabase({ url: config.databaseUrl });
  try {
    await database.query('SELECT 1');
    return database;
  } catch (error) {
    await database.close();
    throw new StartError(
      `The database in LINLI_DATABASE_URL does not answer (${reason(error)}); check the address, the password and that PostgreSQL runs.`,
    );
  }
}

/** What the driver says, without the address, which may hold a password. */
function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message.split('\n')[0] ?? 'no reason given';
}

async function bringUpToDate(database: Database, report: (line: string) => void): Promise<void> {
  try {
    await migrate(database, (name) => report(`Migrating: ${name}`));
  } catch (error) {
    if (error instanceof NewerDatabaseError) {
      throw new StartError(
        `The database is of a newer version of Linli (migration ${error.migration}); start that version, or use another database. Nothing was changed.`,
      );
    }
    throw error;
  }
}

function smsSender(config: Config) {
  if (config.smsGateway) {
    return createSignedSmsSender(config.smsGateway.url, config.smsGateway.secret);
  }
  if (config.smsWebhook) {
    return createWebhookSmsSender(config.smsWebhook.url, config.smsWebhook.authorization);
  }
  return config.demonstration ? demonstrationSmsSender : missingSmsSender;
}

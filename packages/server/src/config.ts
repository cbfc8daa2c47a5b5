import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { keyLength } from './platform/signing.ts';
import { secretBytes } from './platform/webhooks/signature.ts';
import type { LogKeys } from './services.ts';
import { StartError } from './start-error.ts';

/** What the environment says, with everything a process needs to know of its place. */
export interface Config {
  /** The port of the API; the demonstration website takes the next one. */
  port: number;
  host: string;
  /** A PostgreSQL address, or null for the embedded database. */
  databaseUrl: string | null;
  /** Where `.linli` keeps keys, files and the embedded database. */
  homeFolder: string;
  dataFolder: string;
  filesFolder: string;
  encryptionKey: Uint8Array;
  logKeys: LogKeys;
  demonstration: boolean;
  /** The address at which browsers reach the API. */
  publicOrigin: string;
  smsWebhook: { url: string; authorization: string } | null;
  /** A gateway that takes signed requests, for codes and for notifications. */
  smsGateway: { url: string; secret: string } | null;
  mail: { url: string; from: string } | null;
  /** Whether webhooks may go to this machine and its network, and by http: for trying them out. */
  webhooksToPrivateAddresses: boolean;
  logLevel: string;
  /** Multiplies every rate limit: 1 but for load tests. */
  limitFactor: number;
  /** How many proxies in front may be believed about the sender's address. */
  trustedProxies: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration from `LINLI_…` variables. In demonstration mode the keys that encrypt and
 * that sign the log are made and kept beside the data; otherwise they must be given.
 */
export async function readConfig(
  environment: Environment,
  folder: string,
  { demonstration = environment['LINLI_DEMONSTRATION'] === '1' } = {},
): Promise<Config> {
  const { port, homeFolder } = readPlace(environment, folder);
  const dataFolder = resolve(folder, environment['LINLI_DATA_DIR'] ?? join(homeFolder, 'data'));
  const smsUrl = environment['LINLI_SMS_WEBHOOK'];
  return {
    port,
    host: environment['LINLI_HOST'] ?? '127.0.0.1',
    databaseUrl: environment['LINLI_DATABASE_URL'] || null,
    homeFolder,
    dataFolder,
    filesFolder: resolve(folder, environment['LINLI_FILES_DIR'] ?? join(homeFolder, 'files')),
    encryptionKey: await readEncryptionKey(environment, homeFolder, demonstration),
    logKeys: await readLogKeys(environment, homeFolder, demonstration),
    demonstration,
    publicOrigin: environment['LINLI_PUBLIC_ORIGIN'] ?? `http://localhost:${port}`,
    smsWebhook: smsUrl
      ? { url: smsUrl, authorization: environment['LINLI_SMS_AUTHORIZATION'] ?? '' }
      : null,
    smsGateway: readSmsGateway(environment),
    mail: readMail(environment),
    webhooksToPrivateAddresses: environment['LINLI_WEBHOOKS_TO_PRIVATE_ADDRESSES'] === '1',
    logLevel: environment['LINLI_LOG'] ?? 'warn',
    limitFactor: readCount(environment, 'LINLI_LIMIT_FACTOR', 1),
    trustedProxies: readCount(environment, 'LINLI_TRUSTED_PROXIES', 0),
  };
}

/** Where a server is found: all that stopping one takes, without keys. */
export function readPlace(
  environment: Environment,
  folder: string,
): Pick<Config, 'port' | 'homeFolder'> {
  return {
    port: readPort(environment['LINLI_PORT'] ?? '4000'),
    homeFolder: join(folder, '.linli'),
  };
}

function readSmsGateway(environment: Environment): Config['smsGateway'] {
  const url = environment['LINLI_SMS_WEBHOOK_URL'];
  if (!url) return null;
  const secret = environment['LINLI_SMS_WEBHOOK_SECRET'] ?? '';
  if (secretBytes(secret)) return { url, secret };
  throw new StartError(
    'LINLI_SMS_WEBHOOK_SECRET is no secret; give whsec_ and at least 24 random bytes in base64, for example from `echo whsec_$(openssl rand -base64 32)`.',
  );
}

function readMail(environment: Environment): Config['mail'] {
  const url = environment['LINLI_SMTP_URL'];
  if (!url) return null;
  if (!/^smtps?:\/\/[^/]/.test(url) || !URL.canParse(url)) {
    throw new StartError(
      'LINLI_SMTP_URL is no address of a mail server; give smtps://user:password@mail.example:465 or smtp://…:587.',
    );
  }
  const from = environment['LINLI_MAIL_FROM'];
  if (from) return { url, from };
  throw new StartError(
    'LINLI_MAIL_FROM is not set; give the sender of e-mail, for example 邻里 <notice@example.cn>.',
  );
}

/** A whole number from `least` up. What is no number would switch off what it sets. */
function readCount(environment: Environment, name: string, least: 0 | 1): number {
  const text = environment[name] || String(least);
  const count = Number(text);
  if (Number.isSafeInteger(count) && count >= least) return count;
  throw new StartError(`${name} is "${text}"; give a whole number, ${least} or more.`);
}

/** Where the demonstration keeps the key of its website; nothing else makes this file. */
export const demonstrationKeyFile = 'demonstration-key.json';

/** Whether `npx pnpm start` has made a demonstration of this folder. */
export function isDemonstrationKept(folder: string): boolean {
  return existsSync(join(readPlace({}, folder).homeFolder, demonstrationKeyFile));
}

const keyFile = 'encryption-key';
const logKeyFile = 'log-key';

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_534) return port;
  throw new StartError(`LINLI_PORT is "${text}"; give a port number from 1 to 65534.`);
}

async function readEncryptionKey(
  environment: Environment,
  homeFolder: string,
  demonstration: boolean,
): Promise<Uint8Array> {
  const given = environment['LINLI_ENCRYPTION_KEY'];
  if (given) {
    const key = Buffer.from(given, 'base64');
    if (key.length >= 32) return key;
    throw new StartError(
      'LINLI_ENCRYPTION_KEY is too short; give at least 32 random bytes in base64, for example from `openssl rand -base64 32`.',
    );
  }
  if (!demonstration) {
    throw new StartError(
      'LINLI_ENCRYPTION_KEY is not set; give 32 random bytes in base64, for example from `openssl rand -base64 32`, and keep them: personal data cannot be read without them.',
    );
  }
  return keptSecret(homeFolder, keyFile, () => randomBytes(32).toString('base64')).then((text) =>
    Buffer.from(text, 'base64'),
  );
}

async function readLogKeys(
  environment: Environment,
  homeFolder: string,
  demonstration: boolean,
): Promise<LogKeys> {
  const previous = readLogKey(environment, 'LINLI_LOG_KEY_PREVIOUS');
  const given = readLogKey(environment, 'LINLI_LOG_KEY');
  if (given) return { current: given, previous };
  if (!demonstration) {
    throw new StartError(
      'LINLI_LOG_KEY is not set; give 32 random bytes in base64, for example from `openssl rand -base64 32`, and keep them: the transparency log is signed with them.',
    );
  }
  const make = () => randomBytes(keyLength).toString('base64');
  const kept = await keptSecret(homeFolder, logKeyFile, make);
  return { current: Buffer.from(kept, 'base64'), previous };
}

function readLogKey(environment: Environment, name: string): Uint8Array | null {
  const given = environment[name];
  if (!given) return null;
  const key = Buffer.from(given, 'base64');
  if (key.length === keyLength) return key;
  throw new StartError(
    `${name} is no key; give 32 random bytes in base64, for example from \`openssl rand -base64 32\`.`,
  );
}

/** A secret that is made once and kept in the home folder, readable by its owner alone. */
export async function keptSecret(
  homeFolder: string,
  name: string,
  make: () => string | Promise<string>,
): Promise<string> {
  const path = join(homeFolder, name);
  try {
    await mkdir(homeFolder, { recursive: true, mode: 0o700 });
    try {
      return await readFile(path, 'utf8');
    } catch {
      await writeFile(path, await make(), { mode: 0o600, flag: 'wx' });
      return await readFile(path, 'utf8');
    }
  } catch {
    throw new StartError(
      `The folder ${homeFolder} cannot be written; give it to this user or start in another folder.`,
    );
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DocumentNode, print } from 'graphql';
import type { DestinationStream } from 'pino';
import type { Context } from '../context.ts';
import { openDatabase } from '../database.ts';
import type { Locale } from '../kernel/locale.ts';
import type { MailSender } from '../platform/mail-sender.ts';
import type { Viewer } from '../platform/viewer.ts';
import { createGraphqlServer } from '../server.ts';
import { type LogKeys, openServices } from '../services.ts';
import { settableClock } from './clock.ts';
import { emptyDatabase } from './empty-database.ts';
import { createSmsInbox } from './sms-inbox.ts';
import { layOutWorld, type Persona, type World } from './world.ts';

/** What a GraphQL request answered. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests read what their documents ask for
  data: any;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; requestId: string };
  }[];
}

export interface Asking {
  run(
    document: string | DocumentNode,
    variables?: object,
    options?: { locale?: Locale },
  ): Promise<Answer>;
}

/** A whole server over a database of its own, with two districts and somebody of every kind. */
export interface TestApp {
  world: World;
  /** Asks as a persona of the world, or as nobody. */
  as(persona: Persona | null): Asking;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** A context for calling commands directly. */
  context(viewer: Viewer): Context;
  clock: ReturnType<typeof settableClock>;
  smsInbox: ReturnType<typeof createSmsInbox>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** A PostgreSQL address; the embedded database without one. */
  url?: string;
  /** Where everything that is logged goes. */
  log?: DestinationStream;
  /** Documents that may be sent by hash. */
  documents?: ReadonlyMap<string, string>;
  /** Without one, e-mail is not offered. */
  mail?: MailSender;
  webhooksToPrivateAddresses?: boolean;
  /** What signs transparency logs; always the same without them. */
  logKeys?: LogKeys;
}

/** Opens an app. Close it in `afterAll`. */
export async function openTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.url ? await openDatabase({ url: options.url }) : await emptyDatabase();
  const filesFolder = await mkdtemp(join(tmpdir(), 'linli-files-'));
  const clock = settableClock(new Date('2026-11-22T07:00:00Z'));
  const smsInbox = createSmsInbox();
  const { services, close } = await openServices({
    database,
    encryptionKey: Buffer.alloc(32, 7),
    logKeys: options.logKeys ?? { current: Buffer.alloc(32, 8) },
    filesFolder,
    sms: smsInbox,
    mail: options.mail ?? null,
    publicOrigin: 'http://linli.test',
    webhooksToPrivateAddresses: options.webhooksToPrivateAddresses ?? false,
    demonstration: true,
    ...(options.log
      ? { logLevel: 'trace', logDestination: options.log }
      : { logLevel: process.env['LINLI_LOG'] ?? 'fatal' }),
    limitFactor: 1_000,
    clock,
  });
  const yoga = createGraphqlServer(services, options.documents ?? new Map());
  const world = await layOutWorld(services);
  const fetch = async (path: string, init?: RequestInit) =>
    yoga.fetch(new URL(path, 'http://linli.test'), init ?? {}, {});
  return {
    world,
    clock,
    smsInbox,
    fetch,
    as: (persona) => ({
      async run(document, variables = {}, { locale = 'zh-CN' } = {}) {
        const response = await fetch('/graphql', {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'accept-language': locale,
            ...(persona ? { authorization: `Bearer ${persona.token}` } : {}),
          },
          body: JSON.stringify({
            query: typeof document === 'string' ? document : print(document),
            variables,
          }),
        });
        return (await response.json()) as Answer;
      },
    }),
    context: (viewer) => ({
      ...services,
      viewer,
      site: null,
      locale: 'zh-CN',
      db: database.prisma,
      requestId: 'test',
      addressIndex: 'test',
    }),
    async close() {
      await close();
      await rm(filesFolder, { recursive: true, force: true });
    },
  };
}

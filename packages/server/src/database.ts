/** The only file that knows PGlite from PostgreSQL. */
import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { PrismaClient } from './generated/prisma/client.ts';

export type Transaction = Omit<
  PrismaClient,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'
>;

export type Row = Record<string, unknown>;

/** Where the data is: a PostgreSQL address, a folder for the embedded database, or memory. */
export type DatabaseLocation =
  | { url: string }
  | { folder: string }
  | { memory: true; snapshot?: Blob };

export interface Database {
  readonly kind: 'postgresql' | 'pglite';
  readonly prisma: PrismaClient;
  /** One statement with positional parameters. */
  query<R extends Row = Row>(sql: string, parameters?: readonly unknown[]): Promise<R[]>;
  /** The same for a constant text that is sent all the time: PostgreSQL plans it once a connection. */
  queryOften<R extends Row = Row>(sql: string, parameters?: readonly unknown[]): Promise<R[]>;
  /** Several statements at once, without parameters: migrations. */
  execute(sql: string): Promise<void>;
  /**
   * Work that commits or fails as a whole. On PGlite, which has one connection, transactions
   * queue here; inside one, only `transaction` may be used.
   */
  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Several statements that commit as a whole, on one connection, beside Prisma. */
  transactSql<T>(work: (query: Database['query']) => Promise<T>): Promise<T>;
  /** Hears NOTIFY; returns what stops it. `onRestored` follows a cut, after which any may be missing. */
  listen(
    channel: string,
    onPayload: (payload: string) => void,
    onRestored: () => void,
  ): Promise<() => Promise<void>>;
  /** To be called after types were created: the embedded database reads their names at its start. */
  typesChanged(): Promise<void>;
  /** A snapshot of the embedded database, to open another from; tests start from one. */
  snapshot(): Promise<Blob>;
  close(): Promise<void>;
}

export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  return 'url' in location ? openPostgres(location.url) : openPglite(location);
}

const transactionOptions = { maxWait: 15_000, timeout: 30_000 };

async function openPglite(location: Exclude<DatabaseLocation, { url: string }>): Promise<Database> {
  if ('folder' in location) {
    await mkdir(location.folder, { recursive: true, mode: 0o700 });
  }
  const client = await PGlite.create({
    dataDir: 'folder' in location ? location.folder : 'memory://',
    ...('snapshot' in location && location.snapshot ? { loadDataDir: location.snapshot } : {}),
  });
  await client.exec("SET timezone = 'UTC'");
  const prisma = new PrismaClient({ adapter: new PrismaPGlite(client), transactionOptions });
  const inTurn = queue();
  const query = async <R extends Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await client.query<R>(sql, [...parameters])).rows;
  return {
    kind: 'pglite',
    prisma,
    query,
    queryOften: query,
    execute: async (sql) => {
      await client.exec(sql);
    },
    transact: (work) => inTurn(() => prisma.$transaction((transaction) => work(transaction))),
    transactSql: (work) =>
      inTurn(() =>
        client.transaction((transaction) =>
          work(
            async <R extends Row>(sql: string, parameters: readonly unknown[] = []) =>
              (await transaction.query<R>(sql, [...parameters])).rows,
          ),
        ),
      ),
    listen: (channel, onPayload) => client.listen(channel, onPayload),
    typesChanged: () => client.refreshArrayTypes(),
    snapshot: () => client.dumpDataDir('none'),
    close: async () => {
      await prisma.$disconnect();
      await client.close();
    },
  };
}

async function openPostgres(url: string): Promise<Database> {
  // A server in another time zone would otherwise store timestamps shifted by it.
  const options = '-c timezone=UTC';
  const pool = new pg.Pool({ connectionString: url, max: 10, options });
  pool.on('error', () => {});
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions });
  return {
    kind: 'postgresql',
    prisma,
    query: async <R extends Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await pool.query<R>(sql, [...parameters])).rows,
    queryOften: async <R extends Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await pool.query<R>({ name: nameOf(sql), text: sql, values: [...parameters] })).rows,
    execute: async (sql) => {
      await pool.query(sql);
    },
    transact: (work) => prisma.$transaction((transaction) => work(transaction)),
    transactSql: async (work) => {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const result = await work(
          async <R extends Row>(sql: string, parameters: readonly unknown[] = []) =>
            (await client.query<R>(sql, [...parameters])).rows,
        );
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {});
        throw error;
      } finally {
        client.release();
      }
    },
    listen: (channel, onPayload, onRestored) =>
      listenOnPostgres({ connectionString: url, options }, channel, onPayload, onRestored),
    typesChanged: async () => {},
    snapshot: () => Promise.reject(new Error('Only the embedded database can be snapshot.')),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

const names = new Map<string, string>();

/** A short name of a statement's text, by which a connection knows it again. */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known) return known;
  const name = `linli_${names.size}`;
  names.set(sql, name);
  return name;
}

/** Listens on a connection of its own, and opens another when that one is cut. */
async function listenOnPostgres(
  config: pg.ClientConfig,
  channel: string,
  onPayload: (payload: string) => void,
  onRestored: () => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ ...config, keepAlive: true });
    fresh.on('notification', (message) => onPayload(message.payload ?? ''));
    fresh.on('error', () => void reconnect());
    await fresh.connect();
    await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    return fresh;
  }

  async function reconnect(): Promise<void> {
    for (let wait = 100; !stopped; wait = Math.min(wait * 2, 10_000)) {
      try {
        client = await connect();
        onRestored();
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  return async () => {
    stopped = true;
    await client.end();
  };
}

/** Runs asynchronous work one after another, in the order it was asked for. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
}

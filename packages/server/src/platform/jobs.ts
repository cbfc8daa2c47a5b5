import PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import type { Database } from '../database.ts';

/** A kind of job, by name, with what it needs to know. */
export interface JobKind<Payload extends object> {
  readonly name: string;
  /** Phantom: carries the payload's type. */
  readonly payload?: Payload;
}

export function defineJob<Payload extends object>(name: string): JobKind<Payload> {
  return { name };
}

/** Work that is done later, once, after a crash too: a queue in the same database. */
export interface Jobs {
  /** Asks for a job. With a key, one that waits already stands for this one as well. */
  send<P extends object>(kind: JobKind<P>, payload: P, options?: SendOptions): Promise<void>;
  /** Says who does the jobs of a kind, in this process. */
  work<P extends object>(kind: JobKind<P>, perform: (payload: P) => Promise<void>): Promise<void>;
  /** A job every time a cron expression (UTC) comes round. */
  schedule<P extends object>(kind: JobKind<P>, cron: string, payload: P): Promise<void>;
  close(): Promise<void>;
}

export interface SendOptions {
  /** Jobs of one key do not pile up: one in `seconds`, and the last request is not lost. */
  debounce?: { key: string; seconds: number };
  startAfter?: Date;
}

export async function openJobs(database: Database, log: Logger): Promise<Jobs> {
  const boss = new PgBoss({
    db: {
      // Several statements come without parameters, when the queue lays out its own tables.
      executeSql: async (text, values) => {
        if (values && values.length > 0) return { rows: await database.query(text, values) };
        if (!text.trim().replace(/;$/, '').includes(';')) {
          return { rows: await database.query(text) };
        }
        await database.execute(text);
        return { rows: [] };
      },
    },
    schema: 'jobs',
    // Seconds between the queue's own cleaning.
    maintenanceIntervalSeconds: 300,
  });
  boss.on('error', (error) => log.error({ err: error }, 'job queue'));
  await boss.start();
  const known = new Set<string>();
  const ensure = async (name: string) => {
    if (known.has(name)) return;
    await boss.createQueue(name, { name, retryLimit: 5, retryBackoff: true });
    known.add(name);
  };
  return {
    async send(kind, payload, options = {}) {
      await ensure(kind.name);
      if (options.debounce) {
        const { key, seconds } = options.debounce;
        await boss.sendDebounced(kind.name, payload, {}, seconds, key);
      } else {
        await boss.send(
          kind.name,
          payload,
          options.startAfter ? { startAfter: options.startAfter } : {},
        );
      }
    },
    async work(kind, perform) {
      await ensure(kind.name);
      await boss.work<object>(kind.name, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
        for (const job of jobs) {
          try {
            await perform(job.data as Parameters<typeof perform>[0]);
          } catch (error) {
            log.error({ err: error, job: kind.name }, 'job failed');
            throw error;
          }
        }
      });
    },
    async schedule(kind, cron, payload) {
      await ensure(kind.name);
      await boss.schedule(kind.name, cron, payload);
    },
    close: () => boss.stop({ graceful: true, wait: true, timeout: 5_000 }),
  };
}

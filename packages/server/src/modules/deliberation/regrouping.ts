import type { Services } from '../../context.ts';
import { encodeRowKey, globalId, type RowKey } from '../../kernel/global-id.ts';
import { announceChange } from '../../platform/change-feed.ts';
import { defineJob } from '../../platform/jobs.ts';
import { computeGrouping } from './opinion-grouping.ts';
import { abandon, type HeldGrouping, hold, noteVotes } from './opinion-memory.ts';

/** Recomputes a topic's opinion groups from all its votes. */
export const regroupTopic = defineJob<RowKey>('regroup-topic');

/** Votes of this many milliseconds share one regrouping. */
const pause = 2_000;

/** When the next regrouping of a topic begins, by what has been asked for in this process. */
const begins = new WeakMap<Services['jobs'], Map<string, number>>();

/**
 * Asks for a topic's groups to be computed again. A job that has not begun yet will see this vote
 * too, so that at most one in two seconds is asked for and none is missing after the last vote.
 * A failure is logged: the votes are safe, and the next one asks again.
 */
export function requestRegrouping(services: Pick<Services, 'jobs' | 'log'>, topic: RowKey): void {
  const known = begins.get(services.jobs) ?? new Map<string, number>();
  begins.set(services.jobs, known);
  const now = Date.now();
  if ((known.get(topic.id) ?? 0) > now) return;
  if (known.size > 1_000) for (const [id, at] of known) if (at <= now) known.delete(id);
  known.set(topic.id, now + pause);
  // By the machine's clock, which the queue goes by as well.
  services.jobs
    .send(regroupTopic, topic, { startAfter: new Date(now + pause) })
    .catch((error: unknown) => {
      known.delete(topic.id);
      services.log.error({ err: error, topic: topic.id }, 'regrouping not asked for');
    });
}

/** Does the module's jobs in this process; the server calls it when it starts. */
export async function startDeliberationJobs(services: Services): Promise<void> {
  await services.jobs.work(regroupTopic, async (topic) => {
    await regroup(services, topic);
  });
}

/** Computations under way, by topic. */
const underWay = new WeakMap<Services['database'], Map<string, Promise<HeldGrouping>>>();

/** Computes and stores a topic's groups, and tells that the topic has changed. */
export function regroup(
  services: Pick<Services, 'database' | 'clock'>,
  topic: RowKey,
): Promise<HeldGrouping> {
  const { database } = services;
  const running = underWay.get(database) ?? new Map<string, Promise<HeldGrouping>>();
  underWay.set(database, running);
  const name = encodeRowKey(topic);
  // One after another: a later one must not be overtaken, and sees the votes that came meanwhile.
  const next = (running.get(name) ?? Promise.resolve()).then(
    () => computeAndStore(services, topic),
    () => computeAndStore(services, topic),
  );
  running.set(name, next);
  const forget = () => {
    if (running.get(name) === next) running.delete(name);
  };
  next.then(forget, forget);
  return next;
}

async function computeAndStore(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  topic: RowKey,
): Promise<HeldGrouping> {
  const computedAt = clock.now();
  noteVotes(database, topic);
  try {
    const grouping = await computeGrouping(database, topic);
    const { stored, voteCount } = grouping;
    await database.transactSql(async (query) => {
      await query(
        `INSERT INTO opinion_grouping (district_id, topic_id, computed_at, vote_count, result)
         SELECT district_id, id, $3, $4, $5::jsonb FROM topic WHERE district_id = $1 AND id = $2
         ON CONFLICT (district_id, topic_id) DO UPDATE SET
           computed_at = excluded.computed_at, vote_count = excluded.vote_count,
           result = excluded.result
         WHERE opinion_grouping.computed_at <= excluded.computed_at`,
        [topic.districtId, topic.id, computedAt, voteCount, JSON.stringify(stored)],
      );
      await query(announceChange, [topic.districtId, computedAt, [globalId('Topic', topic)]]);
    });
    return hold(database, topic, { computedAt, voteCount, stored, grouping });
  } catch (error) {
    abandon(database, topic);
    throw error;
  }
}

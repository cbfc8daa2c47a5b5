import {
  type OpinionBundle,
  opinionBundle,
  type PublishedOpinions,
  publishOpinions,
} from '@linli/methods';
import type { Services } from '../../context.ts';
import { RateLimitedError } from '../../kernel/domain-error.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { isUuid } from '../../kernel/ids.ts';
import { leastPoints } from './opinion-grouping.ts';
import { heldGrouping } from './opinion-memory.ts';
import { regroup } from './regrouping.ts';

/** What is downloaded: the bundle, and the groups that were published from it. */
interface OpinionBundleFile extends OpinionBundle {
  /** When the groups were computed, ISO 8601. */
  computedAt: string;
  /** As `recomputeOpinions` gives them again. */
  published: PublishedOpinions;
  /** Of each statement that is shown, by `id`, what it says. */
  texts: Readonly<Record<string, string>>;
}

/** Where the bundle of a topic is offered. */
export function bundlePath({ districtId, id }: RowKey): string {
  return `/opinions/${districtId}/${id}.json`;
}

/** The topic of such a path; null when it is none. */
function readBundlePath(path: string): RowKey | null {
  const [, districtId = '', id = ''] = /^\/opinions\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
  return isUuid(districtId) && isUuid(id) ? { districtId, id } : null;
}

/**
 * Everything that the newest groups of a topic follow from, with these groups; null while there are
 * none to show, and while moderators hide the topic. What another process computed is computed again here, from the votes of now, and
 * published with that.
 */
async function readOpinionBundle(
  services: Pick<Services, 'database' | 'clock'>,
  topic: RowKey,
): Promise<OpinionBundleFile | null> {
  const { database } = services;
  const key = [topic.districtId, topic.id];
  const [row] = await database.query<{ computed_at: Date }>(
    `SELECT computed_at FROM opinion_grouping JOIN topic
       ON topic.district_id = opinion_grouping.district_id AND topic.id = opinion_grouping.topic_id
     WHERE topic.district_id = $1 AND topic.id = $2 AND topic.moderation = 'ACCEPTED'`,
    key,
  );
  if (!row) return null;
  const held = heldGrouping(database, topic, row.computed_at);
  const { stored, computedAt, grouping } = held?.grouping ? held : await regroup(services, topic);
  if (!grouping || stored.points.length < leastPoints) return null;
  const texts = await database.query<{ number: number; body: string }>(
    `SELECT number, body FROM statement
     WHERE district_id = $1 AND topic_id = $2 AND moderation = 'ACCEPTED' ORDER BY number`,
    key,
  );
  const { format: _, points, ...groups } = stored;
  return {
    ...opinionBundle(grouping.matrix),
    computedAt: computedAt.toISOString(),
    published: publishOpinions({
      ...groups,
      points: points.map(({ voterId, ...place }) => ({ participant: voterId, ...place })),
    }),
    texts: Object.fromEntries(texts.map(({ number, body }) => [String(number), body])),
  };
}

/** What is answered at `/opinions/`: public data, which pages of any origin may read. */
export async function answerOpinionBundle(
  services: Pick<Services, 'database' | 'clock' | 'limits'>,
  path: string,
  address: string,
): Promise<{ status: number; headers: Record<string, string>; text: string }> {
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  };
  try {
    await services.limits.consume('opinion-bundle', address);
  } catch (error) {
    if (!(error instanceof RateLimitedError)) throw error;
    const seconds = String(error.values['seconds']);
    return { status: 429, headers: { ...headers, 'retry-after': seconds }, text: error.message };
  }
  const topic = readBundlePath(path);
  const bundle = topic && (await readOpinionBundle(services, topic));
  if (!bundle) return { status: 404, headers, text: 'not found' };
  return {
    status: 200,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    text: JSON.stringify(bundle),
  };
}

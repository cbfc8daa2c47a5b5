import { get } from 'node:http';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { announceChange } from '../../../server/src/platform/change-feed.ts';
import { capture } from './captured-sql.ts';
import { median } from './median.ts';
import { type Place, topicChanged } from './place.ts';
import type { Row } from './report.ts';

const subscribers = 2_000;
/** One address may hold 500 streams; these come from several of this machine's own. */
const eachAddress = 400;
const changes = 20;

interface Watching {
  url: string;
  many: number;
}

/** One change told to two thousand who watch the same topic, against one who does. */
export async function measureFanOut(place: Place): Promise<Row[]> {
  const many = await watch(place, subscribers);
  const one = await watch(place, 1);
  return [
    {
      what: `A change told to ${subscribers.toLocaleString('en')} subscribers: until the median one has heard`,
      ours: `${many.median.toFixed(1)} ms (the last: ${many.last.toFixed(1)} ms)`,
      floor: `${one.median.toFixed(1)} ms: one subscriber`,
      ratio: many.median / one.median,
      how: `${changes} changes one after another, over server-sent events`,
    },
    {
      what: `Reading the topic anew for ${subscribers.toLocaleString('en')} subscribers: SQL statements a change`,
      ours: many.statements.toFixed(1),
      floor: `${one.statements.toFixed(1)}: for one subscriber`,
      ratio: many.statements / one.statements,
      how: 'counted at the driver; 1 means that a change is executed once for all who watch',
    },
  ];
}

async function watch(place: Place, many: number) {
  const { here } = place.world;
  const [topic = ''] = place.topics;
  const url = `${place.short}/graphql?${new URLSearchParams({
    site: here.site.key,
    hash: place.hashOf(topicChanged.name),
    variables: JSON.stringify({ ids: [topic] }),
  })}`;
  const watching: Watching = { url, many };
  const worker = new Worker(new URL(import.meta.url), { workerData: watching });
  const heard = () =>
    new Promise<number[]>((resolve, reject) => {
      worker.once('message', (times: number[]) => {
        worker.off('error', reject);
        resolve(times);
      });
      worker.once('error', reject);
    });
  await heard();
  const latencies: number[] = [];
  const slowest: number[] = [];
  const { database, clock } = place.services;
  const statements = await capture(async () => {
    for (let change = 0; change < changes; change += 1) {
      const told = heard();
      const began = performance.timeOrigin + performance.now();
      await database.query(announceChange, [here.id, clock.now(), [topic]]);
      const times = (await told).map((at) => at - began);
      latencies.push(median(times));
      slowest.push(Math.max(...times));
    }
  });
  await worker.terminate();
  return {
    median: median(latencies),
    last: median(slowest),
    // Less the one that tells of the change.
    statements: statements.length / changes - 1,
  };
}

/** In the thread: tells when all watch, and then of each change when each of them heard. */
function hear({ url, many }: Watching): void {
  let times: number[] = [];
  for (let number = 0; number < many; number += 1) {
    const localAddress = `127.0.0.${2 + Math.floor(number / eachAddress)}`;
    const headers = { accept: 'text/event-stream' };
    get(url, { headers, agent: false, localAddress }, (response) => {
      response.setEncoding('utf8');
      let text = '';
      response.on('data', (part: string) => {
        text += part;
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          if (text.slice(0, end).includes('"changed"')) {
            times.push(performance.timeOrigin + performance.now());
          }
          text = text.slice(end + 2);
        }
        if (times.length === many) {
          parentPort?.postMessage(times);
          times = [];
        }
      });
    });
  }
}

if (!isMainThread && (workerData as Watching | null)?.many) hear(workerData as Watching);

/** Groups votes off the event loop: one thread a process, started when it is first needed. */
import { Worker } from 'node:worker_threads';
import { type GroupedVotes, groupVotes, type VotesToGroup } from './group-votes.ts';

/** What the thread answers. */
export interface ThreadAnswer {
  id: number;
  grouped?: GroupedVotes;
  /** The message of what went wrong. */
  failed?: string;
}

/** So few votes are grouped in milliseconds; sending them would take as long. */
const fewVotes = 2_000;

interface Waiting {
  resolve(grouped: GroupedVotes): void;
  reject(error: Error): void;
}

let thread: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/** Groups a topic's votes without holding up the requests of this process. */
export async function groupInThread(votes: VotesToGroup, voteCount: number): Promise<GroupedVotes> {
  if (voteCount < fewVotes) return groupVotes(votes);
  thread ??= startThread();
  lastId += 1;
  const id = lastId;
  const { promise, resolve, reject } = Promise.withResolvers<GroupedVotes>();
  waiting.set(id, { resolve, reject });
  // The process stays for an answer that somebody waits for, and for nothing else.
  thread.ref();
  thread.postMessage({ id, votes });
  return promise;
}

function startThread(): Worker {
  const started = new Worker(new URL('./opinion-worker.ts', import.meta.url), { execArgv: [] });
  started.unref();
  started.on('message', ({ id, grouped, failed }: ThreadAnswer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) started.unref();
    if (grouped) asked?.resolve(grouped);
    else asked?.reject(new Error(failed));
  });
  started.on('error', (error) => giveUp(started, error));
  started.on('exit', () => giveUp(started, new Error('The thread that groups votes has ended.')));
  return started;
}

/** The next grouping starts another thread. */
function giveUp(ended: Worker, error: unknown): void {
  if (thread !== ended) return;
  thread = undefined;
  for (const { reject } of waiting.values()) reject(error as Error);
  waiting.clear();
}

/**
 * Sends requests from a thread of its own, over bare sockets: server, database and load share the
 * machine's processors, and what making a request costs would blur what answering it does.
 */
import { connect, type Socket } from 'node:net';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { answerReader } from './read-answers.ts';

export interface LoadRequest {
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
}

/**
 * Each connection sends its own requests, all to one server, one after another, from the start
 * again at the end.
 */
export interface Load {
  connections: readonly (readonly LoadRequest[])[];
  seconds: number;
}

export interface LoadResult {
  /** Answers with status 200 that hold no error. */
  answered: number;
  failed: number;
  seconds: number;
}

/** Answers a second; throws when any request failed, for a failed one is quick. */
export async function answersPerSecond(load: Load): Promise<number> {
  const result = await new Promise<LoadResult>((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: load });
    worker.once('message', resolve).once('error', reject);
  });
  if (result.failed > 0) throw new Error(`${result.failed} of the requests failed.`);
  return result.answered / result.seconds;
}

if (!isMainThread) await work(workerData as Load);

async function work({ connections, seconds }: Load): Promise<void> {
  const written = connections.map((requests) => requests.map(writtenOut));
  const opened = await Promise.all(connections.map(([first]) => open(first)));
  const began = performance.now();
  const end = began + seconds * 1_000;
  const counts = await Promise.all(
    opened.map((socket, index) => sendUntil(end, socket, written[index] ?? [])),
  );
  const took = (performance.now() - began) / 1_000;
  const sum = (of: 'answered' | 'failed') => counts.reduce((all, count) => all + count[of], 0);
  parentPort?.postMessage({ answered: sum('answered'), failed: sum('failed'), seconds: took });
}

/** A request as its bytes (RFC 9112). */
function writtenOut({ url, method, headers, body = '' }: LoadRequest): Buffer {
  const { pathname, search, host } = new URL(url);
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(
    [`${method} ${pathname}${search} HTTP/1.1`, ...lines, '', body].join('\r\n'),
    'utf8',
  );
}

function open(first: LoadRequest | undefined): Promise<Socket> {
  if (!first) throw new Error('A connection has no request to send.');
  const { hostname, port } = new URL(first.url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    socket.once('error', reject).once('connect', () => resolve(socket));
  });
}

/** A connection that is cut counts as failed, for its server was to hold it. */
function sendUntil(end: number, socket: Socket, requests: readonly Buffer[]) {
  const counts = { answered: 0, failed: 0 };
  let turn = 0;
  return new Promise<typeof counts>((resolve) => {
    const send = () => {
      const request = requests[turn % requests.length];
      turn += 1;
      if (!request || performance.now() >= end) socket.end();
      else socket.write(request);
    };
    const read = answerReader(({ status, body }) => {
      if (status === 200 && !/"(errors|code)":/.test(body)) counts.answered += 1;
      else counts.failed += 1;
      send();
    });
    socket.on('data', read);
    socket.on('error', () => {
      counts.failed += 1;
    });
    socket.on('close', () => resolve(counts));
    send();
  });
}

/** Sends requests from a thread of its own, so that making them does not slow what is measured. */
import { Agent, type IncomingMessage, request } from 'node:http';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

export interface LoadRequest {
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
}

/** Each connection sends its own requests one after another, from the start again at the end. */
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
  const agent = new Agent({ keepAlive: true, maxSockets: connections.length });
  const began = performance.now();
  const end = began + seconds * 1_000;
  let answered = 0;
  let failed = 0;
  await Promise.all(
    connections.map(async (requests) => {
      for (let turn = 0; performance.now() < end; turn += 1) {
        const one = requests[turn % requests.length];
        if (one && (await succeeds(one, agent))) answered += 1;
        else failed += 1;
      }
    }),
  );
  agent.destroy();
  parentPort?.postMessage({ answered, failed, seconds: (performance.now() - began) / 1_000 });
}

function succeeds({ url, method, headers, body }: LoadRequest, agent: Agent): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request(url, { method, headers, agent }, (response: IncomingMessage) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        resolve(response.statusCode === 200 && !/"(errors|code)":/.test(text)),
      );
    });
    asked.on('error', () => resolve(false));
    asked.end(body);
  });
}

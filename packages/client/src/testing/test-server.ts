import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly query: URLSearchParams;
  readonly token: string | null;
  readonly body: { readonly hash?: string; readonly query?: string; readonly variables?: unknown };
}

export type Handler = (request: SeenRequest, response: ServerResponse) => void;

/** A real HTTP server on a free port whose answers the test writes. */
export interface TestServer {
  readonly origin: string;
  readonly seen: SeenRequest[];
  handle: Handler;
  close(): Promise<void>;
}

export async function startTestServer(handle: Handler): Promise<TestServer> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const entry: SeenRequest = {
      method: request.method ?? '',
      query: url.searchParams,
      token: request.headers.authorization?.replace('Bearer ', '') ?? null,
      body: JSON.parse((await readBody(request)) || '{}'),
    };
    seen.push(entry);
    started.handle(entry, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const started: TestServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    handle,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return started;
}

export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req-1' });
  response.end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Services } from './context.ts';
import {
  plain,
  sendAttachment,
  sendCalendar,
  sendLog,
  sendPaper,
  sendUnsubscribePage,
} from './http-files.ts';
import { answerRecount } from './mechanisms/ballot/index.ts';
import { isLogPath } from './mechanisms/transparency-log/index.ts';
import { answerOpinionBundle } from './modules/deliberation/index.ts';
import { unsubscribePath } from './platform/notifications/index.ts';
import type { LinliYoga } from './server.ts';
import type { ShortPath } from './short-path/short-path.ts';

const widgetsFolder = join(import.meta.dirname, '../../widgets/dist');

/** The largest bodies that are read, in bytes: a photo and its form; a document and its variables. */
const largestBody = { multipart: 12 * 1024 * 1024, other: 1024 * 1024 };

/** Streams that one address may hold open: an office shares one, a browser needs one. */
const mostStreams = 500;

export interface HttpFrontOptions {
  services: Services;
  graphql: LinliYoga;
  /** Answers trusted documents before Yoga is asked; without it, Yoga answers all. */
  shortPath?: Pick<ShortPath, 'answer'>;
  trustedProxies: number;
  /** False while the process is starting or stopping. */
  isReady(): boolean;
}

export interface HttpFront {
  server: Server;
  /** Ends the streams, which never end by themselves; their readers come back. */
  endStreams(): void;
}

/** The HTTP server: GraphQL, the widgets' files, photos, and what a supervisor asks. */
export function createHttpFront(options: HttpFrontOptions): HttpFront {
  const { services, graphql } = options;
  const files = sirv(widgetsFolder, {
    etag: true,
    dev: services.demonstration,
    setHeaders: (response, path) => {
      // Scripts are fetched by pages of other origins.
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('cross-origin-resource-policy', 'cross-origin');
      response.setHeader('x-content-type-options', 'nosniff');
      const lasting = path.startsWith('/chunks/');
      response.setHeader(
        'cache-control',
        lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
      );
    },
  });

  const streams = openStreams();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/';
    const path = url.split('?')[0] ?? '/';
    const refusal = refusalOfBody(request);
    if (refusal) {
      response.setHeader('connection', 'close');
      plain(response, refusal.status, refusal.text);
    } else if (path === '/graphql') {
      const address = senderAddress(request, options.trustedProxies);
      if (isStream(request) && !streams.admit(address, response)) {
        plain(response, 429, 'Too many streams are open.');
        return;
      }
      const answered = await options.shortPath?.answer(request, response, address);
      if (!answered) await graphql.handle(request, response, { address });
    } else if (path === '/health') {
      plain(response, 200, 'ok');
    } else if (path === '/ready') {
      const ready = options.isReady() && (await databaseAnswers(services));
      plain(response, ready ? 200 : 503, ready ? 'ready' : 'not ready');
    } else if (path.startsWith('/attachments/')) {
      await sendAttachment(services, url, response);
    } else if (path === unsubscribePath) {
      await sendUnsubscribePage(services, request, response);
    } else if (path.startsWith('/documents/')) {
      await sendPaper(services, url, response);
    } else if (path.startsWith('/calendar/')) {
      await sendCalendar(services, path, response);
    } else if (isLogPath(path)) {
      await sendLog(services, path, response);
    } else if (path.startsWith('/recount/')) {
      const address = senderAddress(request, options.trustedProxies);
      const { status, headers, text } = await answerRecount(services, path, address);
      response.writeHead(status, headers).end(text);
    } else if (path.startsWith('/opinions/')) {
      const address = senderAddress(request, options.trustedProxies);
      const { status, headers, text } = await answerOpinionBundle(services, path, address);
      response.writeHead(status, headers).end(text);
    } else if (path === '/') {
      response.writeHead(302, { location: '/graphql' }).end();
    } else {
      files(request, response, () => plain(response, 404, 'not found'));
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      services.log.error({ err: error }, 'request failed');
      if (!response.headersSent) plain(response, 500, 'internal error');
      else response.destroy();
    });
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  return { server, endStreams: streams.end };
}

function isStream(request: IncomingMessage): boolean {
  return (request.headers.accept ?? '').includes('text/event-stream');
}

/** The streams that are open, by the address that holds them. */
function openStreams() {
  const held = new Map<string, Set<ServerResponse>>();
  return {
    admit(address: string, response: ServerResponse): boolean {
      const own = held.get(address) ?? new Set();
      if (own.size >= mostStreams) return false;
      held.set(address, own.add(response));
      response.once('close', () => {
        own.delete(response);
        if (own.size === 0) held.delete(address);
      });
      return true;
    },
    end(): void {
      for (const own of held.values()) for (const response of own) response.destroy();
    },
  };
}

/** A body is refused before it is read: when it is too large, or does not say how large it is. */
function refusalOfBody({
  method,
  headers,
}: IncomingMessage): { status: number; text: string } | null {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return null;
  const length = headers['content-length'];
  if (length === undefined) return { status: 411, text: 'Send a Content-Length.' };
  const multipart = (headers['content-type'] ?? '').startsWith('multipart/');
  const most = multipart ? largestBody.multipart : largestBody.other;
  return Number(length) > most ? { status: 413, text: 'The request is too large.' } : null;
}

async function databaseAnswers({ database }: Services): Promise<boolean> {
  return database.query('SELECT 1').then(
    () => true,
    () => false,
  );
}

/** The sender's address: the one our own proxies were told, counted from the last. */
function senderAddress(request: IncomingMessage, trustedProxies: number): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const trusted = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined;
  return trusted ?? request.socket.remoteAddress ?? 'unknown';
}

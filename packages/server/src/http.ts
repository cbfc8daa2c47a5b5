import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import sirv from 'sirv';
import type { Services } from './context.ts';
import { readAttachment } from './mechanisms/attachment/index.ts';
import { answerRecount } from './mechanisms/ballot/index.ts';
import { readCalendar } from './mechanisms/meeting/index.ts';
import { readPage, readPaper } from './mechanisms/paper/index.ts';
import { isLogPath, readLog } from './mechanisms/transparency-log/index.ts';
import { answerOpinionBundle } from './modules/deliberation/index.ts';
import { answerUnsubscribe, unsubscribePath } from './platform/notifications/index.ts';
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

function plain(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end(text);
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

async function sendAttachment(
  services: Services,
  url: string,
  response: ServerResponse,
): Promise<void> {
  const found = await readAttachment(services, url);
  if (!found) {
    plain(response, 404, 'not found');
    return;
  }
  response
    .writeHead(200, {
      'content-type': found.contentType,
      ...(found.fileName === null ? {} : { 'content-disposition': download(found.fileName) }),
      'cache-control': 'private, max-age=86400',
      'content-security-policy': "default-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    })
    .end(found.bytes);
}

/** Line by line, as fast as its reader takes it: a log may be larger than memory. */
async function sendLog(services: Services, path: string, response: ServerResponse): Promise<void> {
  const lines = await readLog(services, path);
  if (lines === null) {
    plain(response, 404, 'not found');
    return;
  }
  response.writeHead(200, {
    'content-type': 'application/jsonl; charset=utf-8',
    'access-control-allow-origin': '*',
    'cache-control': 'no-cache',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  });
  await pipeline(Readable.from(lines), response).catch((error: NodeJS.ErrnoException) => {
    // The reader has gone.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

async function sendCalendar(
  services: Services,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const text = await readCalendar(services, path);
  if (text === null) {
    plain(response, 404, 'not found');
    return;
  }
  response
    .writeHead(200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'x-content-type-options': 'nosniff',
    })
    .end(text);
}

/** A page to be printed: shown, without scripts and without anything from elsewhere. */
async function sendPage(services: Services, url: string, response: ServerResponse): Promise<void> {
  const page = await readPage(services, url);
  if (page === null) {
    plain(response, 404, 'not found');
    return;
  }
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .end(page);
}

async function sendPaper(services: Services, url: string, response: ServerResponse): Promise<void> {
  if (url.split('?')[0]?.endsWith('.html')) {
    await sendPage(services, url, response);
    return;
  }
  const paper = await readPaper(services, url);
  if (!paper) {
    plain(response, 404, 'not found');
    return;
  }
  response
    .writeHead(200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': download(paper.fileName),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(paper.bytes);
}

/** Saved, never shown: a document's own scripts stay asleep (RFC 6266, the name by RFC 8187). */
function download(fileName: string): string {
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, percent);
  return `attachment; filename*=UTF-8''${encoded}`;
}

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

async function sendUnsubscribePage(
  services: Services,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // What is posted says nothing that the address does not.
  request.resume();
  const { method = 'GET', url = '' } = request;
  const { status, html } = await answerUnsubscribe(services, method, url);
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .end(html);
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

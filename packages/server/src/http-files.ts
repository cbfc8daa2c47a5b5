/** Answers that are no GraphQL: files, calendars, logs, papers and pages. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Services } from './context.ts';
import { readAttachment } from './mechanisms/attachment/index.ts';
import { readCalendar } from './mechanisms/meeting/index.ts';
import { readPage, readPaper } from './mechanisms/paper/index.ts';
import { readLog } from './mechanisms/transparency-log/index.ts';
import { answerUnsubscribe } from './platform/notifications/index.ts';

/** Ends an answer with a line of plain text, which nobody keeps. */
export function plain(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end(text);
}

export async function sendAttachment(
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
export async function sendLog(
  services: Services,
  path: string,
  response: ServerResponse,
): Promise<void> {
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

export async function sendCalendar(
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

export async function sendPaper(
  services: Services,
  url: string,
  response: ServerResponse,
): Promise<void> {
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

export async function sendUnsubscribePage(
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

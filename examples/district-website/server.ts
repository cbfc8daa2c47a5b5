import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { demoCommunity } from './community.ts';
import { type CspReport, maxCspReports, readCspReport } from './csp-reports.ts';
import { type Locale, localeOf } from './locales.ts';
import { type PersonaId, personaById } from './personas.ts';
import { securityHeaders } from './security-headers.ts';
import { publicFolder, readSitePages, type SitePages } from './site-files.ts';

export { demoCommunity } from './community.ts';
export type { CspReport } from './csp-reports.ts';

export type DistrictWebsiteOptions = {
  /** 0 takes any free port. */
  readonly port: number;
  /** Address to listen on; only this machine unless told otherwise. */
  readonly host?: string;
  /** Origin of the Linli server, e.g. `http://localhost:4000`. */
  readonly linliOrigin: string;
  /** The site's publishable key. */
  readonly siteKey: string;
  /** 12-digit division code of the community. */
  readonly communityCode: string;
  /** Name in the header in every language; 滨江社区 and its translations when absent. */
  readonly communityName?: string;
  /** Signs what the host knows about a persona; `null` means not signed in. */
  readonly signToken: (persona: PersonaId) => Promise<string | null> | string | null;
  /** Hears of each thing that the Content-Security-Policy blocked in a browser. */
  readonly onCspReport?: (report: CspReport) => void;
};

export type DistrictWebsite = {
  readonly port: number;
  readonly url: string;
  /** The latest reports of blocked content, oldest first, at most 200. */
  readonly cspReports: readonly CspReport[];
  close(): Promise<void>;
};

/**
 * Serves the example website of a community, the host page on which the widgets are dropped.
 *
 * @throws the `NodeJS.ErrnoException` of `listen`, such as `EADDRINUSE`, for the caller to word
 * @throws TypeError when `linliOrigin` is not a URL
 */
export async function serveDistrictWebsite(
  options: DistrictWebsiteOptions,
): Promise<DistrictWebsite> {
  const linliOrigin = new URL(options.linliOrigin).origin;
  const host = options.host ?? '127.0.0.1';
  const cspReports: CspReport[] = [];
  const site: Site = {
    options: { ...options, linliOrigin },
    headers: securityHeaders(linliOrigin),
    pages: await readSitePages(),
    sendFile: sirv(fileURLToPath(publicFolder), { extensions: [], etag: true, maxAge: 0 }),
    cspReports,
  };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      console.error('The district website could not answer', request.url, error);
      if (!response.headersSent) sendText(response, 500, 'Something went wrong on this website.');
      else response.destroy();
    });
  });
  const port = await listen(server, options.port, host);
  return {
    port,
    url: `http://${hostInUrl(host)}:${port}`,
    cspReports,
    close: () => close(server),
  };
}

type Site = {
  readonly options: DistrictWebsiteOptions;
  readonly headers: Readonly<Record<string, string>>;
  readonly pages: SitePages;
  readonly sendFile: ReturnType<typeof sirv>;
  readonly cspReports: CspReport[];
};

const missingPage = 'not-found.html';

async function answer(site: Site, request: IncomingMessage, response: ServerResponse) {
  for (const [name, value] of Object.entries(site.headers)) response.setHeader(name, value);
  const url = URL.parse(request.url ?? '/', 'http://website.invalid');
  if (url === null) return sendText(response, 400, 'This address cannot be read.');
  if (url.pathname === '/csp-report') return receiveCspReport(site, request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return sendText(response, 405, 'This address can only be read.');
  }
  if (url.pathname === '/demo/token') return sendToken(site, url, request, response);
  const locale = localeOf(url.searchParams.get('lang'));
  const page = url.pathname === '/' ? 'index.html' : url.pathname.slice(1);
  if (page !== missingPage && sendPage(site, page, locale, 200, response)) return;
  site.sendFile(request, response, () => {
    sendPage(site, missingPage, locale, 404, response);
  });
}

function sendPage(
  site: Site,
  page: string,
  locale: Locale,
  status: number,
  response: ServerResponse,
): boolean {
  const { linliOrigin, siteKey, communityCode, communityName } = site.options;
  const html = site.pages.render(page, locale, {
    LINLI_ORIGIN: linliOrigin,
    SITE_KEY: siteKey,
    CODE: communityCode,
    COMMUNITY_NAME: communityName ?? demoCommunity.names[locale],
  });
  if (html === undefined) return false;
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Content-Language', locale);
  send(response, status, 'text/html; charset=utf-8', html);
  return true;
}

async function sendToken(
  site: Site,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('Cache-Control', 'no-store');
  const from = request.headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin' && from !== 'none') {
    return sendJson(response, 403, { error: 'Only pages of this website may ask for its token.' });
  }
  const persona = personaById(url.searchParams.get('persona') ?? 'visitor');
  if (persona === undefined) {
    return sendJson(response, 400, {
      error: 'Unknown persona. Use visitor, resident, worker, representative or official.',
    });
  }
  sendJson(response, 200, { token: await site.options.signToken(persona.id) });
}

async function receiveCspReport(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('Allow', 'POST');
    return sendText(response, 405, 'Reports are sent by POST.');
  }
  const outcome = await readCspReport(request);
  if (outcome.kind === 'TOO_LARGE') {
    response.setHeader('Connection', 'close');
    return sendText(response, 413, 'A report may have 16 kB.');
  }
  if (outcome.kind === 'UNREADABLE') return sendText(response, 400, 'This is not a CSP report.');
  site.cspReports.push(outcome.report);
  if (site.cspReports.length > maxCspReports) site.cspReports.shift();
  site.options.onCspReport?.(outcome.report);
  response.writeHead(204).end();
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, status, 'text/plain; charset=utf-8', `${text}\n`);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.writeHead(status).end(response.req.method === 'HEAD' ? undefined : body);
}

function listen(server: Server, port: number, host: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', reject);
  server.listen(port, host, () => {
    server.off('error', reject);
    const address = server.address();
    resolve(typeof address === 'object' && address !== null ? address.port : port);
  });
  return promise;
}

function close(server: Server): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.close((error) => (error === undefined ? resolve() : reject(error)));
  server.closeAllConnections();
  return promise;
}

function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

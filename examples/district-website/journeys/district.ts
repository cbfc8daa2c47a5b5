import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type RunningServer, startServer } from '@linli/server';
import { readConfig } from '@linli/server/config';
import { demonstrationKey, prepareDemonstration } from '@linli/server/demonstration';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { inject } from 'vitest';
import { type PersonaId, signDemoToken } from '../demo-token.ts';
import { type DistrictWebsite, demoCommunity, serveDistrictWebsite } from '../server.ts';

/** The whole demonstration: API, website and a browser, each a real one. */
export interface District {
  website: DistrictWebsite;
  /** The address of the API. */
  origin: string;
  siteKey: string;
  /** Another port whose pages may embed the site's widgets; nothing listens on it. */
  otherPort: number;
  /** A browser of its own (storage and all) that looks at the site as a persona. */
  visit(persona: PersonaId, path: string, options?: VisitOptions): Promise<Visit>;
  /** Asks the API as a persona, through a session that its website's token opens. */
  ask(persona: PersonaId, document: string, variables?: object): Promise<Answer>;
  /** Types a `linli` command as the operator does, beside the running server. */
  command(...words: string[]): Promise<void>;
  /** What the district's clock says. */
  now(): Date;
  /** Lets time pass, for the API and for the website that signs people in. */
  pass(time: { days?: number; hours?: number }): Promise<void>;
  /** Stops the API as an outage does, and starts it again on the same data and port. */
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
  close(): Promise<void>;
}

/** What a GraphQL request answered. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: journeys read what their documents ask for
  data: any;
  errors?: { message: string }[];
}

export interface VisitOptions {
  width?: number;
  locale?: string;
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Errors and warnings of the console, and exceptions of the page. */
  complaints: string[];
}

const browserArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const cli = fileURLToPath(new URL('../../../packages/server/src/cli.ts', import.meta.url));
const trustedDocuments = new URL('../../../schema/api/trusted-documents.json', import.meta.url);

/** The hash by which the widgets send this operation. */
async function hashOf(operation: string): Promise<string> {
  const documents: Record<string, string> = JSON.parse(await readFile(trustedDocuments, 'utf8'));
  const found = Object.entries(documents).find(([, text]) => text.includes(` ${operation}(`));
  if (!found) throw new Error(`No widget sends ${operation}.`);
  return found[0];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

/** Starts the demonstration on free ports and a copy of the seeded data. */
export async function openDistrict(): Promise<District> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-district-'));
  await cp(inject('seeded'), folder, { recursive: true });
  const [port, websitePort, otherPort] = [await freePort(), await freePort(), await freePort()];
  const environment = {
    LINLI_PORT: String(port),
    LINLI_LOG: process.env['LINLI_LOG'] ?? 'error',
    // Every browser of the journeys has the same address.
    LINLI_LIMIT_FACTOR: '1000',
  };
  const config = await readConfig(environment, folder, { demonstration: true });
  const key = await demonstrationKey(config.homeFolder);
  let ahead = 0;
  const clock = { now: () => new Date(Date.now() + ahead) };
  const start = () =>
    startServer(
      config,
      () => {},
      (services) =>
        prepareDemonstration(services, {
          publicKey: key.publicKey,
          origins: [`http://localhost:${websitePort}`, `http://localhost:${otherPort}`],
          report: () => {},
        }),
      clock,
    );
  let server: RunningServer | null = await start();
  const sign = (persona: PersonaId) =>
    signDemoToken({
      privateKey: key.privateKey,
      keyId: key.keyId,
      siteKey: key.siteKey,
      persona,
      communityCode: demoCommunity.code,
      now: clock.now(),
    });
  const send = async (search: string, body: object, token?: string): Promise<Answer> => {
    const answer = await fetch(`${config.publicOrigin}/graphql${search}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Answer;
  };
  const post = (query: string, variables: object, token?: string) =>
    send('', { query, variables }, token);
  const website = await serveDistrictWebsite({
    port: websitePort,
    linliOrigin: config.publicOrigin,
    siteKey: key.siteKey,
    communityCode: demoCommunity.code,
    signToken: (persona) => sign(persona),
  });
  const executablePath = process.env['LINLI_CHROMIUM'] ?? '/usr/bin/chromium';
  const browser: Browser = await chromium.launch({ executablePath, args: browserArguments });
  return {
    website,
    origin: config.publicOrigin,
    siteKey: key.siteKey,
    otherPort,
    async visit(persona, path, { width = 1280, locale = 'zh-CN' } = {}) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') {
          complaints.push(message.text());
        }
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.addInitScript((id) => sessionStorage.setItem('demo-persona', id), persona);
      await page.goto(new URL(path, `http://localhost:${websitePort}`).href);
      return { page, context, complaints };
    },
    async ask(persona, document, variables = {}) {
      const token = await sign(persona);
      if (!token) return post(document, variables);
      const { data } = await send(`?site=${key.siteKey}`, {
        hash: await hashOf('SignInWithHostToken'),
        variables: { input: { token } },
      });
      return post(document, variables, data.signInWithHostToken.session.token);
    },
    async command(...words) {
      const env = {
        ...process.env,
        LINLI_DATA_DIR: config.dataFolder,
        LINLI_ENCRYPTION_KEY: Buffer.from(config.encryptionKey).toString('base64'),
        LINLI_LOG_KEY: Buffer.from(config.logKeys.current).toString('base64'),
      };
      await promisify(execFile)(process.execPath, [cli, ...words], { cwd: folder, env });
    },
    now: () => clock.now(),
    async pass({ days = 0, hours = 0 }) {
      ahead += (days * 24 + hours) * 3_600_000;
      // What the clock brings about is looked for every minute; here at once.
      for (const name of ['ballots', 'publication-time', 'topic-answer-reminders']) {
        await server?.services.jobs.send({ name }, {});
      }
    },
    async stopServer() {
      await server?.stop();
      server = null;
    },
    async startServer() {
      server ??= await start();
    },
    async close() {
      await browser.close();
      await website.close();
      await server?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

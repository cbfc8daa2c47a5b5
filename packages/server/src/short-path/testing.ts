/** Two servers over one app: one asks the short path first, one has Yoga alone. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createHttpFront } from '../http.ts';
import { createGraphqlServer } from '../server.ts';
import type { Persona, TestApp } from '../testing/index.ts';
import { createShortPath } from './short-path.ts';

const file = join(import.meta.dirname, '../../../../schema/api/trusted-documents.json');

/** The documents that widgets send, by hash. */
export const trustedDocuments: ReadonlyMap<string, string> = new Map(
  Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>),
);

/** The hash of the document that is named so. */
export function hashOf(name: string): string {
  for (const [hash, text] of trustedDocuments) {
    if (new RegExp(`^\\w+ ${name}\\b`).test(text)) return hash;
  }
  throw new Error(`No trusted document is named ${name}.`);
}

/** An answer as far as a client can tell. */
export interface Seen {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface TwoPaths {
  /** Through the server that asks the short path first. */
  short(path: string, init?: RequestInit): Promise<Seen>;
  /** Through Yoga alone. */
  long(path: string, init?: RequestInit): Promise<Seen>;
  /** How many requests the short path has answered itself. */
  taken(): number;
  close(): Promise<void>;
}

export async function openTwoPaths(app: TestApp): Promise<TwoPaths> {
  const services = app.context({ kind: 'visitor' });
  const graphql = createGraphqlServer(services, trustedDocuments);
  const shortPath = createShortPath(services, trustedDocuments);
  let taken = 0;
  const common = { services, graphql, trustedProxies: 0, isReady: () => true };
  const { server: short } = createHttpFront({
    ...common,
    shortPath: {
      ...shortPath,
      async answer(...request) {
        const answered = await shortPath.answer(...request);
        if (answered) taken += 1;
        return answered;
      },
    },
  });
  const { server: long } = createHttpFront(common);
  const addresses = await Promise.all([short, long].map(listen));
  return {
    short: (path, init) => see(`${addresses[0]}${path}`, init),
    long: (path, init) => see(`${addresses[1]}${path}`, init),
    taken: () => taken,
    async close() {
      shortPath.close();
      for (const server of [short, long]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

/** A read by hash as the client sends it. */
export function read(
  document: string,
  variables: object,
  more: Record<string, string> = {},
): string {
  return `/graphql?${new URLSearchParams({
    site: 'pk_510703',
    hash: hashOf(document),
    variables: JSON.stringify(variables),
    ...more,
  })}`;
}

/** What a page of the site sends along. */
export function fromPage(persona: Persona | null, headers: Record<string, string> = {}) {
  return {
    headers: {
      accept: 'application/json',
      origin: 'https://district.example',
      'x-request-id': 'the-same-for-both',
      ...(persona ? { authorization: `Bearer ${persona.token}` } : {}),
      ...headers,
    },
  };
}

/** A write by hash as the client sends it. */
export function writeOf(persona: Persona | null, document: string, variables: object) {
  return {
    ...fromPage(persona, { 'content-type': 'application/json' }),
    method: 'POST',
    body: JSON.stringify({ hash: hashOf(document), variables }),
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Headers of the connection, which say nothing of the answer. */
const ofConnection = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding']);

async function see(address: string, init?: RequestInit): Promise<Seen> {
  const response = await fetch(address, init);
  const headers = [...response.headers].filter(([name]) => !ofConnection.has(name));
  return {
    status: response.status,
    headers: Object.fromEntries(headers),
    body: await response.text(),
  };
}

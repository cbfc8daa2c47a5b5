import type { IncomingMessage } from 'node:http';
import { type RequestFacts, readFacts } from '../plugins/request-facts.ts';
import type { PreparedDocument } from './prepare-documents.ts';

/** A request for a trusted document, read. */
export interface Asked {
  method: 'GET' | 'POST';
  facts: RequestFacts;
  prepared: PreparedDocument;
  variables: Readonly<Record<string, unknown>>;
  /** As they were sent: equal texts ask for the same. */
  variablesText: string;
  authorization: string | null;
  ifNoneMatch: string | null;
}

type Prepared = ReadonlyMap<string, PreparedDocument>;

/** Larger bodies go the long way; what widgets send is far smaller. */
const largestBody = 256 * 1024;
const addressNames = new Set(['hash', 'variables', 'site', 'locale']);
const bodyNames = new Set(['hash', 'variables']);
const plainAccept = new Set(['', '*/*', 'application/json']);

/** Null for a request that is not this path's. A body that was read stays as `request.body` for Yoga. */
export async function readAsked(
  request: IncomingMessage,
  prepared: Prepared,
): Promise<Asked | null> {
  const { method, headers } = request;
  if (method !== 'GET' && method !== 'POST') return null;
  if (!plainAccept.has(headers.accept ?? '')) return null;
  if (headers['access-control-request-headers'] !== undefined) return null;
  // Yoga takes an origin with a star for the permission of all.
  if (headers.origin?.includes('*')) return null;
  const address = new URLSearchParams(request.url?.split('?')[1] ?? '');
  if (![...address.keys()].every((name) => addressNames.has(name))) return null;
  return method === 'GET'
    ? readGet(request, address, prepared)
    : readPost(request, address, prepared);
}

function readGet(
  request: IncomingMessage,
  address: URLSearchParams,
  prepared: Prepared,
): Asked | null {
  const document = prepared.get(address.get('hash') ?? '');
  if (document?.kind !== 'query') return null;
  const variablesText = address.get('variables') ?? '{}';
  const variables = parseObject(variablesText);
  if (!variables) return null;
  const facts = { ...readFacts(address, headerOf(request)), trusted: true };
  return { ...asked(request, facts, document, variables), method: 'GET', variablesText };
}

async function readPost(
  request: IncomingMessage,
  address: URLSearchParams,
  prepared: Prepared,
): Promise<Asked | null> {
  const { headers } = request;
  const length = Number(headers['content-length']);
  if (!/^application\/json(;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? '')) return null;
  if (!(length > 0 && length <= largestBody) || headers['content-encoding'] !== undefined)
    return null;
  if (address.has('hash') || address.has('variables')) return null;
  const startedAt = performance.now();
  const bytes = await readBody(request);
  Object.assign(request, { body: bytes });
  const body = parseObject(bytes.toString('utf8'));
  const { hash, variables = {} } = body ?? {};
  const document = typeof hash === 'string' ? prepared.get(hash) : undefined;
  if (
    !body ||
    !document ||
    typeof hash !== 'string' ||
    !isObject(variables) ||
    !Object.keys(body).every((name) => bodyNames.has(name))
  ) {
    return null;
  }
  const facts = { ...readFacts(address, headerOf(request)), hash, trusted: true, startedAt };
  return { ...asked(request, facts, document, variables), method: 'POST', variablesText: '' };
}

function asked(
  { headers }: IncomingMessage,
  facts: RequestFacts,
  prepared: PreparedDocument,
  variables: Readonly<Record<string, unknown>>,
) {
  return {
    facts,
    prepared,
    variables,
    authorization: headers.authorization ?? null,
    ifNoneMatch: headers['if-none-match'] ?? null,
  };
}

/** By its events: iterating over a request costs more than the rest of reading it. */
function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const [only] = parts;
      resolve(only && parts.length === 1 ? only : Buffer.concat(parts));
    });
    request.on('error', reject);
  });
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function headerOf({ headers }: IncomingMessage): (name: string) => string | null {
  return (name) => {
    const value = headers[name];
    return (Array.isArray(value) ? value.join(', ') : value) ?? null;
  };
}

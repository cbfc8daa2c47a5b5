import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { newId } from '../kernel/ids.ts';
import { chooseLocale, type Locale } from '../kernel/locale.ts';

/** What a request says of itself, read once. */
export interface RequestFacts {
  id: string;
  locale: Locale;
  siteKey: string | null;
  origin: string | null;
  /** The trusted document the request names, before it was looked up. */
  hash: string | null;
  /** True once the hash was found among the trusted documents. */
  trusted: boolean;
  startedAt: number;
}

const known = new WeakMap<Request, RequestFacts>();

/** The facts of a request; a GET may carry in its address what a POST has in headers. */
export function requestFacts(request: Request): RequestFacts {
  const found = known.get(request);
  if (found) return found;
  const address = new URL(request.url, 'http://host').searchParams;
  const facts = readFacts(address, (name) => request.headers.get(name));
  known.set(request, facts);
  return facts;
}

/** The facts in an address and in headers, however the request has arrived. */
export function readFacts(
  address: URLSearchParams,
  header: (name: string) => string | null,
): RequestFacts {
  return {
    id: wellFormed(header('x-request-id')) ?? newId(),
    locale: chooseLocale(address.get('locale') ?? header('accept-language')),
    siteKey: address.get('site') ?? header('x-linli-site'),
    origin: header('origin'),
    hash: address.get('hash'),
    trusted: false,
    startedAt: performance.now(),
  };
}

function wellFormed(id: string | null): string | null {
  return id !== null && /^[\w-]{8,64}$/.test(id) ? id : null;
}

/** An address as a keyed hash: it can be counted, and is nowhere kept in the clear. */
export function addressIndex(address: string | undefined, key: string): string {
  return createHmac('sha256', key)
    .update(countedAddress(address ?? 'unknown'))
    .digest('base64url');
}

/**
 * What limits count: an IPv4 address, also where it is written as IPv6, or the /64 of an IPv6
 * address, since a household has all of one to choose from.
 */
export function countedAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').split('::');
  const left = head.split(':').filter((group) => group !== '');
  const right = tail.split(':').filter((group) => group !== '');
  const middle = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = [...left, ...middle, ...right].map((group) => Number.parseInt(group, 16));
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

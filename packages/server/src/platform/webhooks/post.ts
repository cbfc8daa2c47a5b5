import { type LookupAddress, lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Milliseconds in which an answer must have begun. */
const longest = 10_000;

/** What is posted. */
export interface Posting {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/**
 * Posts and answers the status. Redirects are not followed and what is answered is not read. The
 * address that is connected to is the one that was looked at, so that a name cannot change between.
 *
 * @param toPrivate whether this machine and its network may be addressed, and http be spoken
 * @throws Error when there is no connection, no answer in time, or the address is not public
 */
export async function post(
  { url, headers, body }: Posting,
  { toPrivate }: { toPrivate: boolean },
): Promise<number> {
  const target = new URL(url);
  assertSpoken(target, toPrivate);
  const request = target.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise<number>((resolve, reject) => {
    const sending = request(
      target,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'Linli-Webhooks',
          ...headers,
        },
        agent: false,
        signal: AbortSignal.timeout(longest),
        ...(toPrivate ? {} : { lookup: lookupPublic }),
      },
      (response) => {
        resolve(response.statusCode ?? 0);
        response.on('error', () => {});
        response.destroy();
      },
    );
    sending.once('error', reject);
    sending.end(body);
  });
}

/** Whether a webhook may go to an address, as far as the address itself says. */
export function isAcceptable(url: string, { toPrivate }: { toPrivate: boolean }): boolean {
  if (!URL.canParse(url)) return false;
  const target = new URL(url);
  if (target.username || target.password || target.hash) return false;
  try {
    assertSpoken(target, toPrivate);
    return true;
  } catch {
    return false;
  }
}

function assertSpoken(target: URL, toPrivate: boolean): void {
  const protocols = toPrivate ? ['https:', 'http:'] : ['https:'];
  if (!protocols.includes(target.protocol)) throw new Error('A webhook goes to https alone.');
  if (toPrivate) return;
  const host = target.hostname.replace(/^\[|\]$/g, '');
  // Numbers are connected to without being looked up.
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new Error('The address is not public.');
  if (/(^|\.)localhost\.?$/i.test(host)) throw new Error('The address is not public.');
}

/** Looks a name up, and refuses it when any of its addresses is not public. */
export const lookupPublic: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error || !first) {
      done(error ?? new Error('The name has no address.'), '', 0);
    } else if (!addresses.every(({ address }) => isPublicAddress(address))) {
      done(new Error('The name leads to an address that is not public.'), '', 0);
    } else if (options.all) {
      done(null, addresses);
    } else {
      done(null, first.address, first.family);
    }
  });
};

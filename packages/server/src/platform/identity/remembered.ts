/**
 * Who asked a moment ago, and through which site, so that a write in the hot path reads neither: the
 * statement that writes checks that both are still what is remembered, and writes nothing where they
 * are not. So nobody gains by what is remembered, in whichever process they signed out or lost an
 * office; whatever is not taken is asked anew from the beginning.
 */
import type { Services } from '../../context.ts';
import type { Database } from '../../database.ts';
import type { Site } from '../../generated/prisma/client.ts';
import { sha256 } from '../encryption.ts';
import type { Viewer } from '../viewer.ts';
import { admits, tokenIn } from './authenticate.ts';
import { sessionKeyOf, sessionTextOf } from './sessions.ts';
import { siteTextOf } from './site.sql.ts';

/** What the statement that writes is to find as it is here. */
export interface RememberedAccess {
  sessionHash: string;
  /** SHA-256 of the session with its person, roles and offices, as `livingSession` answers it. */
  sessionDigest: string;
  /** SHA-256 of the site, as `siteText` answers it; null without one. */
  siteDigest: string | null;
  /** Set once a statement has found both unchanged and has written. */
  confirmed: boolean;
}

/** A request's access, by what is remembered. */
export interface RecalledAccess {
  viewer: Viewer;
  site: Site | null;
  remembered: RememberedAccess;
}

interface AskedAccess {
  siteKey: string | null;
  origin: string | null;
  authorization: string | null;
}

const mostViewers = 10_000;
const mostSites = 1_000;
/** Milliseconds; bounds how long a name of somebody who has gone lies in memory. */
const longest = 60_000;

interface Memory {
  viewers: Map<string, { viewer: Viewer; digest: string; until: number }>;
  sites: Map<string, { site: Site; digest: string }>;
}

const memories = new WeakMap<Database, Memory>();

function memoryOf(database: Database): Memory {
  const known = memories.get(database) ?? { viewers: new Map(), sites: new Map() };
  memories.set(database, known);
  return known;
}

function keyOf(authorization: string | null): string | null {
  return sessionKeyOf(tokenIn(authorization ?? ''))?.hash ?? null;
}

/** Null where the viewer, or the site, is not remembered, or the site does not admit the origin. */
export function recallAccess(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  { siteKey, origin, authorization }: AskedAccess,
): RecalledAccess | null {
  const { viewers, sites } = memoryOf(database);
  const hash = keyOf(authorization);
  const known = hash === null ? undefined : viewers.get(hash);
  if (hash === null || !known || known.until <= clock.now().getTime()) return null;
  const held = siteKey ? sites.get(siteKey) : null;
  if (held === undefined || (held && !admits(held.site, origin))) return null;
  const { viewer, digest: sessionDigest } = known;
  const remembered = {
    sessionHash: hash,
    sessionDigest,
    siteDigest: held?.digest ?? null,
    confirmed: false,
  };
  return { viewer, site: held?.site ?? null, remembered };
}

/** Remembers whom a request was taken for, as it was just read. */
export function rememberAccess(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  { viewer, site }: { viewer: Viewer; site: Site | null },
): void {
  const { viewers, sites } = memoryOf(database);
  const text = sessionTextOf(viewer);
  if (viewer.kind === 'person' && text !== null) {
    const until = clock.now().getTime() + longest;
    viewers.delete(viewer.sessionHash);
    viewers.set(viewer.sessionHash, { viewer, digest: sha256(text), until });
    dropOldest(viewers, mostViewers);
  }
  const siteText = site && siteTextOf(site);
  if (site && siteText) {
    sites.set(site.key, { site, digest: sha256(siteText) });
    dropOldest(sites, mostSites);
  }
}

function dropOldest(map: Map<string, unknown>, most: number): void {
  for (const oldest of map.keys()) {
    if (map.size <= most) return;
    map.delete(oldest);
  }
}

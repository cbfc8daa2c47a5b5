import { isDeepStrictEqual } from 'node:util';
import type { Services } from '../../context.ts';
import type { ApiKey, Site } from '../../generated/prisma/client.ts';
import { ForbiddenError, UnauthenticatedError } from '../../kernel/domain-error.ts';
import { sha256 } from '../encryption.ts';
import { isPermission } from '../permissions.ts';
import type { Viewer } from '../viewer.ts';
import { viewerOfSession, viewerOfSessionHash } from './sessions.ts';
import { readSite } from './site.sql.ts';

/**
 * Who a request comes from, by `Authorization: Bearer` with a session token (`ls_…`) or an API key
 * (`lk_…`). No header is a visitor; a token that opens nothing is refused, so that the client
 * signs in again instead of acting as nobody.
 */
export async function authenticate(services: Services, header: string | null): Promise<Viewer> {
  if (!header) return { kind: 'visitor' };
  const token = tokenIn(header);
  const now = services.clock.now();
  const viewer = token.startsWith('lk_')
    ? await viewerOfApiKey(services, token, now)
    : await viewerOfSession(services.database, token, now);
  if (!viewer) throw new UnauthenticatedError();
  return viewer;
}

/** The token of an `Authorization` header; empty where it holds none. */
export function tokenIn(header: string): string {
  return /^Bearer (\S{1,200})$/.exec(header)?.[1] ?? '';
}

async function viewerOfApiKey(
  services: Services,
  token: string,
  now: Date,
): Promise<Viewer | null> {
  const key = await services.database.prisma.apiKey.findUnique({ where: { hash: sha256(token) } });
  return key && viewerOfKeyRow(key, now);
}

function viewerOfKeyRow(key: ApiKey, now: Date): Viewer | null {
  if (key.revokedAt || (key.expiresAt && key.expiresAt <= now)) return null;
  return {
    kind: 'api-key',
    districtId: key.districtId,
    keyId: key.id,
    permissions: key.permissions.filter(isPermission),
  };
}

/**
 * Whether a viewer may go on as who they were when a long answer to them began: the session or key
 * has neither ended nor been revoked, and level and roles are the same.
 */
export async function isStillViewer(
  context: Pick<Services, 'database' | 'clock'> & { viewer: Viewer },
): Promise<boolean> {
  const { viewer, database, clock } = context;
  const now = clock.now();
  switch (viewer.kind) {
    case 'person':
    case 'guest': {
      const { districtId, sessionHash: hash } = viewer;
      const present = await viewerOfSessionHash(database, { districtId, hash }, now);
      return isDeepStrictEqual(present, viewer);
    }
    case 'api-key': {
      const key = await database.prisma.apiKey.findUnique({ where: { id: viewer.keyId } });
      return key !== null && isDeepStrictEqual(viewerOfKeyRow(key, now), viewer);
    }
    default:
      return true;
  }
}

/** The site of a publishable key. An unknown key, or an origin that is not its own, is refused. */
export async function identifySite(
  services: Services,
  key: string | null,
  origin: string | null,
): Promise<Site | null> {
  if (!key) return null;
  const site = await readSite(services.database, key);
  if (!site) throw new ForbiddenError('SITE_UNKNOWN');
  if (!admits(site, origin)) throw new ForbiddenError('ORIGIN_NOT_ALLOWED');
  return site;
}

/** Whether a page of this origin may ask as the site; what is no page has none. */
export function admits(site: Site, origin: string | null): boolean {
  return origin === null || site.allowedOrigins.includes(origin);
}

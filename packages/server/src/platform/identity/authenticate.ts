import type { Services } from '../../context.ts';
import type { Site } from '../../generated/prisma/client.ts';
import { ForbiddenError, UnauthenticatedError } from '../../kernel/domain-error.ts';
import { sha256 } from '../encryption.ts';
import { isPermission } from '../permissions.ts';
import type { Viewer } from '../viewer.ts';
import { viewerOfSession } from './sessions.ts';

/**
 * Who a request comes from, by `Authorization: Bearer` with a session token (`ls_…`) or an API key
 * (`lk_…`). No header is a visitor; a token that opens nothing is refused, so that the client
 * signs in again instead of acting as nobody.
 */
export async function authenticate(services: Services, header: string | null): Promise<Viewer> {
  if (!header) return { kind: 'visitor' };
  const token = /^Bearer (\S{1,200})$/.exec(header)?.[1] ?? '';
  const now = services.clock.now();
  const viewer = token.startsWith('lk_')
    ? await viewerOfApiKey(services, token, now)
    : await viewerOfSession(services.database.prisma, token, now);
  if (!viewer) throw new UnauthenticatedError();
  return viewer;
}

async function viewerOfApiKey(
  services: Services,
  token: string,
  now: Date,
): Promise<Viewer | null> {
  const key = await services.database.prisma.apiKey.findUnique({ where: { hash: sha256(token) } });
  if (!key || key.revokedAt || (key.expiresAt && key.expiresAt <= now)) return null;
  return {
    kind: 'api-key',
    districtId: key.districtId,
    keyId: key.id,
    permissions: key.permissions.filter(isPermission),
  };
}

/** The site of a publishable key. An unknown key, or an origin that is not its own, is refused. */
export async function identifySite(
  services: Services,
  key: string | null,
  origin: string | null,
): Promise<Site | null> {
  if (!key) return null;
  const site = await services.database.prisma.site.findUnique({ where: { key } });
  if (!site) throw new ForbiddenError('SITE_UNKNOWN');
  if (origin !== null && !site.allowedOrigins.includes(origin)) {
    throw new ForbiddenError('ORIGIN_NOT_ALLOWED');
  }
  return site;
}

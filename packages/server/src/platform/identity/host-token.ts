import { createLocalJWKSet, createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Site } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { line } from '../../kernel/input.ts';
import type { Encryption } from '../encryption.ts';

/** What a host's token says of the person who is signed in there. */
export interface HostClaims {
  /** The host's stable name for the person. */
  subject: string;
  displayName: string;
  /** Official code of the community they live in, if the host knows it. */
  communityCode: string | null;
  /** What the host has verified: ACCOUNT (real name known) or RESIDENT (residency checked). */
  level: 'ACCOUNT' | 'RESIDENT';
}

const claims = z.object({
  sub: z.string().min(1).max(200),
  name: line(40),
  community: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  level: z.enum(['ACCOUNT', 'RESIDENT']).default('ACCOUNT'),
  exp: z.number(),
});

const remoteKeys = new Map<string, JWTVerifyGetKey>();

/**
 * Verifies a token that the host website signed for this site: audience `linli`, issuer the site's
 * key, not older than a day, ES256 or RS256 by the host's public keys or HS256 by the site's secret.
 */
export async function readHostToken(
  site: Site,
  token: string,
  encryption: Encryption,
  now: Date,
): Promise<HostClaims> {
  const options = {
    issuer: site.key,
    audience: 'linli',
    clockTolerance: 30,
    maxTokenAge: '1 day',
    currentDate: now,
  };
  try {
    const { payload } = site.secretCipher
      ? await jwtVerify(token, secretKey(site.secretCipher, encryption), {
          ...options,
          algorithms: ['HS256'],
        })
      : await jwtVerify(token, publicKeys(site), { ...options, algorithms: ['ES256', 'RS256'] });
    const read = claims.parse(payload);
    return {
      subject: read.sub,
      displayName: read.name,
      communityCode: read.community ?? null,
      level: read.level,
    };
  } catch {
    throw new RuleRefusedError('HOST_TOKEN_INVALID');
  }
}

function secretKey(cipher: string, encryption: Encryption): Uint8Array {
  return new TextEncoder().encode(encryption.decrypt(cipher, 'site.secret'));
}

function publicKeys(site: Site): JWTVerifyGetKey {
  if (site.publicKeys) {
    return createLocalJWKSet(site.publicKeys as unknown as Parameters<typeof createLocalJWKSet>[0]);
  }
  if (!site.jwksUrl) throw new Error(`The site ${site.key} has no keys to verify tokens by.`);
  const known = remoteKeys.get(site.jwksUrl);
  if (known) return known;
  const keys = createRemoteJWKSet(new URL(site.jwksUrl), { timeoutDuration: 5_000 });
  remoteKeys.set(site.jwksUrl, keys);
  return keys;
}

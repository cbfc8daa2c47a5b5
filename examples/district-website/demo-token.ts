import { type CryptoKey, type JWK, type KeyObject, SignJWT } from 'jose';
import { type PersonaId, personaById } from './personas.ts';

export type { PersonaId } from './personas.ts';

/** How long a demonstration token is valid, in minutes; the widgets ask again before it ends. */
export const demoTokenMinutes = 15;

export type DemoTokenInput = {
  /** The host website's private ES256 key. Linli knows the public half. */
  readonly privateKey: CryptoKey | KeyObject | JWK;
  /** `kid` under which Linli finds the public key. */
  readonly keyId: string;
  /** The site's publishable key, which is the issuer. */
  readonly siteKey: string;
  readonly persona: PersonaId;
  /** 12-digit division code of the community the person belongs to. */
  readonly communityCode: string;
  /** When the token is signed; now, unless a test says otherwise. */
  readonly now?: Date;
};

/**
 * Signs what a host website knows about the person in front of it, as its own sign-in would do.
 *
 * @returns an ES256 JWT with `sub`, `name`, `community`, `level`, `iss`, `aud: linli`, `iat` and
 *   `exp`; `null` for a visitor, who is nobody in particular
 */
export async function signDemoToken(input: DemoTokenInput): Promise<string | null> {
  const account = personaById(input.persona)?.account;
  if (account === undefined) return null;
  const issuedAt = Math.floor((input.now ?? new Date()).getTime() / 1000);
  return new SignJWT({
    name: account.name,
    community: input.communityCode,
    level: account.level,
  })
    .setProtectedHeader({ alg: 'ES256', kid: input.keyId, typ: 'JWT' })
    .setSubject(account.subject)
    .setIssuer(input.siteKey)
    .setAudience('linli')
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + demoTokenMinutes * 60)
    .sign(input.privateKey);
}

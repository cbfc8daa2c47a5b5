import {
  base64url,
  CompactSign,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  SignJWT,
} from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../generated/prisma/client.ts';
import { createEncryption } from '../encryption.ts';
import { readHostToken } from './host-token.ts';

const encryption = createEncryption(Buffer.alloc(32, 7));
const now = new Date('2026-11-22T07:00:00Z');
const seconds = Math.floor(now.getTime() / 1000);
const day = 86_400;

const base: Site = {
  id: '',
  key: 'pk_host',
  name: '',
  districtId: '',
  communityId: '',
  allowedOrigins: [],
  signInMethods: ['HOST_TOKEN'],
  jwksUrl: null,
  publicKeys: null,
  secretCipher: null,
  guestsProveWork: false,
  demonstration: false,
  createdAt: now,
};

let privateKey: CryptoKey;
let publicKeyText: string;
let byKeys: Site;
beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  privateKey = pair.privateKey;
  publicKeyText = await exportSPKI(pair.publicKey);
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'host', alg: 'ES256' };
  byKeys = { ...base, publicKeys: JSON.parse(JSON.stringify({ keys: [jwk] })) };
});

const secret = 'a secret that the host and Linli share';
const bySecret: Site = {
  ...base,
  secretCipher: encryption.encrypt(secret, 'site.secret'),
};

const claims = {
  iss: 'pk_host',
  aud: 'linli',
  sub: 'u-1',
  name: '陈阿姨',
  iat: seconds,
  exp: seconds + 600,
};

const es256 = { alg: 'ES256', kid: 'host' };

/** Signs these claims, with those that are `undefined` left out. */
function sign(
  changed: Record<string, unknown> = {},
  header: JWTHeaderParameters = es256,
  key: CryptoKey | Uint8Array = privateKey,
): Promise<string> {
  const payload = JSON.stringify({ ...claims, ...changed });
  return new CompactSign(new TextEncoder().encode(payload)).setProtectedHeader(header).sign(key);
}

const read = (site: Site, token: string) => readHostToken(site, token, encryption, now);
const refused = { code: 'HOST_TOKEN_INVALID' };

describe('a host’s token is taken', () => {
  test('signed by its key, or by the shared secret', async () => {
    const expected = { subject: 'u-1', displayName: '陈阿姨', level: 'ACCOUNT' };
    expect(await read(byKeys, await sign())).toMatchObject(expected);
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(secret));
    expect(await read(bySecret, token)).toMatchObject(expected);
  });
});

describe('a host’s token is refused', () => {
  test.each([
    ['that never ends', { exp: undefined }],
    ['that has ended', { exp: seconds - 60 }],
    ['that does not say when it was made', { iat: undefined }],
    ['made in the future', { iat: seconds + 120 }],
    [
      'made more than a day ago, however long it is good',
      { iat: seconds - day - 60, exp: seconds + 10 * day },
    ],
    ['that is not good yet', { nbf: seconds + 120 }],
    ['for another audience', { aud: 'another' }],
    ['of another site', { iss: 'pk_other' }],
    ['without a subject', { sub: undefined }],
    ['with an empty subject', { sub: '' }],
    ['with a level that hosts cannot give', { level: 'OPERATOR' }],
    ['with a community that is no code', { community: "510703001001' OR 1=1" }],
  ])('%s', async (_, changed) => {
    await expect(read(byKeys, await sign(changed))).rejects.toMatchObject(refused);
  });

  test('signed with the public key as if it were a secret', async () => {
    const token = await sign(
      {},
      { alg: 'HS256', kid: 'host' },
      new TextEncoder().encode(publicKeyText),
    );
    await expect(read(byKeys, token)).rejects.toMatchObject(refused);
  });

  test('signed by a key where a secret is agreed, and the other way round', async () => {
    await expect(read(bySecret, await sign())).rejects.toMatchObject(refused);
    const hs256 = await sign({}, { alg: 'HS256' }, new TextEncoder().encode(secret));
    await expect(read(byKeys, hs256)).rejects.toMatchObject(refused);
  });

  test('signed by nobody', async () => {
    const part = (value: object) => base64url.encode(JSON.stringify(value));
    const token = `${part({ alg: 'none', kid: 'host' })}.${part(claims)}.`;
    await expect(read(byKeys, token)).rejects.toMatchObject(refused);
  });

  test('with a key that it brings along', async () => {
    const stranger = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(stranger.publicKey);
    for (const header of [{ alg: 'ES256', jwk }, { alg: 'ES256', kid: 'unknown' }, es256]) {
      const token = await sign({}, header, stranger.privateKey);
      await expect(read(byKeys, token)).rejects.toMatchObject(refused);
    }
  });

  test('where the site has no keys at all', async () => {
    await expect(read(base, await sign())).rejects.toMatchObject(refused);
  });
});

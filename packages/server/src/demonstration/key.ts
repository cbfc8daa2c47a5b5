import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { demonstrationKeyFile, keptSecret } from '../config.ts';

/** The publishable key of the demonstration website. */
export const demonstrationSiteKey = 'pk_demo_fucheng';

/** The key by which the demonstration website signs its personas' tokens. */
export interface DemonstrationKey {
  siteKey: string;
  keyId: string;
  privateKey: JWK;
  publicKey: JWK;
}

/** Makes the key on the first start and keeps it; it exists nowhere but in demonstration mode. */
export async function demonstrationKey(homeFolder: string): Promise<DemonstrationKey> {
  const text = await keptSecret(homeFolder, demonstrationKeyFile, async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    return JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'demonstration', alg: 'ES256' });
  });
  const privateKey = JSON.parse(text) as JWK;
  const { d: _secret, ...publicKey } = privateKey;
  return { siteKey: demonstrationSiteKey, keyId: 'demonstration', privateKey, publicKey };
}

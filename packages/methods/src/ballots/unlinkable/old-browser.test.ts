import { execFileSync } from 'node:child_process';
import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unblindSignature } from './blind-credential.ts';

/** What Chromium 86 and Safari 14 lack; `crypto.subtle` is hidden on pages that are not secure. */
const asOldBrowser = `
  const { getRandomValues } = crypto;
  const random = (count) => getRandomValues.call(crypto, new Uint8Array(count));
  delete Object.hasOwn;
  delete Array.prototype.at;
  delete Uint8Array.prototype.at;
  delete Uint8Array.prototype.toHex;
  delete Uint8Array.prototype.toBase64;
  delete Uint8Array.fromBase64;
`;

test('an old browser blinds a token, whose signature holds', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const text = publicKey.toString('base64url');
  const door = JSON.stringify(join(import.meta.dirname, '../../index.ts'));
  const program = `${asOldBrowser}
    Object.defineProperty(crypto, 'subtle', { value: undefined });
    const { blindToken } = await import(${door});
    console.log(JSON.stringify(blindToken('${text}', random)));
  `;
  const run = ['--input-type=module', '--no-warnings', '--eval', program];
  const blinded = JSON.parse(execFileSync(process.execPath, run, { encoding: 'utf8' }));
  const signed = privateDecrypt(
    { key: privateKey, padding: constants.RSA_NO_PADDING },
    Buffer.from(blinded.blindedToken, 'base64url'),
  );
  expect(unblindSignature(text, blinded, signed.toString('base64url'))).not.toBeNull();
});

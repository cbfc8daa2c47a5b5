import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What Chromium 86 and Safari 14 lack, and what they hide on pages that are not secure. */
const asOldBrowser = `
  delete Object.hasOwn;
  delete Array.prototype.at;
  delete globalThis.crypto;
`;

it('an old browser checks hashes and signatures, on a page that is not secure too', () => {
  const door = JSON.stringify(join(import.meta.dirname, 'index.ts'));
  const program = `${asOldBrowser}
    const { fromHex, loadEd25519, sha256Algorithm, toHex, utf8 } = await import(${door});
    const scheme = await loadEd25519();
    // RFC 8032, 7.1, test 2.
    const key = fromHex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
    const signature = fromHex('92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00');
    console.log(toHex(sha256Algorithm.hash(utf8('abc'))));
    console.log(scheme.verify(key, Uint8Array.of(0x72), signature));
    console.log(scheme.verify(key, Uint8Array.of(0x73), signature));
  `;
  const run = ['--input-type=module', '--no-warnings', '--eval', program];
  expect(execFileSync(process.execPath, run, { encoding: 'utf8' }).split('\n')).toEqual([
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    'true',
    'false',
    '',
  ]);
});

import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';

/**
 * RSA blind signatures, RFC 9474, the variant RSABSSA-SHA384-PSS-Deterministic: the message is a token
 * of 32 random bytes, so that it needs no randomizer. This is the signer's side, by OpenSSL; clients
 * blind and unblind with any library of the RFC.
 */
export interface CredentialKeys {
  /** SubjectPublicKeyInfo, DER in base64url. */
  publicKey: string;
  /** PKCS 8, PEM. */
  privateKey: string;
}

const modulusBits = 2048;
const saltLength = 48;
/** What the private key is encrypted for. */
export const keyPurpose = 'ballot_key.private_cipher';

/** Bytes of a token. */
const tokenLength = 32;

/** A key pair for one ballot. */
export async function generateCredentialKeys(): Promise<CredentialKeys> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: modulusBits,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { publicKey: publicKey.toString('base64url'), privateKey };
}

/**
 * Signs a blinded token (RFC 9474, 4.3), without learning it. The same one gives the same signature.
 *
 * @throws RuleRefusedError CREDENTIAL_INVALID for what is no number below the modulus
 */
export function signBlinded(privateKey: string, blindedToken: Buffer): Buffer {
  const key = createPrivateKey(privateKey);
  const raw = { key, padding: constants.RSA_NO_PADDING };
  let signature: Buffer;
  try {
    signature = privateDecrypt(raw, blindedToken);
  } catch {
    throw new RuleRefusedError('CREDENTIAL_INVALID', {}, ['blindedToken']);
  }
  // A fault in the calculation would give the key away (4.3, step 4).
  const again = publicEncrypt({ ...raw, key: createPublicKey(key) }, signature);
  if (!again.equals(blindedToken)) throw new Error('The signature of a credential is wrong.');
  return signature;
}

/** Whether an unblinded signature is this ballot's on this token (RFC 9474, 4.5). */
export function isCredential(publicKey: string, token: Buffer, signature: Buffer): boolean {
  const key = createPublicKey({
    key: Buffer.from(publicKey, 'base64url'),
    type: 'spki',
    format: 'der',
  });
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength };
  return token.length === tokenLength && verify('sha384', token, pss, signature);
}

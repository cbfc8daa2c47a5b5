import { isCredential, trackingNumberOf } from '@linli/methods';
import type { FakeServer } from '../../testing/fake-server.ts';
import type { Ballot } from '../ballot-facts.ts';
import { ballotFixture } from '../testing.ts';

/** A ballot's key, and its raw signature on a number as the server makes it. */
export interface TestSigner {
  readonly publicKey: string;
  sign(blinded: string): string;
}

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (byte) => byte.charCodeAt(0));
const textOf = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
const hexOf = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const numberOf = (text = '') => BigInt(`0x${hexOf(bytesOf(text))}`);

/** Makes a key by Web Crypto, shorter than a ballot's own to be made sooner. */
export async function makeSigner(): Promise<TestSigner> {
  const keys = await crypto.subtle.generateKey(
    {
      ...{ name: 'RSA-PSS', hash: 'SHA-384', modulusLength: 1024 },
      publicExponent: Uint8Array.of(1, 0, 1),
    },
    true,
    ['sign', 'verify'],
  );
  const { n, d } = await crypto.subtle.exportKey('jwk', keys.privateKey);
  const [modulus, exponent] = [numberOf(n), numberOf(d)];
  return {
    publicKey: textOf(new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey))),
    sign(blinded) {
      let result = 1n;
      let square = numberOf(blinded);
      for (let left = exponent; left > 0n; left >>= 1n) {
        if (left & 1n) result = (result * square) % modulus;
        square = (square * square) % modulus;
      }
      const digits = result.toString(16).padStart(256, '0').match(/../g) ?? [];
      return textOf(Uint8Array.from(digits, (pair) => Number.parseInt(pair, 16)));
    },
  };
}

/** A neighbourhood's anonymous vote that is open, for somebody with one vote. */
export function unlinkableFixture(
  { publicKey }: TestSigner,
  change: Partial<Ballot> = {},
): ReturnType<typeof ballotFixture> {
  return ballotFixture({
    ...{ title: '要不要请新的物业公司', secrecy: 'UNLINKABLE', votingUnit: 'PERSON', publicKey },
    question: '滨江社区临江小区是否在合同到期以后，另外请一家物业公司？',
    rule: { inWords: ['同意的人数要超过参加表决人数的一半'], sources: [] },
    ownEntries: [{ id: 'e1', counts: { heads: 1, weight: 1 }, voted: false }],
    ...change,
  });
}

/** The box of a fake server: what was cast, by tracking number. */
export type TestBox = Map<string, unknown>;

const refused = (code: string, message: string) => ({
  ...{ __typename: 'RuleRefusedError', code, message, path: null },
});

/** Makes a fake server issue one credential to each entry, and take papers with it, as the real one. */
export function serveUnlinkable(server: FakeServer, signer: TestSigner, ballot: Ballot): TestBox {
  const box: TestBox = new Map();
  const issued = new Map<string, string>();
  const shown = (): Ballot => ({
    ...ballot,
    ownEntries: ballot.ownEntries.map((entry) => ({
      ...entry,
      voted: entry.voted || issued.has(entry.id),
    })),
  });
  server.answer('BallotById', () => ({ node: shown() }));
  server.answer('IssueBallotCredential', (variables) => {
    const { entry, blindedToken } = variables['input'] as unknown as Record<string, string>;
    if (!entry || !blindedToken) throw new Error('Nothing to sign.');
    const before = issued.get(entry);
    const elsewhere = ballot.ownEntries.some(({ id, voted }) => id === entry && voted);
    if (elsewhere || (before && before !== blindedToken)) {
      return { issueBallotCredential: refused('CREDENTIAL_ISSUED', '匿名选票已经领过了。') };
    }
    issued.set(entry, blindedToken);
    return {
      issueBallotCredential: {
        __typename: 'IssueBallotCredentialSuccess',
        blindSignature: signer.sign(blindedToken),
        ballot: shown(),
      },
    };
  });
  server.answer('CastUnlinkableBallot', (variables) => {
    const input = variables['input'] as unknown as Record<'token' | 'signature', string> & {
      choice: unknown;
    };
    if (!isCredential(signer.publicKey, input.token, input.signature)) {
      return { castUnlinkableBallot: refused('CREDENTIAL_INVALID', '这张匿名选票不对。') };
    }
    const trackingNumber = trackingNumberOf(bytesOf(input.token));
    const choice = JSON.stringify(input.choice);
    if ((box.get(trackingNumber) ?? choice) !== choice) {
      return { castUnlinkableBallot: refused('ALREADY_VOTED', '已经投过票了。') };
    }
    box.set(trackingNumber, choice);
    return {
      castUnlinkableBallot: { __typename: 'CastUnlinkableBallotSuccess', trackingNumber },
    };
  });
  return box;
}

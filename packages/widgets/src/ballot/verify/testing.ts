import {
  canonicalJson,
  checkpointBody,
  checkpointNote,
  DECISION_PRESETS,
  formatVerifierKey,
  leafHash,
  noteKeyId,
  type RecountBundle,
  recountBundle,
  rootOf,
  toHex,
  utf8,
} from '@linli/methods';
import type { FakeServer } from '../../testing/fake-server.ts';
import type { VerifiedBallot } from './verify-ballot.ts';

const BALLOT = 'Ballot:d:b1';
const ORIGIN = 'linli.test/log/510703000000';

/** Three secret papers on one question, as they are published. */
export function bundleFixture(): RecountBundle {
  return recountBundle({
    ballot: BALLOT,
    definition: { method: 'YES_NO_ABSTAIN' },
    rule: DECISION_PRESETS.SIMPLE_MAJORITY,
    eligible: { heads: 5, weight: 5 },
    seed: null,
    papers: (['YES', 'YES', 'NO'] as const).map((answer, index) => ({
      trackingNumber: `23456789ABCDEFG${index + 2}`,
      channel: 'ONLINE',
      choice: { method: 'YES_NO_ABSTAIN', answer },
      heads: 1,
      weight: 1,
    })),
  });
}

export function verifiedFixture(): VerifiedBallot {
  return {
    __typename: 'Ballot',
    id: BALLOT,
    method: 'YES_NO_ABSTAIN',
    secrecy: 'UNLINKABLE',
    options: [],
    recountAddress: '/recount/d/b1.json',
    community: { id: 'c1' },
  };
}

/**
 * Makes a fake server hold a counted ballot and a log of two entries, signed by a key of its own.
 * @param served what is downloaded in place of the bundle that was logged
 * @param signed what the log's head is signed over in place of its own text
 */
export async function serveRecount(
  server: FakeServer,
  served: unknown = bundleFixture(),
  signed?: string,
): Promise<typeof fetch> {
  const leaf = canonicalJson({
    kind: 'BALLOT_COUNTED',
    subjectType: 'Ballot',
    subjectId: 'b1',
    facts: { inputs: bundleFixture().digest },
  });
  const leaves = ['{"kind":"LOG_OPENED"}', leaf].map((text) => leafHash(utf8(text)));
  const keys = (await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey));
  const body = checkpointBody({ origin: ORIGIN, size: 2, root: rootOf(leaves) });
  const message = new TextEncoder().encode(signed ?? body);
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', keys.privateKey, message));
  const keyId = noteKeyId(ORIGIN, 1, publicKey);
  const checkpoint = checkpointNote(body, [{ name: ORIGIN, keyId, signature }]);
  server.answer('BallotToVerify', () => ({ node: verifiedFixture() }));
  server.answer('LoggedCount', () => ({
    transparencyLog: {
      id: 'l1',
      verifierKey: formatVerifierKey(ORIGIN, 1, publicKey),
      newestHead: { checkpoint, size: 2 },
      entries: { nodes: [{ id: 'e1', index: 1, leaf }] },
    },
  }));
  const hashes = [toHex(leaves[0] ?? new Uint8Array())];
  server.answer('CountProof', () => ({
    transparencyLog: { id: 'l1', inclusionProof: { treeSize: 2, hashes } },
  }));
  return async (input, init) =>
    String(input).includes('/recount/') ? Response.json(served) : server.fetch(input, init);
}

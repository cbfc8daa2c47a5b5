import { createLinliClient, type StringStorage } from '@linli/client';
import * as clientOperations from '@linli/client/operations';
import { blindToken } from '@linli/methods';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { FakeHost } from '../../testing/fake-host.ts';
import { createFakeServer, type FakeServer, namesOf } from '../../testing/fake-server.ts';
import type { Ballot } from '../ballot-facts.ts';
import * as ballotOperations from '../operations.ts';
import { toggle } from '../paper/choice-draft.ts';
import { PaperMarks } from '../paper/paper-marks.ts';
import { strings } from '../paper/strings/zh-CN.ts';
import * as operations from './operations.ts';
import {
  makeSigner,
  serveUnlinkable,
  type TestBox,
  type TestSigner,
  unlinkableFixture,
} from './testing.ts';
import { UnlinkableVote } from './unlinkable-vote.controller.ts';

let signer: TestSigner;
let server: FakeServer;
let ballot: Ballot;
let box: TestBox;
let storage: StringStorage;
/** What the voter waited for, in milliseconds. */
let pauses: number[];

beforeAll(async () => {
  signer = await makeSigner();
});
beforeEach(() => {
  server = createFakeServer(namesOf(clientOperations, ballotOperations, operations));
  ballot = unlinkableFixture(signer);
  box = serveUnlinkable(server, signer, ballot);
  const kept = new Map<string, string>();
  pauses = [];
  storage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
});

/** The page is opened, for somebody who is signed in. */
async function open() {
  const client = createLinliClient({
    ...{ origin: 'https://linli.test', site: 'pk_test', community: null, locale: 'zh-CN' },
    ...{ storage, fetch: server.fetch },
  });
  client.session.adopt({
    ...{ token: 'ls_resident', expiresAt: new Date(Date.now() + 3_600_000).toISOString() },
    viewer: { level: 'RESIDENT', displayName: '王秀兰' },
  });
  const host = new FakeHost(client);
  const marks = new PaperMarks(host, () => strings);
  const vote = new UnlinkableVote(host, {
    marks,
    onTaken: (after) => {
      ballot = { ...ballot, ...after };
    },
    pause: async (milliseconds) => void pauses.push(milliseconds),
  });
  host.connect();
  const answer = (option: 'YES' | 'NO') =>
    marks.mark((draft) => toggle({ method: 'YES_NO_ABSTAIN' }, draft, option));
  const step = () => {
    const entry = vote.entryOf(ballot);
    return entry && vote.stepOf(ballot, entry);
  };
  return { client, vote, marks, answer, step };
}

const sent = (name: string) => server.asked.filter((asked) => asked.name === name);
const numberOf = (vote: UnlinkableVote) => {
  const paper = vote.paperOf(ballot, 'e1');
  return paper?.stage === 'CAST' ? paper.trackingNumber : undefined;
};

test('a paper is taken with a name and cast without', async () => {
  const { vote, answer, step } = await open();
  expect(step()).toBe('inviting');
  expect(await vote.take(ballot, 'e1')).toBe(true);
  expect(step()).toBe('marking');
  answer('YES');
  expect(vote.check(ballot)).toBe(true);
  expect(step()).toBe('checking');
  expect(await vote.cast(ballot, 'e1')).toBe(true);
  expect(step()).toBe('cast');
  expect(box).toEqual(new Map([[numberOf(vote), '{"answer":"YES"}']]));
  expect(sent('IssueBallotCredential').map(({ token }) => token)).toEqual(['ls_resident']);
  expect(sent('CastUnlinkableBallot').map(({ token }) => token)).toEqual([null]);
});

test('nothing but the ballot is in both requests', async () => {
  const { vote, answer } = await open();
  await vote.take(ballot, 'e1');
  answer('NO');
  await vote.cast(ballot, 'e1');
  const valuesOf = (name: string) =>
    Object.values(sent(name)[0]?.variables['input'] ?? {}).map((value) => JSON.stringify(value));
  const first = new Set(valuesOf('IssueBallotCredential'));
  expect(valuesOf('CastUnlinkableBallot').filter((value) => first.has(value))).toEqual(['"b1"']);
});

test('some seconds lie between taking and casting, and no more once they have passed', async () => {
  const { vote, answer } = await open();
  await vote.take(ballot, 'e1');
  answer('YES');
  await vote.cast(ballot, 'e1');
  expect(pauses).toHaveLength(1);
  expect(pauses[0]).toBeGreaterThan(3_000);
  expect(pauses[0]).toBeLessThanOrEqual(8_000);
});

test('an answer that was lost is asked for again with the same blinded token', async () => {
  const first = await open();
  server.online = false;
  expect(await first.vote.take(ballot, 'e1')).toBe(false);
  expect(first.vote.failure?.kind).toBe('offline');
  server.online = true;
  await first.vote.take(ballot, 'e1');
  storage.setItem(
    'linli:pk_test:device:unlinkable:b1',
    JSON.stringify({ e1: { ...first.vote.paperOf(ballot, 'e1'), stage: 'ASKED' } }),
  );
  const again = await open();
  // The roll has the mark already; the paper is on this device all the same.
  expect(ballot.ownEntries).toMatchObject([{ voted: true }]);
  expect(again.step()).toBe('inviting');
  expect(await again.vote.take(ballot, 'e1')).toBe(true);
  const asked = sent('IssueBallotCredential').map(({ variables }) => variables['input']);
  expect(asked).toHaveLength(2);
  expect(asked[0]).toEqual(asked[1]);
});

test('who closes the page with a paper in hand goes on with it later, signed out meanwhile or not', async () => {
  const first = await open();
  await first.vote.take(ballot, 'e1');
  await first.client.session.signOut();
  const later = await open();
  expect(later.step()).toBe('marking');
  later.answer('YES');
  expect(await later.vote.cast(ballot, 'e1')).toBe(true);
  expect(box.size).toBe(1);
});

test('a paper whose answer was lost and that is cast otherwise is the one in the box', async () => {
  const { client, vote, answer } = await open();
  await vote.take(ballot, 'e1');
  const held = vote.paperOf(ballot, 'e1');
  answer('YES');
  await vote.cast(ballot, 'e1');
  client.device.write('unlinkable:b1', { e1: held });
  answer('NO');
  expect(await vote.cast(ballot, 'e1')).toBe(true);
  expect(vote.already).toBe(true);
  expect([...box]).toEqual([[numberOf(vote), '{"answer":"YES"}']]);
});

test('a paper that was refused stays in hand, marked', async () => {
  const { vote, answer, marks, step } = await open();
  await vote.take(ballot, 'e1');
  answer('YES');
  vote.check(ballot);
  server.online = false;
  expect(await vote.cast(ballot, 'e1')).toBe(false);
  expect([step(), vote.failure?.kind]).toEqual(['checking', 'offline']);
  expect(marks.draft.chosen).toEqual(['YES']);
  server.online = true;
  expect(await vote.cast(ballot, 'e1')).toBe(true);
  expect(box.size).toBe(1);
});

test('a second press while one is on its way is the same', async () => {
  const { vote, answer } = await open();
  await Promise.all([vote.take(ballot, 'e1'), vote.take(ballot, 'e1')]);
  answer('YES');
  await Promise.all([vote.cast(ballot, 'e1'), vote.cast(ballot, 'e1')]);
  expect(server.asked.map(({ name }) => name)).toEqual([
    'IssueBallotCredential',
    'CastUnlinkableBallot',
  ]);
});

test('a paper that was taken on another device is said to be there', async () => {
  ballot = unlinkableFixture(signer, {
    ownEntries: ballot.ownEntries.map((entry) => ({ ...entry, voted: true })),
  });
  const { step } = await open();
  expect(step()).toBe('elsewhere');
});

test('a paper that another device takes meanwhile is said to be there', async () => {
  const { client, vote, step } = await open();
  await client.mutate(operations.IssueBallotCredential, {
    input: { ballot: 'b1', entry: 'e1', blindedToken: 'of-another-device' },
  });
  expect(await vote.take(ballot, 'e1')).toBe(false);
  expect(step()).toBe('elsewhere');
});

test('what is signed by another key, or over another token, is not used', async () => {
  const other = await makeSigner();
  for (const sign of [other.sign, () => signer.sign(blindToken(signer.publicKey, random).token)]) {
    const { vote, step } = await open();
    server.answer('IssueBallotCredential', (variables) => ({
      issueBallotCredential: {
        ...{ __typename: 'IssueBallotCredentialSuccess', ballot },
        blindSignature: sign(
          (variables['input'] as unknown as Record<string, string>)['blindedToken'] ?? '',
        ),
      },
    }));
    expect(await vote.take(ballot, 'e1')).toBe(false);
    expect([vote.faulty, step()]).toEqual([true, 'inviting']);
  }
});

test('a ballot whose key cannot be read asks for nothing', async () => {
  ballot = unlinkableFixture(signer, { publicKey: 'AAAA' });
  const { vote } = await open();
  expect(await vote.take(ballot, 'e1')).toBe(false);
  expect([vote.faulty, server.asked]).toEqual([true, []]);
});

test('who votes for two goes from one to the other', async () => {
  ballot = unlinkableFixture(signer, {
    ownEntries: ['e1', 'e2'].map((id) => ({ id, counts: { heads: 1, weight: 1 }, voted: false })),
  });
  box = serveUnlinkable(server, signer, ballot);
  const { vote, answer, step } = await open();
  for (const entry of ['e1', 'e2']) {
    expect(vote.entryOf(ballot)?.id).toBe(entry);
    await vote.take(ballot, entry);
    answer('NO');
    await vote.cast(ballot, entry);
    expect([step(), vote.hasMore(ballot)]).toEqual(['cast', entry === 'e1']);
    vote.next();
  }
  expect(box.size).toBe(2);
});

test('of a paper that was cast the device keeps its number alone, until that is taken away', async () => {
  const { vote, answer } = await open();
  await vote.take(ballot, 'e1');
  answer('YES');
  await vote.cast(ballot, 'e1');
  const kept = () => storage.getItem('linli:pk_test:device:unlinkable:b1');
  const trackingNumber = [...box.keys()][0];
  expect(JSON.parse(kept() ?? '')).toEqual({ e1: { stage: 'CAST', trackingNumber } });
  vote.forget(ballot, 'e1');
  expect(JSON.parse(kept() ?? '')).toEqual({ e1: { stage: 'CAST', trackingNumber: null } });
});

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));

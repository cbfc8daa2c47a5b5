import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../../context.ts';
import { newId } from '../../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { castUnlinkableBallot } from '../commands/cast-unlinkable-ballot.ts';
import { closeBallot } from '../commands/close-ballot.ts';
import { issueBallotCredential } from '../commands/issue-ballot-credential.ts';
import { ballotActs } from '../testing.ts';
import { link, ordersOf, type Pair } from './attack.ts';
import { keyPurpose } from './credential-key.ts';
import { sweepBoxes } from './sweep.ts';
import { blind, readPublicKey, unblind } from './testing.ts';

const voters = 10_000;
/** By how much chance alone moves so many: three and a half times its standard error. */
const chance = 0.01;

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** So many more verified residents of the community. */
async function settle(context: Context, count: number): Promise<string[]> {
  const { community, id: districtId } = app.world.here;
  const ids = Array.from({ length: count }, () => newId());
  await context.database.query(
    `INSERT INTO person (district_id, id, display_name, level, home_community_id, created_at)
     SELECT $1::uuid, p, '居民', 'RESIDENT', $2::uuid, $3 FROM unnest($4::uuid[]) AS p`,
    [districtId, community.id, context.clock.now(), ids],
  );
  await context.database.query(
    `INSERT INTO residency (district_id, id, person_id, community_id, state, created_at)
     SELECT $1::uuid, p, p, $2::uuid, 'VERIFIED', $3 FROM unnest($4::uuid[]) AS p`,
    [districtId, community.id, context.clock.now(), ids],
  );
  return ids;
}

/** Smaller keys than a ballot's own: what is tried is what is kept, not how hard factoring is. */
async function useSmallKeys(context: Context, ballotId: string): Promise<string> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const kept = publicKey.toString('base64url');
  await context.db.ballotKey.updateMany({
    where: { ballotId },
    data: { publicKey: kept, privateCipher: context.encryption.encrypt(privateKey, keyPurpose) },
  });
  return kept;
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

/** A leak, as a careless table would have it: in the order of arrival, and with a time. */
const planted = ['planted_mark', 'planted_paper'] as const;

test('ten thousand papers cannot be linked to their voters, and a leak would be seen', async () => {
  const operator = app.context({ kind: 'operator' });
  const { database, clock } = operator;
  const persons = await settle(operator, voters);
  const ballot = await ballotActs(app).opened({ secrecy: 'UNLINKABLE' });
  const ballotId = ballot.id.split(':').at(-1) ?? '';
  const key = readPublicKey(await useSmallKeys(operator, ballotId));
  const entries = await operator.db.ballotVoter.findMany({ where: { ballotId } });
  const entryOf = new Map(entries.map(({ personId, entryId }) => [personId, entryId]));
  const { viewer } = app.world.here.resident;
  if (viewer.kind !== 'person') throw new Error('A resident is a person.');

  // Everybody casts as soon as they have a credential: the worst that voters can do for themselves.
  const pairs: Pair[] = [];
  const arrivals: Date[] = [];
  for (const personId of shuffled(persons)) {
    const token = randomBytes(32);
    const { blindedToken, inverse } = blind(key, token);
    const context = app.context({ ...viewer, personId });
    const issued = await issueBallotCredential(context, { ballot: ballot.id, blindedToken });
    const { trackingNumber } = await castUnlinkableBallot(operator, {
      ballot: ballot.id,
      token: token.toString('base64url'),
      signature: unblind(key, issued.blindSignature, inverse),
      choice: { answer: Math.random() < 0.5 ? 'YES' : 'NO' },
    });
    const voter = entryOf.get(personId) ?? '';
    pairs.push({ voter, paper: trackingNumber });
    arrivals.push(clock.now());
  }
  const column = { [planted[0]]: 'voter', [planted[1]]: 'paper' } as const;
  for (const table of planted) {
    await database.execute(`CREATE TABLE ${table} (name text NOT NULL, at timestamptz NOT NULL)`);
    await database.query(
      `INSERT INTO ${table} SELECT * FROM unnest($1::text[], $2::timestamptz[])`,
      [pairs.map((pair) => pair[column[table]]), arrivals],
    );
  }

  const attack = async () => {
    const known = shuffled(pairs);
    const voterOrders = await ordersOf(database, new Set(known.map(({ voter }) => voter)));
    const paperOrders = await ordersOf(database, new Set(known.map(({ paper }) => paper)));
    return link(voterOrders, paperOrders, known, Math.random);
  };
  const leaking = await attack();
  expect(leaking.auc, leaking.by.join()).toBeGreaterThan(0.9);

  for (const table of planted) await database.execute(`DROP TABLE ${table}`);
  const whileOpen = await attack();
  app.clock.advance({ days: 8 });
  await closeBallot(operator, { ballot: ballot.id });
  await sweepBoxes(operator);
  const afterwards = await attack();
  expect(Math.abs(whileOpen.auc - 0.5), whileOpen.by.join()).toBeLessThan(chance);
  expect(Math.abs(afterwards.auc - 0.5), afterwards.by.join()).toBeLessThan(chance);
}, 600_000);

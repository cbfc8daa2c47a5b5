import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { blindToken, trackingNumberOf, unblindSignature } from '@linli/methods';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../../context.ts';
import { openDatabase } from '../../../database.ts';
import { derivedId } from '../../../kernel/ids.ts';
import { migrate } from '../../../migrate.ts';
import { sha256 } from '../../../platform/encryption.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { readChoice } from '../choice.ts';
import { castUnlinkableBallot } from '../commands/cast-unlinkable-ballot.ts';
import { closeBallot } from '../commands/close-ballot.ts';
import { issueBallotCredential } from '../commands/issue-ballot-credential.ts';
import { ballotActs } from '../testing.ts';
import { link, ordersOf, type Pair } from './attack.ts';
import { type BoxedPaper, markIssued, putPaper } from './box.sql.ts';
import { keyPurpose } from './credential-key.ts';
import { openBox } from './open-ballot.sql.ts';
import { sweepBoxes } from './sweep.ts';

const voters = 10_000;
/**
 * Every so many vote by the commands, with RSA and all. The others are written by the statements
 * through which the commands write, one after another in the same order: what they leave is the same,
 * and signatures are not what is tried here.
 */
const wholeEvery = 50;
/** By how much chance alone moves so many: three and a half times its standard error. */
const chance = 0.01;

/** On PostgreSQL: it is the faster for tens of thousands of statements, and keeps what an attacker sees. */
let own: TestDatabase;
let app: TestApp;
beforeAll(async () => {
  own = await createTestDatabase();
  const database = await openDatabase({ url: own.url });
  await migrate(database);
  await database.close();
  app = await openTestApp({ url: own.url });
}, 60_000);
afterAll(async () => {
  await app?.close();
  await own?.drop();
});

/** So many more verified residents of the community. */
async function settle(context: Context, count: number): Promise<string[]> {
  const { community, id: districtId } = app.world.here;
  const ids = Array.from({ length: count }, (_, number) => derivedId('attack', String(number)));
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

/**
 * Numbers from 0 to 1, the same in every run (mulberry32), as are all names below: what passes today
 * fails only when something is kept differently.
 */
let drawn = 20_261_122;
function draw(): number {
  drawn = (drawn + 0x6d2b79f5) | 0;
  let mixed = Math.imul(drawn ^ (drawn >>> 15), 1 | drawn);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, at: draw() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

/** Names the entries anew, in the order in which the roll was written, and the same in every run. */
async function numberEntries({ database }: Context, ballotId: string): Promise<void> {
  await database.query(
    `UPDATE ballot_entry SET id = named.id
     FROM (SELECT id AS old, ('00000000-0000-7000-8000-'
       || lpad(to_hex(row_number() OVER (ORDER BY id)), 12, '0'))::uuid AS id
       FROM ballot_entry WHERE ballot_id = $1) AS named
     WHERE ballot_entry.id = named.old`,
    [ballotId],
  );
}

/** A leak, as a careless table would have it: in the order of arrival, and with a time. */
const planted = ['planted_mark', 'planted_paper'] as const;

test('ten thousand papers cannot be linked to their voters, and a leak would be seen', async () => {
  const operator = app.context({ kind: 'operator' });
  const { database, clock } = operator;
  const persons = await settle(operator, voters);
  const ballot = await ballotActs(app).opened({ secrecy: 'UNLINKABLE' });
  const ballotId = ballot.id.split(':').at(-1) ?? '';
  const key = await useSmallKeys(operator, ballotId);
  await numberEntries(operator, ballotId);
  const entries = await operator.db.ballotVoter.findMany({ where: { ballotId } });
  const entryOf = new Map(entries.map(({ personId, entryId }) => [personId, entryId]));
  const { viewer } = app.world.here.resident;
  if (viewer.kind !== 'person') throw new Error('A resident is a person.');
  const row = { districtId: app.world.here.id, id: ballotId };
  const { definition, shards } = await openBox(database, row, clock.now());

  const byCommands = async (personId: string, token: Buffer, answer: 'YES' | 'NO') => {
    const blinded = blindToken(key, (count) =>
      count === token.length ? token : randomBytes(count),
    );
    const { blindedToken } = blinded;
    const context = app.context({ ...viewer, personId });
    const issued = await issueBallotCredential(context, { ballot: ballot.id, blindedToken });
    const signature = unblindSignature(key, blinded, issued.blindSignature);
    if (signature === null) throw new Error('The signature is not of this token.');
    const cast = await castUnlinkableBallot(operator, {
      ballot: ballot.id,
      token: blinded.token,
      signature,
      choice: { answer },
    });
    return cast.trackingNumber;
  };
  const byStatements = async (personId: string, token: Buffer, answer: 'YES' | 'NO') => {
    const put = { ballot: row, shards, now: clock.now() };
    const name = entryOf.get(personId) ?? '';
    const trackingNumber = trackingNumberOf(token);
    const paper: BoxedPaper = { choice: readChoice(definition, { answer }), channel: 'ONLINE' };
    const value = JSON.stringify(paper);
    if (!(await markIssued(database, { ...put, name, value: sha256(token) })))
      throw new Error(name);
    if (!(await putPaper(database, { ...put, name: trackingNumber, value }))) throw new Error(name);
    return trackingNumber;
  };

  // Everybody casts as soon as they have a credential: the worst that voters can do for themselves.
  const pairs: Pair[] = [];
  const arrivals: Date[] = [];
  for (const [number, personId] of shuffled(persons).entries()) {
    const token = createHash('sha256').update(`token ${number}`).digest();
    const vote = number % wholeEvery === 0 ? byCommands : byStatements;
    const paper = await vote(personId, token, draw() < 0.5 ? 'YES' : 'NO');
    pairs.push({ voter: entryOf.get(personId) ?? '', paper });
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
    return link(voterOrders, paperOrders, known, draw);
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

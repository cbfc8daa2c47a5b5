import { randomBytes } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { blindToken, trackingNumberOf, unblindSignature } from '@linli/methods';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../../testing/index.ts';
import { runBallots } from '../jobs.ts';
import { ballotActs } from '../testing.ts';

let app: TestApp;
let ballots: ReturnType<typeof ballotActs>;
beforeAll(async () => {
  app = await openTestApp();
  ballots = ballotActs(app);
});
afterAll(() => app.close());

const opened = () => ballots.opened({ secrecy: 'UNLINKABLE' });
const yes = { answer: 'YES' };
const no = { answer: 'NO' };

/** A credential, as a browser gets one. */
async function credential(ballot: { id: string; publicKey: string }, persona: Persona) {
  const blinded = blindToken(ballot.publicKey, randomBytes);
  const { token, blindedToken } = blinded;
  const issued = await ballots.act(persona, 'issueBallotCredential', {
    ballot: ballot.id,
    blindedToken,
  });
  return {
    blindedToken,
    issued,
    paper: {
      ballot: ballot.id,
      token,
      signature:
        issued.blindSignature && unblindSignature(ballot.publicKey, blinded, issued.blindSignature),
    },
  };
}

const cast = (persona: Persona | null, input: object) =>
  ballots.act(persona, 'castUnlinkableBallot', input);

describe('an unlinkable ballot', () => {
  test('a library of the RFC blinds, and unblinds what the server signs', async () => {
    const ballot = await opened();
    const suite = RSABSSA.SHA384.PSS.Deterministic();
    const spki = Buffer.from(ballot.publicKey, 'base64url');
    const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
    const key = await crypto.subtle.importKey('spki', spki, algorithm, true, ['verify']);
    const token = suite.prepare(new Uint8Array(randomBytes(32)));
    const { blindedMsg, inv } = await suite.blind(key, token);
    const { blindSignature } = await ballots.act(app.world.here.resident, 'issueBallotCredential', {
      ballot: ballot.id,
      blindedToken: Buffer.from(blindedMsg).toString('base64url'),
    });
    const signed = new Uint8Array(Buffer.from(blindSignature, 'base64url'));
    const signature = await suite.finalize(key, token, signed, inv);
    const answer = await cast(null, {
      ballot: ballot.id,
      token: Buffer.from(token).toString('base64url'),
      signature: Buffer.from(signature).toString('base64url'),
      choice: yes,
    });
    expect(answer.trackingNumber).toBe(trackingNumberOf(Buffer.from(token)));
  });

  test('is cast by whoever holds a credential, counted once, and closed', async () => {
    const { resident, otherResident, worker } = app.world.here;
    const ballot = await opened();
    const first = await credential(ballot, resident);
    const second = await credential(ballot, otherResident);
    const done = await cast(null, { ...first.paper, choice: yes });
    expect(done.trackingNumber).toMatch(/^[2-9A-HJ-NP-Z]{16}$/);
    // The same paper again is the same; another with the same credential is refused.
    expect(await cast(null, { ...first.paper, choice: yes })).toEqual(done);
    expect((await cast(null, { ...first.paper, choice: no })).code).toBe('ALREADY_VOTED');
    await cast(null, { ...second.paper, choice: no });
    app.clock.advance({ days: 7 });
    expect((await cast(null, { ...second.paper, choice: no })).code).toBe('BALLOT_CLOSED');
    const { ballot: counted } = await ballots.act(worker, 'closeBallot', { ballot: ballot.id });
    expect(counted.result).toMatchObject({
      outcome: 'NOT_CARRIED',
      cast: { heads: 2 },
      votes: [
        { option: 'YES', votes: { heads: 1 } },
        { option: 'NO', votes: { heads: 1 } },
      ],
    });
  });

  test('a lost answer is no lost vote, and a second credential is refused', async () => {
    const { resident } = app.world.here;
    const ballot = await opened();
    const { issued, blindedToken } = await credential(ballot, resident);
    const again = await ballots.act(resident, 'issueBallotCredential', {
      ballot: ballot.id,
      blindedToken,
    });
    expect(again.blindSignature).toBe(issued.blindSignature);
    expect((await credential(ballot, resident)).issued.code).toBe('CREDENTIAL_ISSUED');
    expect((await ballots.read(resident, ballot.id)).ownEntries).toMatchObject([{ voted: true }]);
  });

  test.each([
    ['who is not on the roll', 'account', 'NOT_ON_ROLL'],
    ['who is of another district', 'elsewhere', 'FORBIDDEN'],
    ['a guest', 'guest', 'UNAUTHENTICATED'],
  ] as const)('%s gets no credential', async (_, name, code) => {
    const { here, elsewhere } = app.world;
    const persona = name === 'elsewhere' ? elsewhere.resident : here[name];
    expect((await credential(await opened(), persona)).issued.code).toBe(code);
  });

  test('what is no credential is refused, of another ballot too', async () => {
    const { resident } = app.world.here;
    const [one, other] = [await opened(), await opened()];
    const { paper } = await credential(one, resident);
    const forged = { ...paper, signature: randomBytes(256).toString('base64url') };
    expect((await cast(null, { ...forged, choice: yes })).code).toBe('CREDENTIAL_INVALID');
    const elsewhere = { ...paper, ballot: other.id, choice: yes };
    expect((await cast(null, elsewhere)).code).toBe('CREDENTIAL_INVALID');
    const outOfRange = Buffer.alloc(256, 0xff).toString('base64url');
    const input = { ballot: other.id, blindedToken: outOfRange };
    const refused = await ballots.act(resident, 'issueBallotCredential', input);
    expect(refused.code).toBe('CREDENTIAL_INVALID');
    // What could not be signed left no mark.
    expect((await credential(other, resident)).issued.blindSignature).toBeTruthy();
  });

  test('casts nothing with a name on it, and takes no credential elsewhere', async () => {
    const { resident } = app.world.here;
    const ballot = await opened();
    const named = await ballots.act(resident, 'castBallot', { ballot: ballot.id, choice: yes });
    expect(named.code).toBe('BALLOT_UNLINKABLE');
    const open = await ballots.opened();
    const { issued } = await credential({ id: open.id, publicKey: ballot.publicKey }, resident);
    expect(issued.code).toBe('BALLOT_NOT_UNLINKABLE');
  });

  test('casting leaves nothing but the paper: no audit, receipt, event, record or change', async () => {
    const { resident } = app.world.here;
    const ballot = await opened();
    const { paper } = await credential(ballot, resident);
    const { database } = app.context({ kind: 'operator' });
    const others = `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'ballot_box_shard'`;
    const tables = await database.query<{ name: string }>(others);
    const whole = async () =>
      Promise.all(
        tables.map(({ name }) => database.query(`SELECT xmin::text, t.* FROM "${name}" t`)),
      );
    const before = await whole();
    await cast(resident, { ...paper, choice: yes });
    expect(await whole()).toEqual(before);
  });

  test('after the close the key is destroyed, and the old versions of rows are cleared', async () => {
    const ballot = await opened();
    const { paper } = await credential(ballot, app.world.here.resident);
    await cast(null, { ...paper, choice: yes });
    app.clock.advance({ days: 8 });
    const { database, db, ...services } = app.context({ kind: 'operator' });
    await runBallots({ ...services, database });
    const where = { ballotId: ballot.id.split(':').at(-1) ?? '' };
    const key = await db.ballotKey.findFirstOrThrow({ where });
    expect(key).toMatchObject({ privateCipher: null, swept: true });
    const [dead] = await database.query<{ dead: number }>(
      `SELECT count(DISTINCT xmin::text)::int AS dead FROM ballot_box_shard WHERE ballot_id = $1`,
      [where.ballotId],
    );
    expect(dead).toEqual({ dead: 1 });
  });

  test('what would say whose a paper is cannot be set', async () => {
    const { worker } = app.world.here;
    for (const [field, value] of [
      ['votingUnit', 'OWNER'],
      ['rollMode', 'LIVE'],
      ['changeable', true],
      ['hidden', false],
      ['proxyLimit', 1],
    ] as const) {
      const input = await ballots.usual({ secrecy: 'UNLINKABLE', [field]: value });
      const answer = await ballots.act(worker, 'prepareBallot', input);
      expect(answer).toMatchObject({ code: 'BALLOT_SETTINGS_INVALID', path: [field] });
    }
  });
});

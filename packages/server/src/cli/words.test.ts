import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveDraft } from '../platform/drafts/drafts.ts';
import { createEncryption } from '../platform/encryption.ts';
import { identifySite } from '../platform/identity/authenticate.ts';
import { signInWithDoorCode, signInWithHostToken } from '../platform/identity/sign-in.ts';
import { confirmSignInCode, requestSignInCode } from '../platform/identity/sign-in-code.ts';
import { openTestApp, type TestApp } from '../testing/index.ts';
import { layOutSubjects } from '../testing/subjects.ts';
import { encryptedColumns } from './encrypted-columns.ts';
import { runWords } from './words.ts';

let app: TestApp;
let folder: string;
beforeAll(async () => {
  app = await openTestApp();
  folder = await mkdtemp(join(tmpdir(), 'linli-words-'));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a command line and returns what it printed. */
async function linli(...words: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const services = app.context({ kind: 'operator' });
  const code = await runWords(services, { words, folder }, (line) => lines.push(line));
  return { code, lines };
}

const here = () => app.world.here.community.code;
const origin = 'https://www.binjiang.example';
const operator = () => app.context({ kind: 'operator' });
const acts = async () =>
  (await operator().db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action);

describe('linli sites', () => {
  test('registers a website, whose page is then known', async () => {
    const { code, lines } = await linli(
      ...['sites', 'create', '--name', '滨江网站', '--community', here()],
      ...['--origin', 'https://WWW.Binjiang.example/', 'http://localhost:8080'],
    );
    expect(code).toBe(0);
    const [methods, key = ''] = lines;
    expect(methods).toBe('Signs in by: SMS_CODE DOOR_CODE');
    expect(key).toMatch(/^pk_[\w-]{16}$/);
    const { db } = operator();
    expect(await db.site.findUnique({ where: { key } })).toMatchObject({
      allowedOrigins: [origin, 'http://localhost:8080'],
      demonstration: false,
      communityId: app.world.here.community.id,
      districtId: app.world.here.id,
    });
    expect(await identifySite(operator(), key, origin)).toMatchObject({ key });
    await expect(identifySite(operator(), key, 'https://a.example')).rejects.toMatchObject({
      code: 'ORIGIN_NOT_ALLOWED',
    });
    const { lines: list } = await linli('sites', 'list');
    expect(list.find((line) => line.startsWith(key))).toContain('滨江网站');
    expect(await acts()).toContain('createSite');
  });

  test('changes its origins', async () => {
    const { lines } = await linli(
      ...['sites', 'create', '--name', '另一个', '--community', here(), '--origin', origin],
    );
    const key = lines.at(-1) ?? '';
    const other = 'https://other.example';
    expect((await linli('sites', 'origins', key, '--add', other)).lines).toEqual([origin, other]);
    expect((await linli('sites', 'origins', key, '--remove', origin)).lines).toEqual([other]);
    expect((await linli('sites', 'origins', key)).lines).toEqual([other]);
    expect((await linli('sites', 'origins', 'pk_none', '--add', other)).code).toBe(1);
    expect(await acts()).toContain('changeSiteOrigins');
  });

  test('shows a secret once, keeps it encrypted, and takes tokens by it', async () => {
    const { lines } = await linli(
      ...['sites', 'create', '--name', '密钥', '--community', here(), '--origin', origin],
      '--hs256',
    );
    const secret = lines.find((line) => line.startsWith('Secret'))?.split(': ')[1] ?? '';
    const key = lines.at(-1) ?? '';
    const { db, encryption } = operator();
    const site = await db.site.findUniqueOrThrow({ where: { key } });
    expect(site.secretCipher).not.toContain(secret);
    expect(encryption.decrypt(site.secretCipher ?? '', 'site.secret')).toBe(secret);
    const now = app.clock.now().getTime() / 1_000;
    const token = await new SignJWT({ name: '周敏' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(key)
      .setAudience('linli')
      .setSubject('u-7')
      .setIssuedAt(now)
      .setExpirationTime(now + 900)
      .sign(new TextEncoder().encode(secret));
    const session = await signInWithHostToken({ ...operator(), site }, { token });
    expect(session.viewer).toMatchObject({ kind: 'person', displayName: '周敏' });

    const granted = await linli(
      ...['staff', 'grant', '--site', key, '--subject', 'u-7'],
      ...['--role', 'COMMITTEE_WORKER', '--community', here()],
    );
    expect(granted.lines[0]).toBe(`周敏 is COMMITTEE_WORKER of ${here()}.`);
    const unknown = await linli(
      ...['staff', 'grant', '--site', key, '--subject', 'u-8'],
      ...['--role', 'COMMITTEE_WORKER', '--community', here()],
    );
    expect([unknown.code, unknown.lines[0]]).toEqual([1, expect.stringMatching(/SUBJECT_UNKNOWN/)]);
  });

  test('refuses what is no origin, no key, or a key that is private', async () => {
    await writeFile(
      join(folder, 'private.json'),
      JSON.stringify({ keys: [{ kty: 'EC', crv: 'P-256', x: 'a', y: 'b', d: 'c' }] }),
    );
    await writeFile(join(folder, 'no.json'), '{');
    const create = (...more: string[]) =>
      linli('sites', 'create', '--name', 'x', '--community', here(), ...more);
    for (const wrong of ['https://a.example/path', '*', 'https://*.example', 'ftp://a.example']) {
      const { code, lines } = await create('--origin', wrong);
      expect([code, lines[0]]).toEqual([1, expect.stringMatching(/^origins\.0: .*ORIGIN_INVALID/)]);
    }
    for (const [more, said] of [
      [['--public-keys', 'private.json'], /KEY_IS_PRIVATE/],
      [['--public-keys', 'no.json'], /no\.json is no JSON/],
      [['--public-keys', 'missing.json'], /does not exist/],
      [['--sign-in', 'HOST_TOKEN'], /HOST_KEYS_MISSING/],
      [['--sign-in', 'PASSWORD'], /signInMethods/],
      [['--hs256', '--jwks', 'https://a.example/jwks'], /Give one of/],
    ] as const) {
      const { code, lines } = await create('--origin', origin, ...more);
      expect([code, lines[0]]).toEqual([1, expect.stringMatching(said)]);
    }
    const nowhere = await linli(
      ...['sites', 'create', '--name', 'x', '--community', '999999999999', '--origin', origin],
    );
    expect(nowhere.lines).toEqual([
      expect.stringMatching(/No community has the code 999999999999/),
    ]);
  });
});

describe('linli staff', () => {
  const phone = '13800138000';
  const grant = (...more: string[]) =>
    linli('staff', 'grant', '--phone', phone, '--community', here(), ...more);

  test('gives a role to a number, whose owner has it when they sign in', async () => {
    const { code, lines } = await grant('--role', 'COMMITTEE_WORKER');
    expect([code, lines[0]]).toEqual([0, `居民8000 is COMMITTEE_WORKER of ${here()}.`]);
    const id = lines[1] ?? '';
    const context = { ...operator(), site: app.world.here.site };
    const { challengeId } = await requestSignInCode(context, { phone: `+86 ${phone}` });
    const session = await confirmSignInCode(context, {
      challengeId,
      code: app.smsInbox.codeFor(phone),
    });
    expect(session.viewer).toMatchObject({
      level: 'ACCOUNT',
      appointments: [{ role: 'COMMITTEE_WORKER', communityId: app.world.here.community.id }],
    });
    expect((await grant('--role', 'COMMITTEE_WORKER', '--name', '李敏')).lines[1]).toBe(id);
    const { lines: list } = await linli('staff', 'list', '--community', here());
    expect(list.find((line) => line.startsWith(id))).toMatch(/李敏 {2}COMMITTEE_WORKER/);
    expect(list.join()).not.toContain(phone);

    expect((await linli('staff', 'revoke', id)).lines).toEqual(['Revoked.']);
    expect((await linli('staff', 'revoke', id)).code).toBe(0);
    expect((await linli('staff', 'list')).lines.some((line) => line.startsWith(id))).toBe(false);
    const after = await app
      .as({ ...app.world.here.worker, token: session.token })
      .run('{ viewer { permissions } }');
    expect(after.data.viewer.permissions).toEqual([]);
    expect((await grant('--role', 'COMMITTEE_WORKER')).lines[1]).toBe(id);
    expect((await linli('staff', 'list')).lines.some((line) => line.startsWith(id))).toBe(true);
  });

  test('leaves in the audit who has which role, and no number', async () => {
    const entries = await operator().db.auditEntry.findMany({
      where: { action: { in: ['grantRole', 'revokeRole'] } },
    });
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['grantRole', 'revokeRole']),
    );
    expect(entries[0]?.changes).toEqual({ role: 'COMMITTEE_WORKER' });
    expect(JSON.stringify(entries)).not.toContain(phone.slice(-4));
  });

  test('refuses what is no number, no role, nobody', async () => {
    const at = ['--community', here()];
    for (const [words, said] of [
      [['--phone', '12345', '--role', 'COMMITTEE_WORKER', ...at], /PHONE_INVALID/],
      [['--phone', phone, '--role', 'MAYOR', ...at], /role/],
      [['--role', 'COMMITTEE_WORKER', ...at], /Say who/],
    ] as const) {
      const { code, lines } = await linli('staff', 'grant', ...words);
      expect([code, lines[0]]).toEqual([1, expect.stringMatching(said)]);
    }
    expect((await linli('staff', 'revoke', 'nobody')).code).toBe(1);
  });
});

describe('linli door-codes', () => {
  test('prints codes that open, and keeps only their hashes', async () => {
    const { code, lines } = await linli(
      ...['door-codes', 'create', '--community', here(), '--count', '3', '--uses', '1'],
    );
    const codes = lines.slice(1).map((line) => line.split(/\s+/)[1] ?? '');
    expect([code, lines.length, new Set(codes).size]).toEqual([0, 4, 3]);
    expect(lines[1]).toMatch(/^1 {5}[2-9A-Z]{4}-[2-9A-Z]{4} {2}1 {7}2027-02-20$/);
    const { db } = operator();
    const kept = JSON.stringify(await db.doorCode.findMany());
    for (const one of codes) expect(kept).not.toContain(one);
    const context = { ...operator(), site: app.world.here.site };
    const typed = (codes[0] ?? '').toLowerCase().replace('-', ' ');
    const session = await signInWithDoorCode(context, { code: typed, displayName: '三楼' });
    expect(session.viewer).toMatchObject({ level: 'RESIDENT' });
    await expect(signInWithDoorCode(context, { code: typed, displayName: '四楼' })).rejects.toThrow(
      /not valid/,
    );
    expect(await acts()).toContain('createDoorCodes');
  });

  test('refuses numbers that are none or out of range', async () => {
    const create = (count: string) =>
      linli('door-codes', 'create', '--community', here(), '--count', count);
    expect((await create('many')).lines[0]).toMatch(/^count: .*VALUE_INVALID/);
    expect((await create('0')).lines[0]).toMatch(/^count: .*at least 1.*NUMBER_TOO_SMALL/);
    expect((await create('10001')).lines[0]).toMatch(/^count: .*NUMBER_TOO_LARGE/);
  });
});

describe('linli doctor', () => {
  const encryptionLine = ({ lines }: { lines: string[] }) =>
    lines.find((line) => line.includes('encryption:'));

  test('knows every column that is encrypted', async () => {
    const columns = await operator().database.query<{ place: string }>(
      `SELECT table_name || '.' || column_name AS place FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name LIKE '%cipher' ORDER BY 1`,
    );
    expect(columns.map(({ place }) => place)).toEqual(Object.keys(encryptedColumns).sort());
  });

  test('tries the key on whatever is stored, though nobody has given a number', async () => {
    const own = await openTestApp();
    const services = own.context({ kind: 'operator' });
    const run = async (encryption = services.encryption) => {
      const lines: string[] = [];
      await runWords({ ...services, encryption }, { words: ['doctor'], folder }, (line) =>
        lines.push(line),
      );
      return { lines };
    };
    expect(encryptionLine(await run())).toBe('ok    encryption: nothing is encrypted yet');
    const { viewer } = own.world.here.resident;
    await saveDraft(own.context(viewer), { key: 'suggestion:1', content: '路灯' });
    expect(encryptionLine(await run())).toBe('ok    encryption: the key reads what is stored');
    expect(encryptionLine(await run(createEncryption(Buffer.alloc(32, 8))))).toMatch(
      /^fault encryption: the key is not the one that draft\.content_cipher was written with/,
    );
    await own.close();
  });

  test('finds counts that are not those of the votes, and counts anew when told to', async () => {
    const tallies = async (...words: string[]) =>
      (await linli('doctor', ...words)).lines.find((line) => line.includes('tallies:'));
    const sound = 'ok    tallies: the kept counts are those of the votes';
    expect(await tallies()).toBe(sound);
    const { act, key, openTopic } = layOutSubjects(app);
    const { account, resident } = app.world.here;
    const topic = await openTopic();
    const said = { topic, body: '要装', idempotencyKey: key() };
    const statement = await act(account, 'addStatement', said, 'statement');
    await act(resident, 'castVote', { statement, value: 'AGREE' }, 'statement');
    await operator().database.query('UPDATE topic_tally SET votes = 7');
    expect(await tallies()).toBe(
      `fault tallies: not those of the votes in ${topic}; run linli doctor --recount`,
    );
    expect(await tallies('--recount')).toBe(`ok    tallies: counted anew in ${topic}`);
    expect(await tallies()).toBe(sound);
  });
});

describe('linli import table', () => {
  const table = async (name: string, ...lines: string[]) => {
    await writeFile(join(folder, name), `${lines.join('\n')}\n`);
    return name;
  };
  const imported = (...words: string[]) =>
    linli('import', 'table', 'organizations', ...words, '--community', here());

  test('says what would happen, and writes nothing with --check', async () => {
    const file = await table('check.csv', '社区,名称,类型', `${here()},看看队,自组织`);
    const { code, lines } = await imported(file, '--check');
    expect(code).toBe(0);
    expect(lines.at(-1)).toBe('1 rows: 1 new, 0 changed, 0 unchanged, 0 refused');
    expect(await operator().db.organization.count({ where: { name: '看看队' } })).toBe(0);
  });

  test('stops at a refused row and shows it, unless it is left out', async () => {
    const file = await table(
      'mixed.csv',
      '社区,名称,类型',
      `${here()},好的队,自组织`,
      `${here()},,自组织`,
    );
    const stopped = await imported(file);
    expect(stopped.code).toBe(1);
    expect(stopped.lines.slice(-3)).toEqual([
      '社区,名称,类型,Line,Problem',
      `${here()},,自组织,3,Please fill this in.`,
      'Nothing was brought in. Mend the rows above, or add --skip-refused.',
    ]);
    const { code, lines } = await imported(file, '--skip-refused');
    expect(code).toBe(0);
    expect(lines.slice(-2)).toEqual([
      `[${'#'.repeat(30)}] 100 %  1 of 1 rows written`,
      'Done: 1 rows gone through, 1 refused.',
    ]);
    expect(await operator().db.organization.count({ where: { name: '好的队' } })).toBe(1);
  });

  test('says which kinds there are', async () => {
    const { code, lines } = await linli('import', 'table', 'shoes', 'x.csv', '--community', here());
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain('organizations, memberships, households, residents');
  });
});

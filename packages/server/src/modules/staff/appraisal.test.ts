import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { splitGlobalId } from '../../kernel/global-id.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { staffActs } from '../../testing/staff.ts';

let app: TestApp;
let acts: ReturnType<typeof staffActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = staffActs(app);
});
afterAll(() => app.close());

const secret = '与居民争执两次';

/** Everything that a persona gets by every way to an appraisal, as one text. */
async function everyPath(persona: Persona | null, id: string): Promise<string> {
  const fields = 'id year grade gradeLabel remarks';
  const { here } = app.world;
  const documents = [
    `node(id: "${id}") { ... on Appraisal { ${fields} } }`,
    `nodes(ids: ["${id}"]) { ... on Appraisal { ${fields} } }`,
    `viewer { appraisals { nodes { ${fields} } } }`,
    `node(id: "${here.committee.globalId}") { ... on Organization {
      appraisals(year: 2025) { nodes { ${fields} } edges { node { ${fields} } } } } }`,
    `community(code: "${here.community.code}") { appraisalCounts(year: 2025) { grade count } }`,
  ];
  const answers = [];
  for (const document of documents) answers.push(await app.as(persona).run(`{ ${document} }`));
  const corrected = await acts.correct(persona, id, 'EXCELLENT', null);
  return JSON.stringify([...answers.map(({ data }) => data), corrected]);
}

describe('a yearly appraisal', () => {
  test('reaches the appraised and those who appraise, and nobody else by any path', async () => {
    const { here, elsewhere } = app.world;
    const membership = await acts.member({ person: here.resident });
    const { appraisal } = await acts.appraise(here.official, membership, {
      year: 2025,
      grade: 'NOT_COMPETENT',
      remarks: secret,
    });
    const { id } = appraisal;
    const strangers = [
      null,
      here.guest,
      here.account,
      here.otherResident,
      // A colleague in the same body, staff of its place.
      here.worker,
      here.neighbourWorker,
      here.representative,
      elsewhere.resident,
      elsewhere.worker,
      elsewhere.official,
    ];
    for (const persona of strangers) {
      const seen = await everyPath(persona, id);
      expect(seen).not.toContain(secret);
      expect(seen).not.toMatch(/"grade":"NOT_COMPETENT"(?!,"count":null)/);
      expect(seen).not.toContain('不称职');
    }
    const own = await app.as(here.resident).run(
      `query ($id: ID!) { node(id: $id) { ... on Appraisal { grade remarks } }
        viewer { appraisals { nodes { grade remarks } } } }`,
      { id },
    );
    const what = { grade: 'NOT_COMPETENT', remarks: secret };
    expect(own.data).toEqual({ node: what, viewer: { appraisals: { nodes: [what] } } });
    // The appraised reads it, and changes nothing.
    expect((await acts.correct(here.resident, id, 'EXCELLENT', null)).code).toBe('FORBIDDEN');
    expect(await everyPath(here.official, id)).toContain(secret);

    const { db } = app.context({ kind: 'operator' });
    const rowId = splitGlobalId(id)?.id.split(':')[1] ?? '';
    const traces = JSON.stringify([
      await db.auditEntry.findMany({ where: { subjectId: rowId } }),
      await db.notification.findMany({ where: { subjectId: rowId } }),
      await db.appraisal.findMany({ where: { id: rowId }, select: { remarksCipher: true } }),
    ]);
    expect(traces).not.toMatch(new RegExp(`COMPETENT|${secret}`));
  });

  test('is recorded once a member and year, also when sent again or by two at once', async () => {
    const { official } = app.world.here;
    const membership = await acts.member();
    const idempotencyKey = acts.key();
    const first = await acts.appraise(official, membership, { idempotencyKey });
    const again = await acts.appraise(official, membership, { idempotencyKey });
    expect(again.appraisal.id).toBe(first.appraisal.id);
    expect((await acts.appraise(official, membership)).code).toBe('APPRAISED_ALREADY');
    const other = await acts.member();
    const both = await Promise.all([
      acts.appraise(official, other),
      acts.appraise(official, other),
    ]);
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['APPRAISED_ALREADY', 'done']);
  });

  test('is never about oneself, nor of a year outside the term', async () => {
    const { here } = app.world;
    const { node } = await acts.ask(
      here.official,
      'query ($id: ID!) { node(id: $id) { ... on Organization { memberships { nodes { id } } } } }',
      { id: here.department.globalId },
    );
    const [{ id: own }] = node.memberships.nodes;
    expect((await acts.appraise(here.official, own)).code).toBe('APPRAISES_ONESELF');
    const membership = await acts.member({ since: '2026-03-01' });
    for (const year of [2025, 2027]) {
      const answer = await acts.appraise(here.official, membership, { year });
      expect(answer.code).toBe('NOT_A_MEMBER_THAT_YEAR');
    }
  });

  test.each([
    ['a year that is none', { year: -1 }],
    ['a year beyond all', { year: 2_000_000_000 }],
    ['remarks beyond measure', { remarks: '长'.repeat(2_001) }],
    ['a short key', { idempotencyKey: 'k' }],
  ])('is refused with %s', async (_, extra) => {
    const answer = await acts.appraise(app.world.here.official, await acts.member(), extra);
    expect(answer.code).toBe('INVALID_INPUT');
  });

  test('names a membership and no other thing', async () => {
    const { here } = app.world;
    for (const named of [here.committee.globalId, 'Membership:x', '', "'; DROP TABLE appraisal"]) {
      expect((await acts.appraise(here.official, named)).code).toBe('NOT_FOUND');
    }
    for (const year of [-2_000_000_000, 2_000_000_000]) {
      const { data, errors } = await app.as(here.official).run(
        `query ($id: ID!, $year: Int!, $code: String!) {
          node(id: $id) { ... on Organization { appraisals(year: $year) { nodes { id } } } }
          community(code: $code) { appraisalCounts(year: $year) { count } } }`,
        { id: here.committee.globalId, year, code: here.community.code },
      );
      expect(errors).toBeUndefined();
      expect(data.node.appraisals.nodes).toEqual([]);
    }
  });

  test('is corrected until the year is closed; then its member is told, not what it says', async () => {
    const { here, elsewhere } = app.world;
    const year = 2024;
    const membership = await acts.member({ person: here.account, since: '2020-01-01' });
    expect((await acts.close(here.official, { year })).code).toBe('APPRAISALS_MISSING');
    const { appraisal } = await acts.appraise(here.official, membership, { year });
    const corrected = await acts.correct(here.official, appraisal.id, 'EXCELLENT', null);
    expect(corrected.appraisal).toMatchObject({ grade: 'EXCELLENT', remarks: null });
    for (const persona of [here.worker, elsewhere.official]) {
      expect((await acts.close(persona, { year })).code).toBe('FORBIDDEN');
    }
    await acts.close(here.official, { year });
    await acts.close(here.official, { year });
    const { db } = app.context({ kind: 'operator' });
    const told = await db.notification.findMany({ where: { personId: here.account.personId } });
    expect(told.map(({ kind, values }) => [kind, values])).toEqual([
      ['APPRAISAL_CLOSED', { year: '2024' }],
    ]);
    const late = await acts.correct(here.official, appraisal.id, 'NOT_COMPETENT', null);
    expect(late.code).toBe('APPRAISALS_CLOSED');
    const newcomer = await acts.member({ since: '2020-01-01' });
    expect((await acts.appraise(here.official, newcomer, { year })).code).toBe('APPRAISALS_CLOSED');
  });

  test('is counted by grade for staff once closed, never fewer than five', async () => {
    const { here, elsewhere } = app.world;
    const year = 2023;
    const counts = async (persona: Persona | null) => {
      const { data, errors } = await app.as(persona).run(
        `query ($code: String!, $year: Int!) { community(code: $code) {
          appraisalCounts(year: $year) { grade count } } }`,
        { code: here.community.code, year },
      );
      return errors?.[0]?.extensions.code ?? data.community.appraisalCounts;
    };
    for (let index = 0; index < 9; index += 1) {
      const membership = await acts.member({ since: '2020-01-01' });
      const grade = index < 5 ? 'COMPETENT' : 'EXCELLENT';
      await acts.appraise(here.official, membership, { year, grade });
    }
    const hidden = { grade: 'COMPETENT', count: null };
    expect(await counts(here.worker)).toContainEqual(hidden);
    await acts.close(here.official, { year });
    expect(await counts(here.worker)).toEqual([
      { grade: 'EXCELLENT', count: null },
      { grade: 'COMPETENT', count: 5 },
      { grade: 'BASICALLY_COMPETENT', count: null },
      { grade: 'NOT_COMPETENT', count: null },
    ]);
    expect(await counts(here.resident)).toBe('FORBIDDEN');
    expect(await counts(elsewhere.official)).toBe('FORBIDDEN');
    expect(await counts(null)).toBe('UNAUTHENTICATED');
  });

  test('is in the export of the appraised, and gone with their data', async () => {
    const { here } = app.world;
    const membership = await acts.member({ person: here.otherResident });
    await acts.appraise(here.official, membership, { remarks: secret });
    const { data } = await app
      .as(here.otherResident)
      .run(
        'mutation { exportPersonalData { ... on ExportPersonalDataSuccess { file { content } } } }',
      );
    const { staff } = JSON.parse(data.exportPersonalData.file.content);
    expect(staff.appraisals).toMatchObject([{ year: 2026, remarks: secret }]);
    await app
      .as(here.otherResident)
      .run(
        'mutation { erasePersonalData(input: {}) { ... on ErasePersonalDataSuccess { erasedAt } } }',
      );
    const { db } = app.context({ kind: 'operator' });
    const id = splitGlobalId(membership)?.id.split(':')[1] ?? '';
    expect(await db.appraisal.count({ where: { membershipId: id } })).toBe(0);
    expect(await db.membership.count({ where: { id, personId: null } })).toBe(1);
  });
});

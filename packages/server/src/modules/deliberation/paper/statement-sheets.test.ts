import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { paperActs } from '../../../mechanisms/ballot/paper/testing.ts';
import { readPage } from '../../../mechanisms/paper/index.ts';
import { openTestApp, type Persona, type TestApp } from '../../../testing/index.ts';
import { layOutSubjects } from '../../../testing/subjects.ts';
import { findWrongTallies } from '../tallies.sql.ts';

let app: TestApp;
let first: Persona;
let second: Persona;
beforeAll(async () => {
  app = await openTestApp();
  first = app.world.here.worker;
  second = await paperActs(app).employ(app.world.here.account);
});
afterAll(() => app.close());

const enterSheets = `mutation ($input: EnterStatementSheetsInput!) { enterStatementSheets(input: $input) {
  ... on DomainError { code }
  ... on EnterStatementSheetsSuccess {
    results { code state refusal { code } }
    topic { voteChannels { channel count } participantCount }
  } } }`;
const castVote = `mutation ($statement: ID!) { castVote(input: { statement: $statement, value: AGREE }) { __typename } }`;
const issue = `mutation ($input: IssueStatementSheetsInput!) { issueStatementSheets(input: $input) {
  ... on DomainError { code }
  ... on IssueStatementSheetsSuccess { stack { printAddress sheets(first: 10) { nodes { code } } } } } }`;

async function issued(count: number, bodies = ['应当补偿一楼', '先修一号楼']) {
  const subjects = layOutSubjects(app);
  const topic = await subjects.openTopic();
  const { resident } = app.world.here;
  const statements: string[] = [];
  for (const body of bodies) {
    const input = { topic, body, idempotencyKey: newId() };
    statements.push(await subjects.act(resident, 'addStatement', input, 'statement'));
  }
  const input = { topic, count, idempotencyKey: newId() };
  const { data } = await app.as(first).run(issue, { input });
  const { stack } = data.issueStatementSheets;
  const nodes: { code: string }[] = stack.sheets.nodes;
  return { topic, statements, stack, codes: nodes.map(({ code }) => code) };
}

const enter = async (reader: Persona, topic: string, entries: object[]) =>
  (await app.as(reader).run(enterSheets, { input: { topic, entries } })).data.enterStatementSheets;

const bare = (printed: string) => printed.replaceAll('-', '');

describe('a sheet with statements', () => {
  test('that two people read alike is one participant without a name, counted by channel', async () => {
    const { topic, statements, codes } = await issued(2);
    await app.as(app.world.here.resident).run(castVote, { statement: statements[0] });
    const entries = codes.map((code) => ({
      code,
      votes: [
        { number: 1, value: 'AGREE' },
        { number: 2, value: 'DISAGREE' },
      ],
    }));
    expect((await enter(first, topic, entries)).results).toMatchObject([
      { state: 'ENTERED' },
      { state: 'ENTERED' },
    ]);
    const { results, topic: after } = await enter(second, topic, entries);
    expect(results).toMatchObject([{ state: 'COUNTED' }, { state: 'COUNTED' }]);
    expect(after).toEqual({
      participantCount: 3,
      voteChannels: [
        { channel: 'ONLINE', count: 1 },
        { channel: 'PAPER', count: 4 },
      ],
    });
    expect(await findWrongTallies(app.context({ kind: 'operator' }).database.query)).toEqual([]);
    // The sheet is nobody: who entered it last answers for its votes.
    const { db } = app.context({ kind: 'operator' });
    const subjectId = { in: statements.map((id) => id.split(':').at(-1) ?? '') };
    const audited = await db.auditEntry.findMany({
      where: { action: 'castVote', channel: 'PAPER', subjectId },
    });
    expect(audited.map(({ actorId }) => actorId)).toEqual(Array(4).fill(second.personId));
  });

  test('is disputed where two people read it differently, and refused where a number is not on it', async () => {
    const { topic, codes } = await issued(1);
    const [code] = codes;
    const marked = (value: string, number = 1) => [{ code, votes: [{ number, value }] }];
    await enter(first, topic, marked('AGREE'));
    expect((await enter(second, topic, marked('PASS'))).results).toMatchObject([
      { state: 'DISPUTED' },
    ]);
    expect((await enter(second, topic, marked('AGREE', 3))).results).toMatchObject([
      { state: null, refusal: { code: 'VALUE_INVALID' } },
    ]);
    expect((await enter(second, topic, marked('AGREE'))).results).toMatchObject([
      { state: 'COUNTED' },
    ]);
  });

  test('waits while moderators hide the topic, so that no mark on it is lost', async () => {
    const { topic, codes } = await issued(1);
    const [code] = codes;
    const marked = [{ code, votes: [{ number: 1, value: 'AGREE' }] }];
    await enter(first, topic, marked);
    const { db } = app.context({ kind: 'operator' });
    const hidden = (moderation: 'REJECTED' | 'ACCEPTED') =>
      db.topic.updateMany({ where: { id: topic.split(':').at(-1) ?? '' }, data: { moderation } });
    const again = () => app.as(second).run(enterSheets, { input: { topic, entries: marked } });
    await hidden('REJECTED');
    await again();
    expect(
      (await db.paperSheet.findFirstOrThrow({ where: { code: { in: codes.map(bare) } } })).state,
    ).toBe('ENTERED');
    await hidden('ACCEPTED');
    expect((await again()).data.enterStatementSheets.results).toMatchObject([{ state: 'COUNTED' }]);
  });

  test('is printed with its statements and three boxes each', async () => {
    const { stack } = await issued(1);
    const page = await readPage(app.context({ kind: 'operator' }), stack.printAddress);
    expect(page).toContain('1. 应当补偿一楼');
    expect(page).toContain('2. 先修一号楼');
    expect(page?.match(/class="box"/g)).toHaveLength(6);
  });
});

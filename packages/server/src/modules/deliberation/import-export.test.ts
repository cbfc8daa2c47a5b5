import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeRowKey, type RowKey, splitGlobalId } from '../../kernel/global-id.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { exportTopic } from './export-topic.ts';
import { importPolis } from './import-polis.ts';
import { field, state, vote } from './testing.ts';

let app: TestApp;
let folder: string;
beforeAll(async () => {
  app = await openTestApp();
  folder = await mkdtemp(join(tmpdir(), 'linli-polis-'));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const operator = () => app.context({ kind: 'operator' });

function keyOf(id: string): RowKey {
  const key = decodeRowKey(splitGlobalId(id)?.id ?? '');
  if (!key) throw new Error(`${id} is no topic.`);
  return key;
}

type Row = Record<string, string>;

async function rowsIn(place: string, file: string): Promise<Row[]> {
  const text = (await readFile(join(place, file), 'utf8')).replace(/^\ufeff/, '');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/** Without the local time beside the timestamp, and in one order: files have theirs by chance. */
const comparable = (rows: Row[]) =>
  rows.map(({ datetime: _, ...row }) => JSON.stringify(row)).sort();

async function roundTrip(from: string, to: string): Promise<string> {
  const communityId = app.world.here.community.id;
  const id = await importPolis(operator(), { folder: from, communityId });
  await exportTopic(operator(), { topic: keyOf(id), folder: to });
  for (const file of ['comments.csv', 'votes.csv', 'participants-votes.csv']) {
    const [before, after] = [await rowsIn(from, file), await rowsIn(to, file)];
    expect(Object.keys(after[0] ?? {}), file).toEqual(Object.keys(before[0] ?? {}));
    expect(comparable(after), file).toEqual(comparable(before));
  }
  return id;
}

describe('a conversation with every trouble a file can have', () => {
  const comments = [
    ['1600000000003', 'x', '7', '12', '1', '0', '-1', '="formula"&A1'],
    ['1600000000001', 'x', '0', '3', '2', '1', '1', 'Zwei\nZeilen, "quoted"'],
    ['1600000000002', 'x', '2', '3', '1', '1', '0', '  @空格保留  '],
    ['1600000000004', 'x', '9', '3', '0', '0', '0', '+没有人表态'],
  ];
  const votes = [
    ['1600000000010', 'x', '0', '3', '1'],
    // Changed their mind, with the earlier vote later in the file; and a row that is there twice.
    ['1600000000030', 'x', '0', '12', '-1'],
    ['1600000000020', 'x', '0', '12', '1'],
    ['1600000000040', 'x', '2', '12', '0'],
    ['1600000000040', 'x', '2', '12', '0'],
    // Two at the same moment: the later row counts.
    ['1600000000050', 'x', '2', '3', '1'],
    ['1600000000050', 'x', '2', '3', '-1'],
    ['1600000000060', 'x', '7', '3', '1'],
  ];
  const participants = [
    ['12', '', '1', '2', '0', '1', '-1', '0', ''],
    ['3', '1', '3', '3', '2', '1', '1', '-1', '1'],
    ['44', '', '0', '0', '0', '0', '', '', ''],
  ];

  async function lay(more: Partial<Record<string, string>> = {}): Promise<string> {
    const place = await mkdtemp(join(folder, 'files-'));
    const files: Record<string, string> = {
      'summary.csv':
        '\ufefftopic,电梯怎么装\nurl,https://pol.is/test\nconversation-description,"第一行\n第二行"\n',
      'comments.csv': Papa.unparse([
        'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body'.split(
          ',',
        ),
        ...comments,
      ]),
      'votes.csv': `\ufeff${Papa.unparse(['timestamp,datetime,comment-id,voter-id,vote'.split(','), ...votes])}`,
      'participants-votes.csv': Papa.unparse([
        'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,2,7'.split(','),
        ...participants,
      ]),
    };
    for (const [file, text] of Object.entries({ ...files, ...more })) {
      await writeFile(join(place, file), text ?? '');
    }
    return place;
  }

  let from: string;
  let id: string;
  beforeAll(async () => {
    from = await lay();
    id = await roundTrip(from, join(folder, 'out'));
  });

  test('comes out of an export as it went in', async () => {
    const file = await readFile(join(folder, 'out/comments.csv'), 'utf8');
    expect(file).toContain('1600000000001,Sun Sep 13 12:26:40 UTC 2020,0,3,2,1,1,');
  });

  test('is a topic that everybody reads, with the last votes and without hidden statements', async () => {
    const topic = await field(
      app,
      null,
      id,
      `title body state source { url } voteCount participantCount
       statements { nodes { number body authorName counts { agree disagree pass } } }
       timeline { action }`,
    );
    expect(topic).toEqual({
      title: '电梯怎么装',
      body: '第一行\n第二行',
      state: 'DISCUSSING',
      source: { url: 'https://pol.is/test' },
      voteCount: 5,
      participantCount: 2,
      timeline: [{ action: 'IMPORT' }],
      statements: {
        nodes: [
          {
            number: 0,
            body: 'Zwei\nZeilen, "quoted"',
            authorName: null,
            counts: { agree: 1, disagree: 1, pass: 0 },
          },
          {
            number: 2,
            body: '  @空格保留  ',
            authorName: null,
            counts: { agree: 0, disagree: 1, pass: 1 },
          },
          {
            number: 9,
            body: '+没有人表态',
            authorName: null,
            counts: { agree: 0, disagree: 0, pass: 0 },
          },
        ],
      },
    });
  });

  test('is the same topic when imported twice, and nothing is added', async () => {
    const before = await operator().db.auditEntry.count();
    const lines: string[] = [];
    const again = await importPolis(
      operator(),
      { folder: from, communityId: app.world.here.community.id },
      (line) => lines.push(line),
    );
    expect(again).toBe(id);
    expect(lines).toEqual(['电梯怎么装: already here, nothing changed.']);
    expect(await operator().db.auditEntry.count()).toBe(before);
  });

  test('takes further votes and statements, exported under numbers that stay and never names', async () => {
    const { here } = app.world;
    const own = await state(app, id, '先征求一楼住户意见', here.account);
    await vote(app, here.resident, own, 'AGREE');
    await vote(app, here.account, own, 'PASS');
    const to = join(folder, 'later');
    const check = async () => {
      await exportTopic(operator(), { topic: keyOf(id), folder: to });
      const comment = (await rowsIn(to, 'comments.csv')).at(-1);
      expect(comment).toMatchObject({ 'comment-id': '10', 'author-id': '45', moderated: '0' });
      const cast = (await rowsIn(to, 'votes.csv')).filter((row) => row['comment-id'] === '10');
      return cast.map((row) => [row['voter-id'], row['vote']]);
    };
    expect(await check()).toEqual([
      ['45', '0'],
      ['46', '1'],
    ]);
    await vote(app, here.otherResident, own, 'DISAGREE');
    expect(await check()).toEqual([
      ['45', '0'],
      ['46', '1'],
      ['47', '-1'],
    ]);
    const files = await readFile(join(to, 'votes.csv'), 'utf8');
    expect(files).not.toContain(here.resident.name);
    expect(files).not.toContain(here.resident.personId);
  });

  test('is guarded against formulas only where that is asked for', async () => {
    const to = join(folder, 'guarded');
    await exportTopic(operator(), { topic: keyOf(id), folder: to, guardFormulas: true });
    const bodies = (await rowsIn(to, 'comments.csv')).map((row) => row['comment-body']);
    expect(bodies).toContain(`'="formula"&A1`);
    expect(bodies).toContain(`'+没有人表态`);
    expect((await rowsIn(to, 'votes.csv')).map((row) => row['vote'])).toContain('-1');
  });

  test.each([
    [
      'votes.csv',
      'timestamp,datetime,comment-id,voter-id,vote\n1600000000010,x,999,3,1\n',
      'comment-id 999 (row 1)',
    ],
    [
      'votes.csv',
      'timestamp,datetime,comment-id,voter-id,vote\n1600000000010,x,0,3,2\n',
      'vote (row 1)',
    ],
    ['comments.csv', 'timestamp,datetime,comment-id\nyesterday,x,0\n', 'author-id (row 1)'],
    ['summary.csv', 'url,https://pol.is/other\n', 'topic'],
  ])('is not imported at all when %s is broken', async (file, text, detail) => {
    const broken = await lay({
      'summary.csv': 'topic,坏文件\nurl,https://pol.is/broken\n',
      [file]: text,
    });
    const communityId = app.world.here.community.id;
    await expect(importPolis(operator(), { folder: broken, communityId })).rejects.toMatchObject({
      code: 'IMPORT_UNREADABLE',
      values: { file, detail },
    });
  });

  test('is imported by operators and exported by staff of its place alone', async () => {
    const communityId = app.world.here.community.id;
    const { here, elsewhere } = app.world;
    for (const { viewer } of [here.worker, here.resident, elsewhere.worker]) {
      await expect(
        importPolis(app.context(viewer), { folder: from, communityId }),
      ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    const topic = keyOf(id);
    for (const { viewer } of [here.resident, here.neighbourWorker, elsewhere.worker]) {
      await expect(
        exportTopic(app.context(viewer), { topic, folder: join(folder, 'never') }),
      ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await exportTopic(app.context(here.worker.viewer), { topic, folder: join(folder, 'worker') });
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });
});

const shared =
  process.env['LINLI_SHARED_DATA'] ?? join(import.meta.dirname, '../../../../../../shared/data');
const recorded = existsSync(join(shared, 'polis'));
if (!recorded) {
  console.log(
    `note: Skipped: no recorded deliberations in ${shared}/polis (set LINLI_SHARED_DATA).`,
  );
}

describe.skipIf(!recorded)('a recorded conversation', { timeout: 120_000 }, () => {
  test.each([
    ['scoop-hivemind.ubi', 7_174, 7_153, 234],
    ['vtaiwan.uberx', 49_997, 49_443, 1_921],
  ])('%s comes out of an export as it went in', async (name, records, counted, participants) => {
    const id = await roundTrip(join(shared, 'polis', name), join(folder, name));
    const where = { topicId: keyOf(id).id };
    const { db } = operator();
    expect(await db.voteRecord.count({ where })).toBe(records);
    expect(await db.vote.count({ where })).toBe(counted);
    expect(await db.importedVoter.count({ where })).toBe(participants);
  });

  test('vTaiwan’s falls into two groups that share something, said in a sentence', async () => {
    const communityId = app.world.here.community.id;
    const id = await importPolis(operator(), {
      folder: join(shared, 'polis/vtaiwan.uberx'),
      communityId,
    });
    const { opinionGroups } = await field(
      app,
      null,
      id,
      `opinionGroups { groupCount participantCount sentence
         points { x y group own } groups { number size representative { agreeing repness statement { body } } }
         consensus { agreeing weakest product geometricMean groupCounts { agree } statement { number } } }`,
    );
    expect(opinionGroups.groupCount).toBe(2);
    expect(opinionGroups.points).toHaveLength(opinionGroups.participantCount);
    expect(opinionGroups.points.some((point: { own: boolean }) => point.own)).toBe(false);
    expect(opinionGroups.sentence).toMatch(
      /^\d+ 位参与者分成 2 种看法，分别有 \d+、\d+ 人；有 \d+ 条看法是大家共同的。$/,
    );
    for (const one of opinionGroups.consensus) expect(one.weakest).toBeGreaterThan(0.5);
    console.log(opinionGroups.sentence);
  });
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { opinionGroups as findGroups } from '@linli/methods';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeRowKey, splitGlobalId } from '../../kernel/global-id.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { exportTopic } from './export-topic.ts';
import { answerOpinionBundle } from './opinion-bundle-file.ts';
import { startDeliberationJobs } from './regrouping.ts';
import { discuss, field, hideContent, signUpVoter, state, vote } from './testing.ts';

let app: TestApp;
let voters: Persona[];
beforeAll(async () => {
  app = await openTestApp();
  voters = [
    app.world.here.account,
    ...(await Promise.all(Array.from({ length: 9 }, () => signUpVoter(app)))),
  ];
  await startDeliberationJobs(app.context({ kind: 'operator' }));
});
afterAll(() => app.close());

/** Resolves when the topic's groups have been computed from this many votes. */
function grouped(topic: string, voteCount: number): Promise<void> {
  const { changes, db } = app.context({ kind: 'operator' });
  const topicId = String(topic.split(':')[2]);
  return new Promise((resolve, reject) => {
    const stop = changes.subscribe(({ nodeIds }) => {
      if (!nodeIds.includes(topic)) return;
      db.opinionGrouping.findFirst({ where: { topicId } }).then((row) => {
        if (row?.voteCount !== voteCount) return;
        stop();
        resolve();
      }, reject);
    });
  });
}

interface Place {
  x: number;
  y: number;
  group: number;
}

/** The points as anybody computes them from the exported files. */
async function recount(topic: string): Promise<Place[]> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-recount-'));
  const key = decodeRowKey(splitGlobalId(topic)?.id ?? '');
  if (!key) throw new Error(`${topic} is no topic.`);
  await exportTopic(app.context({ kind: 'operator' }), { topic: key, folder });
  const rowsIn = async (file: string) =>
    Papa.parse<Record<string, string>>(await readFile(join(folder, file), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const comments = await rowsIn('comments.csv');
  const ids = comments.map((row) => String(row['comment-id']));
  const { points } = findGroups({
    statements: comments.map((row) => ({
      id: String(row['comment-id']),
      moderatedOut: row['moderated'] === '-1',
    })),
    votes: (await rowsIn('participants-votes.csv')).flatMap((row) =>
      ids
        .filter((id) => row[id])
        .map((id) => ({
          participant: String(row['participant']),
          statement: id,
          vote: Number(row[id]) as 1 | 0 | -1,
        })),
    ),
  });
  await rm(folder, { recursive: true });
  return points.map(({ x, y, group }) => ({ x, y, group })).sort((a, b) => a.x - b.x || a.y - b.y);
}

const fields = `opinionGroups {
  groupCount participantCount sentence
  points { x y group own }
  groups { number size representative { agreeing repness counts { agree disagree pass } statement { body } } }
  consensus { agreeing weakest product geometricMean groupCounts { agree disagree pass } statement { body } }
}`;

test('after ten have voted on all, two groups and what they share appear by themselves', async () => {
  const topic = await discuss(app);
  const bodies = ['按楼层分摊', '平均分摊', '物业先垫付', '要有人管维护'];
  const statements: string[] = [];
  for (const body of bodies) statements.push(await state(app, topic, body));
  const done = grouped(topic, 40);
  // Six think one way and four the other; all want maintenance.
  for (const [index, voter] of voters.entries()) {
    const [yes, no] = index < 6 ? ['AGREE', 'DISAGREE'] : ['DISAGREE', 'AGREE'];
    const views = [yes, no, yes, 'AGREE'];
    await Promise.all(statements.map((id, at) => vote(app, voter, id, String(views[at]))));
  }
  await done;
  const { opinionGroups } = await field(app, voters[0] ?? null, topic, fields);
  expect(opinionGroups).toMatchObject({
    groupCount: 2,
    participantCount: 10,
    sentence: '10 位参与者分成 2 种看法，分别有 6、4 人；有 1 条看法是大家共同的。',
    groups: [
      { number: 1, size: 6 },
      { number: 2, size: 4 },
    ],
    consensus: [
      {
        agreeing: true,
        statement: { body: '要有人管维护' },
        weakest: 5 / 6,
        groupCounts: [
          { agree: 6, disagree: 0, pass: 0 },
          { agree: 4, disagree: 0, pass: 0 },
        ],
      },
    ],
  });
  const own = opinionGroups.points.filter((point: { own: boolean }) => point.own);
  expect(own).toHaveLength(1);
  expect(own[0].group).toBe(1);

  const public_ = await field(app, null, topic, fields);
  expect(public_.opinionGroups.points.some((point: { own: boolean }) => point.own)).toBe(false);
  expect(JSON.stringify(public_)).not.toContain(voters[0]?.personId);

  expect(await recount(topic)).toEqual(
    opinionGroups.points.map(({ x, y, group }: Place) => ({ x, y, group })),
  );

  // A hidden statement is no longer shown as shared, before anything is computed again.
  await app.as(app.world.here.worker).run(hideContent, {
    input: { subject: statements[3], category: 'SPAM', words: '重复' },
  });
  const after = await field(app, null, topic, 'opinionGroups { consensus { statement { body } } }');
  expect(after.opinionGroups.consensus).toEqual([]);
});

test('six voters are no picture yet', async () => {
  const topic = await discuss(app);
  const statement = await state(app, topic);
  const done = grouped(topic, 6);
  await Promise.all(voters.slice(0, 6).map((voter) => vote(app, voter, statement, 'AGREE')));
  await done;
  expect(await field(app, null, topic, 'opinionGroups { sentence }')).toEqual({
    opinionGroups: null,
  });
  // Nor is there a row of anybody's to be downloaded, before the seventh; and then it names nobody.
  const path = `/${topic.replace('Topic', 'opinions').replaceAll(':', '/')}.json`;
  const download = () =>
    answerOpinionBundle(app.context({ kind: 'operator' }), path, '203.0.113.8');
  expect(await download()).toMatchObject({ status: 404 });
  const [seventh] = voters.slice(6);
  if (!seventh) throw new Error('There is no seventh voter.');
  const again = grouped(topic, 7);
  await vote(app, seventh, statement, 'AGREE');
  await again;
  const { status, text } = await download();
  expect(status).toBe(200);
  expect(JSON.parse(text).participants).toHaveLength(7);
  for (const { personId } of voters) expect(text).not.toContain(personId);
});

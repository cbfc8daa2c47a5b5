import { type OpinionBundle, recomputeOpinions } from '@linli/methods';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRowKey } from '../../kernel/global-id.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { answerOpinionBundle } from './opinion-bundle-file.ts';
import { regroup } from './regrouping.ts';
import { discuss, field, signUpVoter, state, vote } from './testing.ts';

// No jobs run here: groups are computed when a test says so.
let app: TestApp;
let voters: Persona[];
beforeAll(async () => {
  app = await openTestApp();
  voters = await Promise.all(Array.from({ length: 10 }, () => signUpVoter(app)));
});
afterAll(() => app.close());

const services = () => app.context({ kind: 'operator' });

const keyOf = (id: string) => {
  const key = readRowKey(id, 'Topic');
  if (!key) throw new Error(`${id} is no topic.`);
  return key;
};

/** Six who think one way and four the other; all want maintenance. Grouped. */
async function deliberation() {
  const topic = await discuss(app);
  const statements: string[] = [];
  for (const body of ['按楼层分摊', '平均分摊', '物业先垫付', '要有人管维护']) {
    statements.push(await state(app, topic, body));
  }
  for (const [index, voter] of voters.entries()) {
    const [yes, no] = index < 6 ? ['AGREE', 'DISAGREE'] : ['DISAGREE', 'AGREE'];
    await Promise.all(
      [yes, no, yes, 'AGREE'].map((value, at) => vote(app, voter, String(statements[at]), value)),
    );
  }
  await regroup(services(), keyOf(topic));
  return { topic, statements };
}

const fields = `opinionGroups {
  votesSince participantCount silhouette bundlePath computedAt
  points { x y group own } groups { number size representative { agreeing repness } }
  consensus { product geometricMean weakest }
} statements { nodes { number groupOpinion {
  groupCounts { agree disagree pass }
  agree { product geometricMean weakest } disagree { product geometricMean weakest }
} } }`;

async function download(path: string) {
  const answer = await answerOpinionBundle(services(), path, '203.0.113.7');
  return { ...answer, file: answer.status === 200 ? JSON.parse(answer.text) : null };
}

test('a vote moves its voter at once, and everything is computed anew later', async () => {
  const { topic, statements } = await deliberation();
  const before = (await field(app, null, topic, fields)).opinionGroups;
  expect(before).toMatchObject({ votesSince: 0, groups: [{ size: 6 }, { size: 4 }] });

  const turncoat = voters[0] ?? null;
  for (const [at, value] of ['DISAGREE', 'AGREE', 'DISAGREE'].entries()) {
    await vote(app, turncoat, String(statements[at]), value);
  }
  const placed = await field(app, turncoat, topic, fields);
  expect(placed.opinionGroups).toMatchObject({
    votesSince: 3,
    participantCount: 10,
    computedAt: before.computedAt,
    groups: [{ size: 5 }, { size: 5 }],
  });
  const own = placed.opinionGroups.points.filter((point: { own: boolean }) => point.own);
  expect(own).toMatchObject([{ group: 2 }]);
  // Counted with its new members, exactly.
  expect(placed.statements.nodes[3].groupOpinion).toMatchObject({
    groupCounts: [{ agree: 5 }, { agree: 5 }],
    agree: { weakest: 6 / 7, product: (6 / 7) * (6 / 7) },
    disagree: { weakest: 1 / 7 },
  });

  // Another process has nothing at hand but what is stored; it shows the groups as computed.
  await regroup(services(), keyOf(topic));
  const after = (await field(app, null, topic, fields)).opinionGroups;
  expect(after.votesSince).toBe(0);
  expect(after.groups.map(({ size }: { size: number }) => size)).toEqual([5, 5]);
});

test('votes that come while the groups are computed are on the map afterwards', async () => {
  const { topic, statements } = await deliberation();
  const computing = regroup(services(), keyOf(topic));
  await vote(app, voters[9] ?? null, String(statements[0]), 'AGREE');
  await computing;
  const { statements: read } = await field(app, null, topic, fields);
  const counts = read.nodes[0].groupOpinion.groupCounts as { agree: number }[];
  expect(counts.reduce((sum, { agree }) => sum + agree, 0)).toBe(7);
});

test('whoever downloads the bundle computes the published groups again, to the bit', async () => {
  const { topic } = await deliberation();
  const read = await field(app, null, topic, fields);
  const { status, headers, file } = await download(read.opinionGroups.bundlePath);
  expect(status).toBe(200);
  expect(headers['content-type']).toContain('application/json');
  const again = recomputeOpinions(file as OpinionBundle);
  expect(again).toEqual(file.published);
  expect(file.computedAt).toBe(new Date(read.opinionGroups.computedAt).toISOString());
  expect(again.points).toEqual(
    read.opinionGroups.points.map(({ own, ...place }: { own: boolean }) => place),
  );
  expect(again.silhouette).toBe(read.opinionGroups.silhouette);
  expect(again.consensus.map(({ agree, disagree }) => ({ agree, disagree }))).toEqual(
    read.statements.nodes.map(
      ({ groupOpinion: { agree, disagree } }: { groupOpinion: Record<string, unknown> }) => ({
        agree,
        disagree,
      }),
    ),
  );
  expect(file.texts['3']).toBe('要有人管维护');
  const people = await services().db.person.findMany({ select: { id: true, displayName: true } });
  for (const { id, displayName } of people) {
    expect(JSON.stringify(file)).not.toContain(id);
    expect(JSON.stringify(file)).not.toContain(displayName);
  }
});

test('of a topic that moderators hide there is nothing to download', async () => {
  const { topic } = await deliberation();
  const { opinionGroups } = await field(app, null, topic, fields);
  const hidden = (moderation: 'REJECTED' | 'ACCEPTED') =>
    services().db.topic.updateMany({ where: { id: keyOf(topic).id }, data: { moderation } });
  await hidden('REJECTED');
  expect((await download(opinionGroups.bundlePath)).status).toBe(404);
  await hidden('ACCEPTED');
  expect((await download(opinionGroups.bundlePath)).status).toBe(200);
});

test('votes since are not in the bundle until all is computed anew', async () => {
  const { topic, statements } = await deliberation();
  const { opinionGroups } = await field(app, null, topic, fields);
  await vote(app, voters[0] ?? null, String(statements[0]), 'PASS');
  const { file } = await download(opinionGroups.bundlePath);
  expect(recomputeOpinions(file)).toEqual(file.published);
  await regroup(services(), keyOf(topic));
  const { file: next } = await download(opinionGroups.bundlePath);
  expect(recomputeOpinions(next)).toEqual(next.published);
  expect(next.participants).not.toEqual(file.participants);
});

test('there is nothing to download of a topic without groups, nor at any other path', async () => {
  const { districtId, id } = keyOf(await discuss(app));
  const paths = [
    `/opinions/${districtId}/${id}.json`,
    `/opinions/${id}/${districtId}.json`,
    '/opinions/',
    '/opinions/../x/y.json',
    `/opinions/${districtId}/${id}.json%00`,
  ];
  for (const path of paths) expect((await download(path)).status).toBe(404);
});

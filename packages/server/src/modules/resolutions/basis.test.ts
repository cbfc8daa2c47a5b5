import { afterAll, beforeAll, expect, test } from 'vitest';
import { globalId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { refusalOf } from '../../testing/refusals.ts';
import { resolutionActs } from '../../testing/resolutions.ts';

let app: TestApp;
let acts: ReturnType<typeof resolutionActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = resolutionActs(app);
});
afterAll(() => app.close());

const rowOf = (globalId: string) => globalId.split(':').at(-1) ?? '';
const operator = () => app.context({ kind: 'operator' });

/** A ballot of a topic as it would stand, and its outcome. */
async function ballotOn(topic: string, over: object) {
  const { here } = app.world;
  const now = app.clock.now();
  const key = { districtId: here.id, id: newId() };
  await operator().db.ballot.create({
    data: {
      ...key,
      communityId: here.community.id,
      hostType: 'Topic',
      hostId: rowOf(topic),
      title: '加装电梯表决',
      question: '同意加装电梯吗？',
      definition: {},
      secrecy: 'OPEN',
      votingUnit: 'PERSON',
      rollMode: 'FROZEN',
      electorate: {},
      rule: {},
      opensAt: now,
      closesAt: new Date(now.getTime() + 60_000),
      state: 'COUNTED',
      createdAt: now,
      updatedAt: now,
      ...over,
    },
  });
  return { id: key.id, ballot: globalId('Ballot', key) };
}

const publish = (resolution: string) =>
  acts.act(app.world.here.worker, 'publishResolution', { resolution, place: '公告栏' });

async function drafted(basis: string, topic: string, citations: string[]): Promise<string> {
  const input = { topic, basis, ...acts.wording({ citations }), idempotencyKey: acts.key() };
  const { resolution } = await acts.done(app.world.here.worker, 'draftResolution', input);
  return resolution.id;
}

const stateOf = async (topic: string) =>
  (await operator().db.topic.findFirstOrThrow({ where: { id: rowOf(topic) } })).state;

test.each(['NOT_CARRIED', 'INQUORATE', 'TIED'] as const)(
  'a ballot that came to %s decides nothing in favour',
  async (outcome) => {
    const { topic } = await acts.discussed();
    const { id, ballot } = await ballotOn(topic, { outcome });
    const resolution = await drafted('BALLOT', topic, [ballot]);
    expect(refusalOf(await publish(resolution))).toBe('BASIS_NOT_CARRIED');
    expect(await stateOf(topic)).toBe('DISCUSSING');
    await operator().db.ballot.updateMany({ where: { id }, data: { outcome: 'CARRIED' } });
    expect(refusalOf(await publish(resolution))).toBeNull();
  },
);

test('while residents vote, no resolution decides for them', async () => {
  const { topic } = await acts.discussed();
  const { id } = await ballotOn(topic, { state: 'OPEN' });
  const resolution = await drafted('ANSWERER', topic, []);
  expect(refusalOf(await publish(resolution))).toBe('BALLOT_UNDER_WAY');
  expect(await stateOf(topic)).toBe('DISCUSSING');
  await operator().db.ballot.updateMany({ where: { id }, data: { state: 'CANCELLED' } });
  expect(refusalOf(await publish(resolution))).toBeNull();
});

test('a meeting decides by more hands for than against', async () => {
  const { here } = app.world;
  const { topic } = await acts.discussed();
  const { db } = operator();
  const key = { districtId: here.id, id: newId() };
  const now = app.clock.now();
  await db.meeting.create({
    data: {
      ...key,
      communityId: here.community.id,
      hostType: 'Topic',
      hostId: rowOf(topic),
      title: '电梯协商会',
      place: '居委会会议室',
      state: 'HELD',
      startsAt: now,
      endsAt: new Date(now.getTime() + 3_600_000),
      createdAt: now,
      updatedAt: now,
      agenda: {
        create: {
          id: newId(),
          position: 0,
          title: '装不装',
          votesFor: 3,
          votesAgainst: 5,
          votesAbstained: 0,
        },
      },
    },
  });
  const resolution = await drafted('MEETING', topic, [globalId('Meeting', key)]);
  expect(refusalOf(await publish(resolution))).toBe('BASIS_NOT_CARRIED');
  const votes = { votesFor: 5, votesAgainst: 3 };
  await db.agendaItem.updateMany({ where: { meetingId: key.id }, data: votes });
  expect(refusalOf(await publish(resolution))).toBeNull();
});

test('what was decided against is not resolved', async () => {
  const { topic } = await acts.discussed();
  const { db } = operator();
  const where = { id: rowOf(topic) };
  await db.topic.updateMany({ where, data: { state: 'DECIDED' } });
  const of = { districtId: app.world.here.id, topicId: rowOf(topic), basisId: newId() };
  const decision = { agreed: false, words: '不装', at: app.clock.now() };
  await db.topicDecision.create({ data: { id: newId(), ...of, basis: 'ANSWER', ...decision } });
  const resolution = await drafted('ANSWERER', topic, []);
  expect(refusalOf(await publish(resolution))).toBe('BASIS_NOT_CARRIED');
});

test('a notice ends and the resolution takes effect although moderators hide the topic', async () => {
  const { topic, resolution } = await acts.published();
  await operator().db.topic.updateMany({
    where: { id: rowOf(topic) },
    data: { moderation: 'REJECTED' },
  });
  app.clock.advance({ days: 8 });
  await acts.keepTime();
  expect((await acts.read(null, resolution)).state).toBe('IN_FORCE');
  expect(await stateOf(topic)).toBe('IMPLEMENTING');
});

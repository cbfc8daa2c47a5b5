import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { layOutSubjects } from '../../testing/subjects.ts';
import { ballotActs } from '../ballot/testing.ts';
import { readPage } from './index.ts';
import { firstSentence } from './poster.ts';

let app: TestApp;
let topic: string;
const website = 'https://binjiang.example';
beforeAll(async () => {
  app = await openTestApp();
  topic = await layOutSubjects(app).openTopic();
  const { db } = app.context({ kind: 'operator' });
  await db.site.updateMany({
    where: { districtId: app.world.here.id },
    data: { allowedOrigins: [website] },
  });
});
afterAll(() => app.close());

const addresses = `query ($id: ID!, $page: String!, $size: PosterSize) { node(id: $id) {
  ... on Topic { posterAddress(page: $page, size: $size) }
  ... on Ballot { posterAddress(page: $page, size: $size) }
  ... on Community { posterAddress: boardPosterAddress(page: $page, size: $size) } } }`;

const addressOf = async (persona: Persona | null, id: string, page: string, size = 'A4') =>
  (await app.as(persona).run(addresses, { id, page, size })).data.node.posterAddress;

const read = (address: string) => readPage(app.context({ kind: 'operator' }), address);

/** The dark modules of the QR code in a page, row by row, as a scanner sees them. */
function modulesIn(page: string): string[] {
  const [, size = '', path = ''] =
    /viewBox="0 0 (\d+) \d+".*?<path fill="black" d="([^"]*)"/.exec(page) ?? [];
  // Each dark module lies at its place times the length of its side.
  const squares = [...path.matchAll(/M(\d+),(\d+)h(\d+)v/g)];
  const side = Number(squares[0]?.[3]);
  const rows = Array.from({ length: Number(size) / side }, () =>
    Array.from({ length: Number(size) / side }, () => ' '),
  );
  for (const [, x, y] of squares) {
    const row = rows[Number(y) / side];
    if (row) row[Number(x) / side] = '#';
  }
  return rows.map((row) => row.join(''));
}

describe('a poster', () => {
  test('leads by its QR code to the page that it was made for, whose address stands beneath', async () => {
    const page = `${website}/board.html?linli-topic=${topic}&from=poster`;
    const poster = (await read(await addressOf(app.world.here.worker, topic, page))) ?? '';
    const { data } = encode(page, { ecc: 'Q', border: 4 });
    expect(modulesIn(poster)).toEqual(
      data.map((row) => row.map((dark) => (dark ? '#' : ' ')).join('')),
    );
    expect(poster).toContain(`<p class="address">${page.replaceAll('&', '&amp;')}</p>`);
    expect(poster).toContain('size: A4');
    expect(poster).toContain(app.world.here.community.name);
  });

  test('of a ballot says until when votes are taken, and is there while they are', async () => {
    const { here } = app.world;
    const ballots = ballotActs(app);
    const { id } = await ballots.opened({ secrecy: 'SECRET' });
    const poster = (await read(await addressOf(here.worker, id, website, 'A3'))) ?? '';
    expect(poster).toMatch(/<p class="until">11月\d+日星期. \d\d:\d\d截止<\/p>/);
    expect(poster).toContain('手机扫一扫，就能投票');
    expect(poster).toContain('size: A3');
    await ballots.act(here.worker, 'cancelBallot', { ballot: id, reason: '名册有误' });
    expect(await addressOf(here.worker, id, website)).toBeNull();
  });

  test('of a place invites to its topics', async () => {
    const { worker, community } = app.world.here;
    const poster = await read(await addressOf(worker, community.globalId, website));
    expect(poster).toContain('邻里的事，一起商量');
  });

  test('is made by staff of the place alone, and leads to no other website', async () => {
    const { here, elsewhere } = app.world;
    for (const persona of [null, here.resident, here.neighbourWorker, elsewhere.worker]) {
      expect(await addressOf(persona, topic, website)).toBeNull();
    }
    for (const page of [
      ...['https://binjiang.example.evil.test/', 'javascript:alert(1)', 'nonsense'],
      ...['https://a:b@binjiang.example/', `${website}/${'a'.repeat(1_000)}`],
    ]) {
      expect(await addressOf(here.worker, topic, page)).toBeNull();
    }
  });

  test('of a topic that is hidden is not there', async () => {
    const address = await addressOf(app.world.here.worker, topic, website);
    const { db } = app.context({ kind: 'operator' });
    await db.topic.updateMany({ data: { moderation: 'REJECTED' } });
    expect(await read(address)).toBeNull();
    expect(await addressOf(app.world.here.worker, topic, website)).toBeNull();
  });
});

test('what it is about is one sentence, cut where it is long', () => {
  expect(firstSentence('晚上停车怎么排？大家说说。', 20)).toBe('晚上停车怎么排？');
  expect(firstSentence('没有句号的一行\n第二行', 20)).toBe('没有句号的一行');
  expect(firstSentence('一二三四五六七八九十。', 6)).toBe('一二三四五…');
});

import { createLinliClient, type LinliClient } from '@linli/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeHost } from '../testing/fake-host.ts';
import { type FakeServer, refusal } from '../testing/fake-server.ts';
import { startFakeServer } from '../testing/mount.ts';
import { groupBodies, headsOf, standingsOf } from './bodies.ts';
import { BuildingFinderController } from './building-finder.controller.ts';
import { profileQuery } from './community-profile.controller.ts';
import { officeOf, telephoneHref } from './office.ts';
import * as operations from './operations.ts';
import { sectionsOf } from './sections.ts';
import { endingTerms } from './terms.ts';
import { answerProfile, bareProfile, body, fullProfile, member, responsible } from './testing.ts';

let server: FakeServer;
let storage: Map<string, string>;
const hosts: FakeHost[] = [];

beforeEach(() => {
  server = startFakeServer(operations);
  answerProfile(server);
  storage = new Map();
});
afterEach(() => {
  for (const host of hosts.splice(0)) {
    host.disconnect();
    host.client?.close();
  }
});

function openHost(): FakeHost {
  const client: LinliClient = createLinliClient({
    origin: 'https://linli.test',
    site: 'pk',
    community: null,
    locale: 'zh-CN',
    fetch: server.fetch,
    random: () => 0,
    storage: {
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => void storage.set(key, value),
      removeItem: (key) => void storage.delete(key),
    },
  });
  const host = new FakeHost(client);
  hosts.push(host);
  return host;
}

async function openFinder(): Promise<BuildingFinderController> {
  const host = openHost();
  const finder = new BuildingFinderController(host, () => 'community-1');
  host.connect();
  await host.updateComplete;
  return finder;
}

const searches = () => server.asked.filter(({ name }) => name === 'ProfileBuildings');

test('a community is asked for by id or by code, and read again when it changes', async () => {
  for (const [community, variables] of [
    ['community-1', { id: 'community-1', code: null }],
    ['510703001001', { id: null, code: '510703001001' }],
  ] as const) {
    const host = openHost();
    const profile = profileQuery(host, () => community);
    host.connect();
    await vi.waitFor(() => expect(profile.view.state).toBe('ready'));
    expect(server.asked[server.asked.length - 1]?.variables).toEqual(variables);
  }
  const asked = server.asked.length;
  await vi.waitFor(() => {
    server.change('community-1');
    expect(server.asked.length).toBeGreaterThan(asked);
  });
});

test('one letter finds nothing yet, two find buildings, with their estate', async () => {
  const finder = await openFinder();
  finder.write('幸 ');
  expect(finder.view).toEqual({ state: 'waiting' });
  finder.write('幸福');
  await vi.waitFor(() => expect(finder.view.state).toBe('found'));
  expect(finder.view).toEqual({
    state: 'found',
    buildings: [
      { id: 'building-3', name: '幸福小区 3栋' },
      { id: 'building-13', name: '幸福小区 13栋' },
    ],
    more: false,
  });
  expect(searches()).toHaveLength(1);
});

test('what was found stays until the next answer, and a quick typist asks once', async () => {
  const finder = await openFinder();
  finder.write('幸福');
  await vi.waitFor(() => expect(finder.view.state).toBe('found'));
  for (const text of ['幸福3', '幸福3栋', '没有这栋']) finder.write(text);
  expect(finder.view).toMatchObject({ buildings: [{ id: 'building-3' }, { id: 'building-13' }] });
  await vi.waitFor(() => expect(finder.view).toMatchObject({ state: 'found', buildings: [] }));
  expect(searches()).toHaveLength(2);
});

test('a chosen building is remembered on this device until it is cleared', async () => {
  const finder = await openFinder();
  finder.choose({ id: 'building-3', name: '幸福小区 3栋' });
  await vi.waitFor(() => expect(finder.view).toMatchObject({ responsible: [{}, {}, {}] }));
  // The nearest first.
  expect(finder.view).toMatchObject({ responsible: [...responsible].reverse() });
  const later = await openFinder();
  await vi.waitFor(() =>
    expect(later.view).toMatchObject({ state: 'chosen', building: { id: 'building-3' } }),
  );
  later.clear();
  expect(later.view).toEqual({ state: 'waiting' });
  const last = await openFinder();
  expect(last.view).toEqual({ state: 'waiting' });
});

test('a search that fails says so, and is tried again', async () => {
  server.answer('ProfileBuildings', refusal('INTERNAL_SERVER_ERROR'));
  const finder = await openFinder();
  finder.write('幸福');
  await vi.waitFor(() => expect(finder.view.state).toBe('failed'));
  answerProfile(server);
  finder.retry();
  await vi.waitFor(() => expect(finder.view.state).toBe('found'));
});

test('the office is the committee’s; what it does not say is the community’s', () => {
  expect(officeOf(fullProfile)).toMatchObject({
    name: '富乐社区居民委员会',
    telephone: '0816-234 5678',
    map: expect.stringContaining('/marker?'),
  });
  const own = { ...bareProfile, address: '滨江路18号', longitude: 104.751, latitude: 31.464 };
  expect(officeOf(own)).toMatchObject({ name: '富乐社区', address: '滨江路18号', hours: [] });
  expect(decodeURIComponent(officeOf(own).map ?? '')).toContain(
    '/marker?position=104.751,31.464&name=富乐社区&coordinate=wgs84',
  );
  // The community's point is not that of an office elsewhere; without a point the address is looked up.
  for (const other of [
    { ...fullProfile, address: '别处1号' },
    { ...fullProfile, longitude: null },
  ]) {
    expect(officeOf(other).map).toContain('/search?keyword=');
  }
  expect(officeOf(bareProfile).map).toBeNull();
  // An estate's committee is not the community's office when the community has its own.
  const estate = body('b-estate', '别处居委会', 'RESIDENTS_COMMITTEE', { place: '别处' });
  expect(officeOf({ ...fullProfile, bodies: [estate, ...fullProfile.bodies] }).name).toBe(
    '富乐社区居民委员会',
  );
});

test.each([
  ['0816-234 5678', 'tel:08162345678'],
  ['+86 816 234', 'tel:+86816234'],
  ['2345678、2345679', 'tel:2345678'],
])('%s is called as %s', (telephone, href) => expect(telephoneHref(telephone)).toBe(href));

test('bodies stand by the power they name first, who leads before whom it leads', () => {
  const groups = groupBodies(fullProfile.bodies, fullProfile.relations);
  expect(groups.map(({ power, bodies }) => [power, bodies.map(({ id }) => id)])).toEqual([
    ['LEAD', ['b-street', 'b-party']],
    ['DECIDE', ['b-assembly']],
    ['EXECUTE', ['b-committee', 'b-station']],
    ['DELIBERATE', ['b-council']],
    ['SUPERVISE', ['b-supervisors']],
    ['NONE', ['b-owners', 'b-property', 'b-volunteers']],
  ]);
});

test('how a body stands to others is told from its side', () => {
  const standings = (id: string) =>
    standingsOf({ id }, fullProfile.relations).map(({ kind, direction, names }) => [
      kind,
      direction,
      names.length,
    ]);
  expect(standings('b-party')).toEqual([
    ['LEADS', 'in', 1],
    ['LEADS', 'out', 3],
  ]);
  expect(standings('b-station')).toEqual([
    ['SUPERVISES', 'in', 1],
    ['PARTNERS', 'both', 1],
  ]);
  expect(standings('b-volunteers')).toEqual([]);
});

test('heads speak for a body, seats do not', () => {
  const [party] = fullProfile.bodies;
  expect(party && headsOf(party).map(({ name }) => name)).toEqual(['张明华', '李敏']);
});

test('terms that end within 90 days are told, the first to end first', () => {
  const now = Date.parse('2026-11-22T07:00:00Z');
  const ending = (...days: readonly string[]) =>
    endingTerms(
      [
        body('b', '居委会', 'RESIDENTS_COMMITTEE', {
          members: days.map((termUntil) => member('某人', 'MEMBER', { termUntil })),
        }),
      ],
      now,
    ).map(({ days, members }) => [days, members.length]);
  expect(ending('2026-11-22', '2027-02-20', '2027-02-20')).toEqual([
    [0, 1],
    [90, 2],
  ]);
  expect(ending('2026-11-21', '2027-02-21')).toEqual([]);
});

test('a part that has nothing to show has no heading', () => {
  expect(sectionsOf(bareProfile)).toEqual([]);
  expect(sectionsOf(fullProfile, Date.parse('2026-11-22T07:00:00Z'))).toEqual([
    'building',
    'bodies',
    'terms',
    'duties',
    'agreements',
  ]);
});

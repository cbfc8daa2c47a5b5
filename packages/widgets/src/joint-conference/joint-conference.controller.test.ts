import { createLinliClient } from '@linli/client';
import * as clientOperations from '@linli/client/operations';
import { beforeEach, expect, test } from 'vitest';
import { FakeHost } from '../testing/fake-host.ts';
import { createFakeServer, type FakeServer, namesOf } from '../testing/fake-server.ts';
import { JointConferenceController } from './joint-conference.controller.ts';
import * as operations from './operations.ts';
import { answerConferences, conference, conferencesOf, held, meeting } from './testing.ts';

let server: FakeServer;
let host: FakeHost;

beforeEach(() => {
  server = createFakeServer(namesOf(clientOperations, operations));
  answerConferences(server);
});

function open(community: string | null, named: string | null = null): JointConferenceController {
  const client = createLinliClient({
    origin: 'https://linli.test',
    site: 'pk_test',
    community: null,
    locale: 'zh-CN',
    token: async () => null,
    storage: null,
    fetch: server.fetch,
  });
  host = new FakeHost(client);
  const conferences = new JointConferenceController(
    host,
    () => community,
    () => named,
  );
  host.connect();
  return conferences;
}

const asked = (name: string) => server.asked.filter((each) => each.name === name);
const screen = ({ view }: JointConferenceController) =>
  view.state === 'ready' ? view.data : { kind: view.state };

test('the only conference of a community is shown at once, and has no list to go back to', async () => {
  const conferences = open('510703001010');
  await expect
    .poll(() => screen(conferences))
    .toMatchObject({ kind: 'conference', mayGoBack: false, hasMore: false });
  expect(asked('Conferences')[0]?.variables).toEqual({ id: null, code: '510703001010' });
});

test('a conference that the page names is read without asking for others', async () => {
  const conferences = open(null, 'conference-1');
  await expect.poll(() => screen(conferences)).toMatchObject({ kind: 'conference' });
  expect(asked('Conferences')).toEqual([]);
});

test('of several, the list comes first, and again on the way back', async () => {
  const other = { ...conference, id: 'conference-2' };
  server.answer('Conferences', () => conferencesOf(conference, other));
  const conferences = open('community-1');
  await expect.poll(() => screen(conferences)).toMatchObject({ kind: 'list' });
  conferences.open('conference-2');
  await expect.poll(() => screen(conferences)).toMatchObject({ mayGoBack: true });
  expect(asked('Conference').at(-1)?.variables).toMatchObject({ id: 'conference-2' });
  conferences.open(null);
  expect(screen(conferences)).toMatchObject({ kind: 'list' });
});

test('a meeting that runs is the next one, and not among the past ones too', async () => {
  const meetings = { nodes: [meeting, held], pageInfo: { hasNextPage: false } };
  server.answer('Conference', () => ({ node: { ...conference, meetings } }));
  const conferences = open('community-1');
  await expect
    .poll(() => screen(conferences))
    .toMatchObject({ kind: 'conference', past: [{ id: 'meeting-held' }] });
});

test('more past meetings replace the shorter list once they are there', async () => {
  const meetings = { nodes: [held], pageInfo: { hasNextPage: true } };
  server.answer('Conference', () => ({ node: { ...conference, meetings } }));
  const conferences = open('community-1');
  await expect.poll(() => screen(conferences)).toMatchObject({ hasMore: true });
  conferences.more();
  await host.updateComplete;
  expect(conferences.view).toMatchObject({ state: 'ready', refreshing: true });
  await expect.poll(() => conferences.view).toMatchObject({ refreshing: false });
  expect(asked('Conference').map(({ variables }) => variables['past'])).toEqual([10, 20]);
});

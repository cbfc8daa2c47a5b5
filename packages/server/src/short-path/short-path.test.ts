import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../testing/index.ts';
import { layOutSubjects, photoForm, type Subjects } from '../testing/subjects.ts';
import {
  fromPage,
  hashOf,
  openTwoPaths,
  read,
  type Seen,
  type TwoPaths,
  trustedDocuments,
  writeOf,
} from './testing.ts';

let app: TestApp;
let paths: TwoPaths;
let subjects: Subjects;
let ids: string[];
beforeAll(async () => {
  app = await openTestApp();
  paths = await openTwoPaths(app);
  subjects = layOutSubjects(app);
  const { here, elsewhere } = app.world;
  ids = [
    here.community.globalId,
    elsewhere.community.globalId,
    await subjects.openTopic(),
    await subjects.survey(),
    await subjects.service(),
    await subjects.returnedRequest(),
    await subjects.answeredSuggestion(),
    `Topic:${here.id}:${here.id}`,
    'nonsense',
  ];
});
afterAll(async () => {
  await paths.close();
  await app.close();
});

const nameOf = (text: string) => /^\w+ (\w+)/.exec(text)?.[1] ?? '';
const queries = [...trustedDocuments.values()]
  .filter((text) => text.startsWith('query'))
  .map(nameOf);

/** Variables for each document that asks for more than an id; pages as long as a widget asks for. */
function variablesOf(name: string, id: string): object {
  const { code } = app.world.here.community;
  const sets: Record<string, object> = {
    ActTopics: { community: id, text: '路灯' },
    AffairByCode: { code: 'AAAA-AAAA' },
    BallotPapers: { id, page: 'https://community.example/board.html' },
    TopicCourse: { id, page: 'https://community.example/board.html' },
    BoardArguments: { id, stance: 'FOR', order: 'MOST_THANKED', after: null },
    BoardTopics: { key: code, id, byCode: false, states: ['DISCUSSING'], first: 5, after: null },
    CommunitySurveys: { id },
    Conference: { id, past: 100 },
    Desk: {
      id,
      code,
      view: 'MINE',
      kinds: null,
      overdueOnly: false,
      department: null,
      community: null,
      first: 100,
      oversees: true,
    },
    CountProof: { community: id, entry: id, size: 1 },
    DeskBurden: { id, from: '2025-12-01', to: '2026-11-30' },
    DeskIncidents: { community: id, states: null, first: 20, after: null },
    DeskMessages: { first: 100 },
    DeskNeeds: { community: id, states: null, first: 20, after: null },
    DeskOutreach: { community: id },
    DeskSurveys: { community: id },
    DispatchGrids: { community: id },
    DoorHousehold: { building: id, door: '1单元101' },
    HiddenNotice: { subject: id },
    LoggedCount: { community: id, ballot: id },
    ModerationLog: { id, code: null, first: 20, after: null },
    MyAffairs: { first: 100 },
    OwnHidden: { subject: id },
    OwnerOrganizations: { community: id },
    ProfileBuildings: { community: id, search: '滨江', first: 12 },
    ReadDraft: { key: 'one' },
    RunningOutreach: { community: id },
    ServiceMenu: { id, after: null },
    SimilarTopics: { community: id, text: '路灯' },
    SuggestionCommunity: { code },
  };
  return sets[name] ?? { id };
}

/** The same request on both paths; the short one must have taken it. */
async function both(path: string, init: RequestInit) {
  const before = paths.taken();
  const short = await paths.short(path, init);
  const taken = paths.taken() - before;
  return { short, long: await paths.long(path, init), taken };
}

/** Without what is of one answer alone: a challenge's numbers and moment, and the mark that follows. */
function lasting(name: string, { body, headers, ...seen }: Seen): Seen {
  if (name !== 'ProofOfWork') return { ...seen, body, headers };
  const drawn = /"(nonce|salt|expiresAt|signature)":"[^"]*"/g;
  return { ...seen, body: body.replaceAll(drawn, '"$1":"…"'), headers: { ...headers, etag: '…' } };
}

describe('every trusted query answers the same on both paths', () => {
  test.each(queries)('%s', async (name) => {
    const { here, elsewhere } = app.world;
    const people = [here.resident, here.worker, elsewhere.resident];
    let answers = 0;
    for (const id of ids) {
      const askers: (Persona | null)[] = [null, people[answers % 3] ?? here.resident];
      for (const asker of askers) {
        const locale = ['zh-CN', 'zh-TW', 'en'][answers % 3] ?? 'en';
        const path = read(name, variablesOf(name, id), { locale });
        const { short, long, taken } = await both(path, fromPage(asker));
        expect(lasting(name, short)).toEqual(lasting(name, long));
        expect(taken).toBe(1);
        // A page that costs more than a website may ask would never be shown.
        expect(JSON.stringify(short)).not.toContain('DOCUMENT_TOO_COSTLY');
        if (short.status === 200) answers += 1;
      }
    }
    expect(answers).toBeGreaterThan(0);
  });
});

test('writes answer the same on both paths, refusals too', async () => {
  const { here, elsewhere } = app.world;
  const topic = await subjects.openTopic();
  const statement = await subjects.statement();
  const text = { topic, body: '走廊要装灯', idempotencyKey: subjects.key() };
  const acts: [string, object][] = [
    ['CastVote', { input: { statement, value: 'AGREE' } }],
    ['CastVote', { input: { statement: 'nonsense', value: 'AGREE' } }],
    ['AddStatement', { input: text }],
    ['AddStatement', { input: { ...text, body: '' } }],
    ['AddArgument', { input: { ...text, stance: 'FOR', idempotencyKey: subjects.key() } }],
    ['SaveDraft', { input: { key: 'one', content: '{"a":1}' } }],
    ['AdvanceTopic', { input: { topic, action: 'OPEN_DISCUSSION' } }],
  ];
  for (const [name, variables] of acts) {
    for (const asker of [null, here.resident, here.account, elsewhere.resident]) {
      const init = writeOf(asker, name, variables);
      const { short, long, taken } = await both('/graphql?site=pk_510703&locale=zh-TW', init);
      expect(short, name).toEqual(long);
      expect(taken).toBe(1);
    }
  }
  const taken = await paths.short(
    '/graphql',
    writeOf(here.resident, 'AddStatement', { input: text }),
  );
  expect(taken.body).toContain('走廊要装灯');
});

describe('what the whole request is refused for is told the same on both paths', () => {
  const id = () => ({ id: ids[0] });
  test.each([
    ['an unknown site', () => read('SiteFacts', {}, { site: 'pk_none' }), fromPage(null)],
    [
      'another origin',
      () => read('SiteFacts', {}),
      fromPage(null, { origin: 'https://bad.example' }),
    ],
    [
      'a token that opens nothing',
      () => read('BoardTopic', id()),
      fromPage(null, { authorization: 'Bearer ls_none' }),
    ],
    [
      'no page at all',
      () => read('BoardTopic', id()),
      { headers: { 'x-request-id': 'the-same-for-both' } },
    ],
  ])('%s', async (_, path, init) => {
    const { short, long, taken } = await both(path(), init);
    expect(short).toEqual(long);
    expect(taken).toBe(1);
  });
});

test('a reader who has the answer gets 304 on both paths', async () => {
  const path = read('BoardTopic', { id: ids[2] });
  for (const asker of [null, app.world.here.resident]) {
    const { headers } = await paths.short(path, fromPage(asker));
    const init = fromPage(asker, { 'if-none-match': headers['etag'] ?? '' });
    const { short, long, taken } = await both(path, init);
    expect(short).toEqual(long);
    expect([short.status, short.body, taken]).toEqual([304, '', 1]);
  }
});

describe('what is unusual goes to Yoga and is answered as ever', () => {
  const post = (body: string, type = 'application/json') => ({
    ...fromPage(null, { 'content-type': type }),
    method: 'POST',
    body,
  });
  const cases: [string, () => string, () => RequestInit][] = [
    ['a text', () => '/graphql', () => post(JSON.stringify({ query: '{ viewer { level } }' }))],
    ['no JSON', () => '/graphql', () => post('{')],
    ['a list', () => '/graphql', () => post('[]')],
    ['an unknown hash', () => '/graphql', () => post(JSON.stringify({ hash: 'f'.repeat(64) }))],
    [
      'a parameter more',
      () => '/graphql',
      () => post(JSON.stringify({ hash: hashOf('SiteFacts'), extra: 1 })),
    ],
    ['a form', () => '/graphql', () => post('hash=1', 'application/x-www-form-urlencoded')],
    ['a write by GET', () => read('SignOut', {}), () => fromPage(null)],
    ['variables that are missing', () => read('BoardTopic', {}), () => fromPage(null)],
    ['variables that are no JSON', () => `${read('BoardTopic', {})}{`, () => fromPage(null)],
    ['missing in a write', () => '/graphql', () => writeOf(null, 'CastVote', {})],
    ['a page for people', () => '/graphql', () => fromPage(null, { accept: 'text/html' })],
    [
      'a question before a request',
      () => '/graphql',
      () => ({ method: 'OPTIONS', ...fromPage(null, { 'access-control-request-headers': 'x-a' }) }),
    ],
  ];
  test.each(cases)('%s', async (_, path, init) => {
    const { short, long, taken } = await both(path(), init());
    expect(short).toEqual(long);
    expect(taken).toBe(0);
  });

  test('an upload', async () => {
    const { resident } = app.world.here;
    const before = paths.taken();
    const { status, body } = await paths
      .short('/graphql', {
        method: 'POST',
        headers: { authorization: `Bearer ${resident.token}` },
        body: await sized(
          photoForm(`mutation ($input: AttachPhotoInput!) { attachPhoto(input: $input) {
        ... on AttachPhotoSuccess { attachment { id } } } }`),
        ),
      })
      .catch((error: unknown) => ({ status: 0, body: String(error) }));
    expect([status, paths.taken() - before]).toEqual([200, 0]);
    expect(body).toContain('attachment');
  });
});

/** A form as one piece, of which the length is known. */
async function sized(form: FormData): Promise<Blob> {
  return new Response(form).blob();
}

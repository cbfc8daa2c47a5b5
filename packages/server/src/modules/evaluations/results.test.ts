import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { answer, close, enterPapers, publishAt } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const results = `query ($id: ID!, $by: ID) {
  node(id: $id) { ... on Survey { results(by: $by) {
    threshold respondents by
    channels { channel count }
    questions { ...figures }
    groups { option label respondents questions { ...figures } }
  } } }
}
fragment figures on QuestionResult {
  question kind label row rowLabel suppressed answered skipped mean
  options { option label count share low high }
}`;

/** One filled-in paper. */
const paper = (stars: number, home?: string, wants: string[] = [], clean?: string) => [
  { question: 'stars', number: stars },
  ...(home ? [{ question: 'home', choice: home }] : []),
  ...(wants.length > 0 ? [{ question: 'wants', choices: wants }] : []),
  ...(clean ? [{ question: 'grid', rows: [{ row: 'clean', column: clean }] }] : []),
];

const papers = [
  paper(5, 'owner', ['parking', 'green'], 'good'),
  paper(5, 'owner', ['parking'], 'good'),
  paper(4, 'owner', [], 'bad'),
  paper(4, 'owner', ['lift'], 'good'),
  paper(2, 'owner', ['green'], 'good'),
  paper(2, 'tenant', ['lift']),
  paper(1, 'tenant', ['lift']),
  paper(3, 'tenant', ['lift', 'parking']),
  paper(3, 'tenant'),
  paper(3, 'tenant'),
];

interface OptionView {
  option: string;
  count: number;
}
interface QuestionView {
  question: string;
  row: string | null;
  suppressed: boolean;
  options: OptionView[];
}
const find = (questions: QuestionView[], id: string, row: string | null = null) =>
  questions.find(({ question, row: at }) => question === id && at === row) as QuestionView;
const counts = (questions: QuestionView[], id: string, row: string | null = null) =>
  Object.fromEntries(find(questions, id, row).options.map(({ option, count }) => [option, count]));

test('the figures equal the papers exactly', async () => {
  const { here } = app.world;
  const survey = await publishAt(app, here);
  await enterPapers(app, here.worker, survey, papers);
  await app.as(here.worker).run(close, { input: { survey } });
  const { data, errors } = await app.as(null).run(results, { id: survey });
  expect(errors).toBeUndefined();
  const found = data.node.results;
  expect(found).toMatchObject({
    threshold: 5,
    respondents: 10,
    by: null,
    groups: [],
    channels: [{ channel: 'PAPER', count: 10 }],
  });
  expect(counts(found.questions, 'stars')).toEqual({ 1: 1, 2: 2, 3: 3, 4: 2, 5: 2 });
  expect(find(found.questions, 'stars')).toMatchObject({ answered: 10, skipped: 0, mean: 3.2 });
  expect(counts(found.questions, 'home')).toEqual({ owner: 5, tenant: 5 });
  expect(counts(found.questions, 'wants')).toEqual({ parking: 3, green: 2, lift: 4 });
  const wants = find(found.questions, 'wants');
  expect(wants).toMatchObject({ answered: 7, skipped: 3, mean: null });
  const [parking] = wants.options as unknown as { share: number; low: number; high: number }[];
  expect(parking).toMatchObject({ label: '停车', share: 3 / 7 });
  // Wilson's interval for 3 of 7, by Newcombe's method 3.
  expect(parking?.low).toBeCloseTo(0.1582, 4);
  expect(parking?.high).toBeCloseTo(0.7495, 4);
  expect(counts(found.questions, 'grid', 'clean')).toEqual({ good: 4, bad: 1 });
  expect(find(found.questions, 'grid', 'safe')).toMatchObject({
    rowLabel: '安全',
    suppressed: true,
    answered: null,
    options: [],
  });
  // One answered it: who, the others could work out.
  expect(find(found.questions, 'why')).toMatchObject({ kind: 'TEXT', suppressed: true });
});

test('a breakdown adds up to the total, group by group', async () => {
  const { here } = app.world;
  const survey = await publishAt(app, here);
  await enterPapers(app, here.worker, survey, papers);
  const { data } = await app.as(here.worker).run(results, { id: survey, by: 'home' });
  const { groups, questions } = data.node.results;
  expect(groups).toMatchObject([
    { option: 'owner', label: '业主', respondents: 5 },
    { option: 'tenant', label: '租户', respondents: 5 },
  ]);
  expect(counts(groups[0].questions, 'stars')).toEqual({ 1: 0, 2: 1, 3: 0, 4: 2, 5: 2 });
  expect(counts(groups[1].questions, 'stars')).toEqual({ 1: 1, 2: 1, 3: 3, 4: 0, 5: 0 });
  expect(counts(questions, 'stars')).toEqual({ 1: 1, 2: 2, 3: 3, 4: 2, 5: 2 });
  // Four owners and three tenants said what they want: too few of either.
  expect(find(groups[0].questions, 'wants').suppressed).toBe(true);
  expect(find(groups[1].questions, 'wants').suppressed).toBe(true);
});

test('a small group is hidden, and another with it, so that it cannot be subtracted', async () => {
  const { here } = app.world;
  const survey = await publishAt(app, here);
  await enterPapers(app, here.worker, survey, [
    ...Array.from({ length: 6 }, () => paper(4, 'owner')),
    ...Array.from({ length: 5 }, () => paper(4)),
    paper(1, 'tenant'),
  ]);
  const { data } = await app.as(here.worker).run(results, { id: survey, by: 'home' });
  expect(data.node.results).toMatchObject({
    respondents: 12,
    groups: [
      { option: 'owner', respondents: 6 },
      { option: 'tenant', respondents: null },
      { option: null, label: '没有回答', respondents: null },
    ],
  });
});

test('under five respondents nothing is shown, not even to staff', async () => {
  const { here } = app.world;
  const survey = await publishAt(app, here);
  await enterPapers(app, here.worker, survey, papers.slice(0, 4));
  const { data } = await app.as(here.worker).run(results, { id: survey });
  const { respondents, questions, channels } = data.node.results;
  expect(respondents).toBeNull();
  expect(channels).toEqual([{ channel: 'PAPER', count: null }]);
  expect(questions.every(({ suppressed }: QuestionView) => suppressed)).toBe(true);
  // The fifth respondent changes what is shown at once.
  await answer(app, here.resident, survey, [{ question: 'stars', number: 5 }]);
  const after = await app.as(here.worker).run(results, { id: survey });
  expect(after.data.node.results.respondents).toBe(5);
});

test('while it runs, results are for those entitled in its place', async () => {
  const { here, elsewhere } = app.world;
  const survey = await publishAt(app, here);
  await enterPapers(app, here.worker, survey, papers.slice(0, 5));
  for (const persona of [here.worker, here.representative, here.official]) {
    const { data } = await app.as(persona).run(results, { id: survey });
    expect(data.node.results.respondents).toBe(5);
  }
  for (const persona of [null, here.guest, here.resident, here.neighbourWorker, elsewhere.worker]) {
    const { data } = await app.as(persona).run(results, { id: survey });
    expect(data.node.results).toBeNull();
  }
});

test('a breakdown needs a question that puts everybody in one group', async () => {
  const { here } = app.world;
  const survey = await publishAt(app, here);
  for (const by of ['wants', 'why', 'grid', 'nothing', "home'--"]) {
    const { errors } = await app.as(here.worker).run(results, { id: survey, by });
    expect(errors?.[0]?.extensions.code).toBe('BREAKDOWN_NOT_POSSIBLE');
  }
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runWords } from '../../../cli/words.ts';
import { openTestApp, type Persona, type TestApp } from '../../../testing/index.ts';
import { shenyang } from '../models/shenyang.ts';
import { governanceActs } from '../testing.ts';

let app: TestApp;
let folder: string;
beforeAll(async () => {
  app = await openTestApp();
  folder = await mkdtemp(join(tmpdir(), 'linli-models-'));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const own = { ...shenyang, key: 'our-own' };

const send = async (persona: Persona | null, input: object) =>
  app.as(persona).run(
    `mutation ($input: DefineGovernanceModelInput!) {
      defineGovernanceModel(input: $input) {
        __typename
        ... on DefineGovernanceModelSuccess { model { key builtIn name bodies { key title } invariants { sentence } } }
        ... on InvalidInputError { problems { path code message } }
        ... on DomainError { code path }
      }
    }`,
    { input: { community: app.world.here.place.globalId, ...input } },
  );

const define = async (input: object, persona = app.world.here.official) =>
  (await send(persona, input)).data.defineGovernanceModel;

const remove = async (model: string) =>
  (
    await app.as(app.world.here.official).run(
      `mutation ($input: RemoveGovernanceModelInput!) {
        removeGovernanceModel(input: $input) { __typename ... on DomainError { code } }
      }`,
      { input: { community: app.world.here.place.globalId, model } },
    )
  ).data.removeGovernanceModel;

const keysFor = async (community?: string) =>
  (
    await app
      .as(null)
      .run('query ($community: ID) { governanceModels(community: $community) { key } }', {
        community,
      })
  ).data.governanceModels.map(({ key }: { key: string }) => key);

const text = (zhCN: string) => ({ zhCN });
const typed = {
  key: 'typed-own',
  name: text('本区模式'),
  summary: text('两个组织'),
  place: text('涪城'),
  source: { title: text('区里的文件'), note: text('按文件写成') },
  bodies: [
    {
      key: 'party',
      kind: 'PARTY_COMMITTEE',
      level: 'COMMUNITY',
      title: text('党委'),
      nameTemplate: '中共{community}委员会',
      powers: ['LEAD'],
    },
    {
      key: 'committee',
      kind: 'RESIDENTS_COMMITTEE',
      level: 'COMMUNITY',
      title: text('居委会'),
      nameTemplate: '{committee}',
      powers: ['EXECUTE'],
    },
  ],
  relations: [{ from: 'party', kind: 'SUPERVISES', to: 'committee' }],
  invariants: [
    { rule: 'EVERY_EXECUTOR_SUPERVISED' },
    { rule: 'SINGLE_LEADER', level: 'COMMUNITY' },
  ],
};

test('a district has its own model from a file’s text or from typed input, and nobody else has it', async () => {
  const { here, elsewhere } = app.world;
  expect(await define({ text: JSON.stringify(own) })).toMatchObject({
    model: { key: 'our-own', builtIn: false, name: '沈阳模式' },
  });
  expect(await define({ definition: typed })).toMatchObject({
    model: { key: 'typed-own', name: '本区模式', bodies: [{ title: '党委' }, { title: '居委会' }] },
  });
  expect(await keysFor(here.community.globalId)).toEqual(
    expect.arrayContaining(['shanghai', 'our-own', 'typed-own']),
  );
  expect(await keysFor(elsewhere.community.globalId)).not.toContain('our-own');
  expect(await keysFor()).toHaveLength(13);
});

test('sent again it is the same model, with its new words', async () => {
  await define({ definition: typed });
  const again = await define({ definition: { ...typed, name: text('改过的名字') } });
  expect(again.model.name).toBe('改过的名字');
  const keys = await keysFor(app.world.here.community.globalId);
  expect(keys.filter((key: string) => key === 'typed-own')).toHaveLength(1);
});

describe('refused', () => {
  test('every wrong field by its path', async () => {
    const [party, committee] = typed.bodies;
    const answer = await define({
      definition: {
        ...typed,
        name: { zhCN: ' ' },
        bodies: [{ ...party, nameTemplate: '{x}' }, committee],
      },
    });
    expect(
      answer.problems.map(({ path, code }: { path: string[]; code: string }) => [
        path.join('.'),
        code,
      ]),
    ).toEqual([
      ['definition.name.zhCN', 'GOVERNANCE_DEFINITION_INVALID'],
      ['definition.bodies.0.nameTemplate', 'GOVERNANCE_DEFINITION_INVALID'],
    ]);
    expect(answer.problems[1].message).toContain('TEMPLATE_INVALID');
  });

  test('a model whose own bodies break its rules', async () => {
    const answer = await define({ definition: { ...typed, relations: [] } });
    expect(answer.problems).toMatchObject([{ path: ['definition', 'invariants', '0'] }]);
  });

  test.each([
    ['no JSON', { text: '{' }, 'GOVERNANCE_DEFINITION_TEXT'],
    ['a text of nothing', { text: 'null' }, 'GOVERNANCE_DEFINITION_INVALID'],
    ['a text too long', { text: 'x'.repeat(200_001) }, 'VALUE_TOO_LONG'],
    ['both forms', { text: '{}', definition: typed }, 'VALUE_REQUIRED'],
    ['neither form', {}, 'VALUE_REQUIRED'],
  ])('%s', async (_, input, code) => {
    expect((await define(input)).problems).toMatchObject([{ code }]);
  });

  test('the key of a built-in model', async () => {
    expect(await define({ text: JSON.stringify(shenyang) })).toMatchObject({
      code: 'GOVERNANCE_MODEL_BUILT_IN',
      path: ['text', 'key'],
    });
    expect((await remove('shenyang')).code).toBe('GOVERNANCE_MODEL_BUILT_IN');
    expect((await remove('nothing\u0000')).code).toBe('GOVERNANCE_MODEL_UNKNOWN');
  });

  test('whoever may not in the whole district', async () => {
    const { here, elsewhere } = app.world;
    for (const persona of [here.worker, here.resident, elsewhere.official]) {
      const { errors } = await send(persona, { definition: typed });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const { errors } = await send(null, { definition: typed });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

test('hostile words are kept as words, without the characters that deceive', async () => {
  const name = `<script>alert(1)</script>\u202e'; DROP TABLE community; --\u0000`;
  const answer = await define({ text: JSON.stringify({ ...own, name: { 'zh-CN': name } }) });
  expect(answer.model.name).toBe("<script>alert(1)</script>'; DROP TABLE community; --");
});

test('a model that stands somewhere stays; afterwards it can go', async () => {
  const acts = governanceActs(app);
  const { official, community } = app.world.here;
  await define({ definition: typed });
  const wanted = { community: community.globalId, model: 'typed-own' };
  const { application } = await acts.apply(official, wanted);
  expect((await remove('typed-own')).code).toBe('GOVERNANCE_MODEL_IN_USE');
  await acts.undo(official, application.id);
  expect((await remove('typed-own')).__typename).toBe('RemoveGovernanceModelSuccess');
  expect((await remove('typed-own')).code).toBe('GOVERNANCE_MODEL_UNKNOWN');
  const { data } = await app
    .as(null)
    .run('query ($id: ID!) { node(id: $id) { ... on GovernanceApplication { model { name } } } }', {
      id: application.id,
    });
  // It keeps the model as it was applied.
  expect(data.node.model.name).toBe('本区模式');
});

test('a file comes in by the command line', async () => {
  const lines: string[] = [];
  const linli = (...words: string[]) => {
    const print = (line: string) => lines.push(line);
    return runWords(app.context({ kind: 'operator' }), { words, folder }, print);
  };
  await writeFile(join(folder, 'own.json'), JSON.stringify({ ...own, key: 'from-file' }));
  const district = ['--district', '510703000000'];
  expect(await linli('import', 'governance-model', 'own.json', ...district)).toBe(0);
  expect(lines).toEqual(['The district has the model from-file.']);
  expect(await keysFor(app.world.here.community.globalId)).toContain('from-file');
  await writeFile(join(folder, 'broken.json'), JSON.stringify({ ...own, bodies: [] }));
  expect(await linli('import', 'governance-model', 'broken.json', ...district)).toBe(1);
  expect(lines.join('\n')).toContain('bodies: This part of the model is not right');
});

describe('models side by side', () => {
  const compare = async (models: string[], differing = false) =>
    app.as(null).run(
      `query ($models: [String!]!, $differing: Boolean!) {
        compareGovernanceModels(models: $models) {
          models { key name }
          rows(differing: $differing) { aspect aspectLabel name label differs cells { model present texts } }
        }
      }`,
      { models, differing },
    );

  test('say who decides, who supervises whom, and where they differ', async () => {
    const { data } = await compare(['shenyang', 'jianghan']);
    const { rows, models } = data.compareGovernanceModels;
    expect(models).toEqual([
      { key: 'shenyang', name: '沈阳模式' },
      { key: 'jianghan', name: '江汉模式' },
    ]);
    const row = (aspect: string, name: string) =>
      rows.find(
        (each: { aspect: string; name: string }) => each.aspect === aspect && each.name === name,
      );
    expect(row('POWER', 'DECIDE')).toMatchObject({ label: '决策', differs: false });
    expect(row('POWER', 'EXECUTE')).toMatchObject({
      differs: true,
      cells: [
        { model: 'shenyang', texts: ['社区管理委员会'] },
        { model: 'jianghan', texts: ['居民委员会'] },
      ],
    });
    expect(row('SUPERVISION', 'MANAGEMENT_COMMITTEE').cells).toMatchObject([
      { texts: ['协商议事委员会 → 社区管理委员会'] },
      { present: false },
    ]);
    expect(row('PROCESS', 'TWO_LISTS').cells).toMatchObject([
      { present: false },
      { present: true },
    ]);
    const only = (await compare(['shenyang', 'jianghan'], true)).data.compareGovernanceModels.rows;
    expect(only.every(({ differs }: { differs: boolean }) => differs)).toBe(true);
    expect(only.length).toBeLessThan(rows.length);
  });

  test('all thirteen at once, and no unknown one', async () => {
    const all = await keysFor();
    expect((await compare(all)).data.compareGovernanceModels.models).toHaveLength(13);
    expect((await compare(['utopia'])).errors?.[0]?.extensions.code).toBe(
      'GOVERNANCE_MODEL_UNKNOWN',
    );
    expect((await compare([])).errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });
});

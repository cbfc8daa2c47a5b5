import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  getNamedType,
  isEnumType,
  isObjectType,
  isScalarType,
  Kind,
  parse,
  type VariableDefinitionNode,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeRowKey, type RowKey } from '../../kernel/global-id.ts';
import { schema } from '../../schema.ts';
import {
  fromPage,
  openTwoPaths,
  read,
  type TwoPaths,
  trustedDocuments,
} from '../../short-path/testing.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { exportTopic } from './export-topic.ts';
import { addArgument, advance, freshKey, hideContent, propose, state } from './testing.ts';

const title = '隐题甲乙丙丁';
const argued = '隐理由子丑寅卯';
const stated = '隐看法戊己庚辛';
const beside = '留着的看法';
const texts = [title, argued, stated];

let app: TestApp;
let paths: TwoPaths;
/** Ids of everything that an operation can be asked about. */
const ids: Record<'topic' | 'other' | 'argument' | 'statement', string> = {
  topic: '',
  other: '',
  argument: '',
  statement: '',
};
let receipts: string[] = [];

beforeAll(async () => {
  app = await openTestApp();
  paths = await openTwoPaths(app);
  const { resident, worker, otherResident } = app.world.here;
  ids.topic = await propose(app, { title });
  await advance(app, ids.topic, 'OPEN_DISCUSSION');
  ids.other = await propose(app, { title: '不隐藏的议题' });
  await advance(app, ids.other, 'OPEN_DISCUSSION');
  await state(app, ids.other, beside);
  const input = { topic: ids.other, stance: 'FOR', body: argued, idempotencyKey: freshKey() };
  const { data } = await app.as(resident).run(addArgument, { input });
  ids.argument = data.addArgument.argument.id;
  ids.statement = await state(app, ids.other, stated, resident);
  // Somebody else has a hand in each, and is told of what goes on.
  await state(app, ids.topic, '邻居的看法', otherResident);
  await advance(app, ids.topic, 'CONVERGE');
  const rows = await app.context(worker.viewer).db.receipt.findMany();
  receipts = rows.map(({ code }) => code);
});
afterAll(async () => {
  await paths.close();
  await app.close();
});

/** Something for a variable of an operation; `undefined` leaves it out. */
function valueFor(definition: VariableDefinitionNode, id: string): unknown {
  const text = JSON.stringify(definition.type);
  const named = /"kind":"NamedType","name":\{"kind":"Name","value":"(\w+)"/.exec(text)?.[1] ?? '';
  const type = schema.getType(named);
  const list = text.includes('"ListType"');
  const one = () => {
    if (named === 'ID') return id;
    if (named === 'Int') return 50;
    if (named === 'Boolean') return true;
    if (isEnumType(type)) return type.getValues()[0]?.name;
    return definition.type.kind === Kind.NON_NULL_TYPE ? '2026-11-22' : undefined;
  };
  if (list && isEnumType(type)) return type.getValues().map(({ name }) => name);
  const value = one();
  return list && value !== undefined ? [value] : value;
}

/** Every public operation, asked about an id; answers the texts of all answers. */
async function askAll(by: Persona | null, id: string): Promise<string> {
  const { community } = app.world.here;
  let answers = '';
  for (const [hash, text] of trustedDocuments) {
    const operation = parse(text).definitions.find(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION,
    );
    if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'query') continue;
    const variables = Object.fromEntries(
      (operation.variableDefinitions ?? []).map((definition) => [
        definition.variable.name.value,
        definition.variable.name.value === 'code' ? community.code : valueFor(definition, id),
      ]),
    );
    const name = operation.name?.value ?? hash;
    // Both paths answer alike, which is tested where they are: a page that nobody signed is asked on both.
    for (const path of by ? [paths.short] : [paths.short, paths.long]) {
      answers += (await path(read(name, variables), fromPage(by))).body;
    }
  }
  return answers;
}

/** All scalar fields of a node and of the objects right below it, whatever fields there will be. */
function everything(typename: string): string {
  const scalars = (name: string) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).filter(({ args }) => args.length === 0);
  };
  const isLeaf = (name: string) =>
    isScalarType(schema.getType(name)) || isEnumType(schema.getType(name));
  const parts = scalars(typename).map((field) => {
    const below = getNamedType(field.type).name;
    if (isLeaf(below)) return field.name;
    const inner = scalars(below).filter((each) => isLeaf(getNamedType(each.type).name));
    return inner.length > 0 ? `${field.name} { ${inner.map(({ name }) => name).join(' ')} }` : '';
  });
  return `query ($id: ID!) { node(id: $id) { ... on ${typename} { ${parts.join(' ')} } } }`;
}

async function askDirectly(by: Persona | null): Promise<string> {
  const ask = async (document: string, variables: object = {}) => {
    const answer = await app.as(by).run(document, variables);
    // What is refused answers null; a question that nobody understands has no data at all.
    expect(answer).toHaveProperty('data');
    return JSON.stringify(answer);
  };
  const { here } = app.world;
  const nodes = Object.entries({
    topic: 'Topic',
    other: 'Topic',
    argument: 'Argument',
    statement: 'Statement',
  });
  const answers = await Promise.all([
    ...nodes.map(([name, type]) => ask(everything(type), { id: ids[name as keyof typeof ids] })),
    ...receipts.map((code) =>
      ask('query ($code: String!) { receipt(code: $code) { title } }', { code }),
    ),
    ask('{ viewer { myAffairs(first: 50) { nodes { title } } } }'),
    ask('{ viewer { notifications(first: 50) { nodes { subject body } } } }'),
    ask('{ toDo(first: 50, view: OVERSEEN) { nodes { title } } }'),
    ask(
      `query ($id: ID!) { node(id: $id) { ... on Topic {
      statements(moderation: REJECTED) { nodes { body } }
      arguments(first: 50) { nodes { body authorName replies { nodes { body } } } }
    } } }`,
      { id: ids.other },
    ),
    ask(
      `query ($id: ID!) { node(id: $id) { ... on Community {
      topics(first: 50, states: [PROPOSED, DISCUSSING, CONVERGING]) { nodes { title body } }
      moderationActs(first: 50) { nodes { kind words subjectType day appeal community { name } } }
    } } }`,
      { id: here.community.globalId },
    ),
  ]);
  return answers.join('\n');
}

async function hideAll(): Promise<void> {
  for (const subject of [ids.topic, ids.argument, ids.statement]) {
    const input = { subject, category: 'OFF_TOPIC', words: '与议题无关' };
    const { data } = await app.as(app.world.here.worker).run(hideContent, { input });
    expect(data.hideContent.case.state).toBe('HIDDEN');
  }
}

const strangers = (): (Persona | null)[] => {
  const { here, elsewhere } = app.world;
  return [null, here.guest, here.otherResident, here.neighbourWorker, elsewhere.worker];
};

test('no operation answers a hidden text to anybody but its author and who judges it', async () => {
  const { here } = app.world;
  const reachable = async (by: Persona | null) => {
    let answers = await askDirectly(by);
    let published = '';
    for (const id of [...Object.values(ids), here.community.globalId, here.place.globalId]) {
      published += await askAll(by, id);
    }
    // Whatever is hidden: the operations are asked about what they can answer.
    expect(published).toContain(beside);
    answers += published;
    return { answers, published };
  };
  // Before, everybody reads all three, so that the questions are the right ones, and answers are held.
  const before = await reachable(null);
  for (const text of texts) expect(before.published).toContain(text);
  await hideAll();
  for (const by of strangers()) {
    const { answers } = await reachable(by);
    for (const text of texts) expect(answers).not.toContain(text);
  }
  const own = await askDirectly(here.resident);
  for (const text of texts) expect(own).toContain(text);
}, 240_000);

test('an exported conversation has no hidden text, and keeps its row and its votes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'linli-export-'));
  const key = decodeRowKey(ids.other.replace('Topic:', '')) as RowKey;
  await exportTopic(app.context(app.world.here.official.viewer), { topic: key, folder });
  const comments = await readFile(join(folder, 'comments.csv'), 'utf8');
  await rm(folder, { recursive: true });
  expect(comments).toContain(beside);
  expect(comments).not.toContain(stated);
  expect(comments.trim().split('\n')).toHaveLength(3);
});

test('the audit trail and the notices to other systems name no text', async () => {
  const { db } = app.context({ kind: 'operator' });
  const rows = [
    await db.auditEntry.findMany(),
    await db.webhookDelivery.findMany(),
    await db.logSubmission.findMany(),
  ];
  const trail = JSON.stringify(rows, (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  for (const text of texts) expect(trail).not.toContain(text);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonaId } from '../demo-token.ts';
import { type District, openDistrict, type Visit } from './district.ts';

/**
 * A matter from the resident who raises it to the neighbours who say that it was done: five personas,
 * two browsers, and a stack of paper. Each test is a chapter and goes on where the one before ended.
 */
let district: District;
let resident: Visit;
let visitor: Visit;
beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.close());

/** What later chapters know from earlier ones. */
const known = {
  receipt: '',
  topic: '',
  argument: '',
  statement: '',
  ballot: '',
  resolution: '',
  community: '',
  company: '',
};

const title = '2号院晾衣绳换成晾衣架';
const key = () => randomUUID();

const refused =
  '__typename ... on DomainError { code message } ... on InvalidInputError { problems { path code } }';

/** Sends a mutation as a persona and answers its success; anything else ends the journey. */
async function act(persona: PersonaId, mutation: string, input: object, fields: string) {
  const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
  const { data, errors } = await district.ask(
    persona,
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
      ${refused} ... on ${type}Success { ${fields} } } }`,
    { input },
  );
  const answer = data?.[mutation];
  if (!answer || answer.code || answer.problems) {
    throw new Error(`${mutation}: ${JSON.stringify(answer ?? errors)}`);
  }
  return answer;
}

async function topicNow(fields: string) {
  const { data, errors } = await district.ask(
    'visitor',
    `query ($id: ID!) { node(id: $id) { ... on Topic { state ${fields} } } }`,
    { id: known.topic },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.node;
}

const open = (visit: Visit) =>
  visit.page.getByRole('button', { name: title, exact: true }).first().click();

test('a resident raises a matter on the phone and gets a receipt', async () => {
  resident = await district.visit('resident', '/board.html', { width: 375 });
  const { page } = resident;
  await page.getByRole('button', { name: '提一个议题' }).click();
  await page.getByLabel('用一句话说是什么事').fill(title);
  await page.getByLabel('详细说说').fill('绳子老化断过两次，被子掉在花坛里。想换成统一的晾衣架。');
  await page.getByRole('button', { name: '提交议题' }).click();
  const receipt = page.getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}/).first();
  await receipt.waitFor();
  known.receipt = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await receipt.textContent()) ?? '')?.[0] ?? '';
  expect(known.receipt).not.toBe('');
  await page.getByRole('button', { name: '看看我的议题' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('linli-topic')).not.toBeNull();
  known.topic = new URL(page.url()).searchParams.get('linli-topic') ?? '';
});

test('a worker sorts it as a small matter, and opens it for discussion', async () => {
  const { data } = await district.ask(
    'worker',
    '{ community(code: "510703001010") { id organizations(first: 50) { nodes { id name } } } }',
  );
  known.community = data.community.id;
  const company = data.community.organizations.nodes.find(({ name }: { name: string }) =>
    name.includes('邻江物业'),
  );
  known.company = company.id;
  const { topic } = await act(
    'worker',
    'triageTopic',
    { topic: known.topic, class: 'MINOR', reason: '院里的事，居民商量着定。' },
    'topic { triageClass answerDueAt }',
  );
  expect(topic.triageClass).toBe('MINOR');
  const worker = await district.visit('worker', `/board.html?linli-topic=${known.topic}`);
  await worker.page.getByRole('button', { name: '开始讨论', exact: true }).click();
  const confirm = worker.page.getByRole('dialog').getByRole('button', { name: '开始讨论' });
  await confirm.click();
  await expect.poll(async () => (await topicNow('')).state).toBe('DISCUSSING');
  expect(worker.complaints).toEqual([]);
  await worker.context.close();
});

test('neighbours argue, and what one browser says the other shows without a reload', async () => {
  visitor = await district.visit('visitor', `/board.html?linli-topic=${known.topic}`);
  await visitor.page.getByRole('heading', { name: title }).waitFor();
  const { page } = resident;
  await page.reload();
  await page.getByRole('button', { name: '说说我的理由' }).click();
  await page.getByRole('radio', { name: '支持' }).check();
  await page.getByLabel('您的理由').fill('绳子断了会砸到人，晾衣架牢靠。');
  await page.getByRole('button', { name: '发表理由' }).click();
  await visitor.page.getByText('绳子断了会砸到人，晾衣架牢靠。').waitFor();
  const { argument } = await act(
    'representative',
    'addArgument',
    {
      topic: known.topic,
      stance: 'NEUTRAL',
      body: '物业可以出一半的钱，另一半从公共收益里出。',
      idempotencyKey: key(),
    },
    'argument { id }',
  );
  known.argument = argument.id;
  const { statement } = await act(
    'official',
    'addStatement',
    { topic: known.topic, body: '晾衣架应该装在朝南的空地上。', idempotencyKey: key() },
    'statement { id }',
  );
  known.statement = statement.id;
  await page.getByRole('button', { name: '我同意', exact: true }).click();
  await page.getByText('已记下：我同意').first().waitFor();
  expect(await topicNow('participantCount argumentCounts { for neutral }')).toMatchObject({
    argumentCounts: { for: 1, neutral: 1 },
  });
});

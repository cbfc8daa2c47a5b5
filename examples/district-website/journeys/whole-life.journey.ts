import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonaId } from '../demo-token.ts';
import { actAs } from './act-as.ts';
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

const act = (persona: PersonaId, mutation: string, input: object, fields: string) =>
  actAs(district, persona, mutation, input, fields);

async function topicNow(fields: string) {
  const { data, errors } = await district.ask(
    'visitor',
    `query ($id: ID!) { node(id: $id) { ... on Topic { state ${fields} } } }`,
    { id: known.topic },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.node;
}

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

test('the worker puts it to the vote, and a resident votes on the phone', async () => {
  await act('worker', 'advanceTopic', { topic: known.topic, action: 'CONVERGE' }, 'topic { id }');
  const opensAt = district.now();
  const { ballot } = await act(
    'worker',
    'prepareBallot',
    {
      host: known.topic,
      title: '换不换晾衣架',
      question: '是否同意把2号院的晾衣绳换成晾衣架，物业出一半，公共收益出一半？',
      method: 'YES_NO_ABSTAIN',
      secrecy: 'SECRET',
      paper: true,
      opensAt: new Date(opensAt.getTime() + 60_000).toISOString(),
      closesAt: new Date(opensAt.getTime() + 3 * 86_400_000).toISOString(),
      idempotencyKey: key(),
    },
    'ballot { id }',
  );
  known.ballot = ballot.id;
  await act('worker', 'openBallot', { ballot: known.ballot }, 'ballot { state }');
  const { page } = resident;
  await page.reload();
  await page.getByText('换不换晾衣架').waitFor();
  await page.getByLabel('赞成', { exact: true }).check();
  await page.getByRole('button', { name: '核对我的选择' }).click();
  await page.getByRole('button', { name: '投出', exact: true }).click();
  await page.getByText('您的票已收到。').waitFor();
  // Whoever is no resident of the place has no vote in it.
  const { data } = await district.ask(
    'representative',
    'query ($id: ID!) { node(id: $id) { ... on Ballot { availableActions { action allowed } } } }',
    { id: known.ballot },
  );
  expect(data.node.availableActions).not.toContainEqual({ action: 'CAST', allowed: true });
});

test('six neighbours vote on paper; two people enter the stack, and one slip is caught', async () => {
  // A second pair of hands: the official helps out at the counter for a day.
  await district.command(
    ...['staff', 'grant', '--site', district.siteKey, '--subject', 'demo-official'],
    ...['--role', 'COMMITTEE_WORKER', '--community', '510703001010'],
  );
  const { stack } = await act(
    'worker',
    'issuePaperBallots',
    { ballot: known.ballot, count: 6, idempotencyKey: key() },
    'stack { sheets(first: 6) { nodes { code } } }',
  );
  const codes: string[] = stack.sheets.nodes.map(({ code }: { code: string }) => code);
  expect(new Set(codes).size).toBe(6);
  const roll = await district.ask(
    'worker',
    'query ($id: ID!) { node(id: $id) { ... on Ballot { rollEntries(first: 30) { nodes { id names voted } } } } }',
    { id: known.ballot },
  );
  const entries: { id: string; voted: boolean }[] = roll.data.node.rollEntries.nodes;
  const six = entries.filter(({ voted }) => !voted).slice(0, 6);
  await act(
    'worker',
    'givePaperBallots',
    { ballot: known.ballot, entries: six.map(({ id }) => id) },
    'results { refusal { code } }',
  );
  const marked = ['YES', 'YES', 'NO', 'YES', 'ABSTAIN', 'YES'];
  const enter = (persona: PersonaId, answers: readonly string[], of = codes) =>
    act(
      persona,
      'enterPaperBallots',
      {
        ballot: known.ballot,
        entries: of.map((code, index) => ({ code, choice: { answer: answers[index] } })),
      },
      'results { state refusal { code } }',
    );
  await enter('worker', marked);
  // Nobody agrees with themselves.
  const again = await enter('worker', marked);
  expect(again.results.some(({ state }: { state: string }) => state === 'COUNTED')).toBe(false);
  const slipped = await enter('official', ['YES', 'YES', 'YES', 'YES', 'ABSTAIN', 'YES']);
  expect(slipped.results.map(({ state }: { state: string }) => state)).toEqual([
    ...['COUNTED', 'COUNTED', 'DISPUTED', 'COUNTED', 'COUNTED', 'COUNTED'],
  ]);
  const [, , third = ''] = codes;
  const mended = await enter('official', ['NO'], [third]);
  expect(mended.results[0].state).toBe('COUNTED');
});

test('when the time is over it is counted, and everybody reads the result and can check it', async () => {
  await district.pass({ days: 3, hours: 1 });
  const closed = await district.ask(
    'worker',
    'mutation ($input: CloseBallotInput!) { closeBallot(input: $input) { __typename } }',
    { input: { ballot: known.ballot } },
  );
  expect(closed.errors).toBeUndefined();
  const { ballot } = await act(
    'worker',
    'countBallot',
    { ballot: known.ballot },
    `ballot { recountAddress resultInWords
      result { outcome votes { option votes { heads } } channels { channel count } } }`,
  );
  expect(ballot.result).toMatchObject({
    outcome: 'CARRIED',
    votes: [
      { option: 'YES', votes: { heads: 5 } },
      { option: 'NO', votes: { heads: 1 } },
    ],
  });
  expect(ballot.result.channels).toEqual(
    expect.arrayContaining([
      { channel: 'ONLINE', count: 1 },
      { channel: 'PAPER', count: 6 },
    ]),
  );
  const recount = await (await fetch(new URL(ballot.recountAddress, district.origin))).json();
  expect(recount.papers).toHaveLength(7);
  expect((await topicNow('')).state).toBe('DECIDED');
  await visitor.page.reload();
  await visitor.page.locator('linli-ballot-result .outcome').getByText(/通过/).first().waitFor();
});

test('the resolution cites them, hangs for seven days, and an objection has its answer', async () => {
  const { resolution } = await act(
    'worker',
    'draftResolution',
    {
      topic: known.topic,
      basis: 'BALLOT',
      title: '2号院换装晾衣架',
      text: '2号院的晾衣绳全部换成晾衣架，装在朝南的空地上，费用物业和公共收益各出一半。',
      citations: [known.ballot, known.argument, known.statement],
      tasks: [{ title: '换装晾衣架', ownerOrganization: known.company, days: 20 }],
      idempotencyKey: key(),
    },
    'resolution { id }',
  );
  known.resolution = resolution.id;
  await act(
    'worker',
    'publishResolution',
    { resolution: known.resolution, place: '2号院公告栏' },
    'resolution { state }',
  );
  const { page } = resident;
  await page.reload();
  await page.getByRole('button', { name: '提出异议' }).click();
  await page.getByLabel('您不同意哪里，为什么').fill('晾衣架不要挡住1单元的窗户。');
  await page.getByRole('button', { name: '提交异议' }).click();
  await page.getByText('您的异议已提交，答复后会告诉您。').waitFor();
  const worker = await district.visit('worker', `/board.html?linli-topic=${known.topic}`);
  await worker.page.getByRole('button', { name: '答复这条异议' }).click();
  await worker.page.getByLabel('怎么处理').selectOption('DISMISSED');
  await worker.page.getByLabel('理由', { exact: true }).fill('选的空地离1单元有十米，不会挡窗。');
  await worker.page.getByRole('button', { name: '提交答复' }).click();
  await visitor.page.getByText('选的空地离1单元有十米，不会挡窗。').waitFor();
  await worker.context.close();
  await district.pass({ days: 8 });
  await expect.poll(async () => (await topicNow('')).state).toBe('IMPLEMENTING');
});

test('the company does it, the worker looks at it, and the resident says that it was done', async () => {
  const work = await district.ask(
    'representative',
    '{ toDo(first: 50) { nodes { title subject } } }',
  );
  const item = work.data.toDo.nodes.find(({ title: named }: { title: string }) =>
    named.includes('换装晾衣架'),
  );
  await act(
    'representative',
    'finishWorkItem',
    { workItem: item.subject, body: '六个晾衣架都装好了。' },
    'workItem { state }',
  );
  await act('worker', 'verifyWorkItem', { workItem: item.subject }, 'workItem { state }');
  await expect.poll(async () => (await topicNow('')).state).toBe('DONE');
  const { page } = resident;
  await page.reload();
  await page.getByRole('radio', { name: '办成了', exact: true }).check();
  await page.getByRole('radio', { name: /很满意/ }).check();
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByText('您的评价已收到。').waitFor();
});

test('the receipt tells the whole story to whoever holds it', async () => {
  const { data } = await district.ask(
    'official',
    'query ($code: String!) { receipt(code: $code) { stateLabel timeline { action label } } }',
    { code: known.receipt },
  );
  const actions = data.receipt.timeline.map(({ action }: { action: string }) => action);
  for (const step of [
    'PROPOSE',
    'OPEN_DISCUSSION',
    'COUNTED',
    'DECIDED',
    'PUBLISHED',
    'IN_FORCE',
  ]) {
    expect(actions).toContain(step);
  }
  expect(actions.at(-1)).toBe('DELIVERED');
  const { page } = resident;
  await page.goto(new URL('/mine.html', page.url()).href);
  await page
    .getByRole('button', { name: new RegExp(title) })
    .first()
    .click();
  for (const label of data.receipt.timeline
    .slice(-2)
    .map(({ label: words }: { label: string }) => words)) {
    await page.getByText(label).first().waitFor();
  }
  expect([...resident.complaints, ...visitor.complaints]).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import type { Page, Request } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actAs } from './act-as.ts';
import { type District, openDistrict } from './district.ts';
import { signInByPhone } from './sign-in-by-phone.ts';

let district: District;
beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.close());

const openTopic = (page: Page) => page.getByRole('button', { name: /2号院加装电梯/ }).click();

describe('a resident takes part', () => {
  test('proposes a topic, and a worker opens it for discussion', async () => {
    const resident = await district.visit('resident', '/board.html');
    await resident.page.getByRole('button', { name: '提一个议题' }).click();
    await resident.page.getByLabel('用一句话说是什么事').fill('3栋楼下加几个充电口');
    await resident.page.getByLabel('详细说说').fill('电动车多了，大家从楼上拉线，不安全。');
    await resident.page.getByRole('button', { name: '提交议题' }).click();
    await resident.page
      .getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}/)
      .first()
      .waitFor();

    const worker = await district.visit('worker', '/desk.html');
    await worker.page.getByRole('button', { name: /^议题 \d+$/ }).click();
    await worker.page.getByRole('button', { name: /议题.*3栋楼下加几个充电口/ }).click();
    await worker.page.getByRole('button', { name: '开始讨论', exact: true }).click();
    const visitor = await district.visit('visitor', '/board.html');
    await visitor.page.getByRole('button', { name: /3栋楼下加几个充电口/ }).waitFor();
    expect(visitor.complaints).toEqual([]);
    await Promise.all([resident, worker, visitor].map(({ context }) => context.close()));
  });

  test('argues, and says what others can agree with', async () => {
    const { page, context, complaints } = await district.visit('resident', '/board.html');
    await openTopic(page);
    await page.getByRole('button', { name: '说说我的理由' }).click();
    await page.getByRole('radio', { name: '支持' }).check();
    await page.getByLabel('您的理由').fill('我每天上下楼四趟，膝盖受不了。');
    await page.getByRole('button', { name: '发表理由' }).click();
    await page.getByText('我每天上下楼四趟，膝盖受不了。').waitFor();
    await page.getByRole('button', { name: '说一句您的看法' }).click();
    await page.getByRole('textbox', { name: '说一句您的看法' }).fill('一楼住户可以优先选停车位。');
    await page.getByRole('button', { name: '发表看法' }).click();
    await page.getByText('您的看法已发表').first().waitFor();
    await page.getByRole('button', { name: /显示全部\d+条/ }).click();
    await page.getByText('一楼住户可以优先选停车位。').first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('votes, and a second browser sees it without reload in under a second', async () => {
    const watcher = await district.visit('visitor', '/board.html');
    await openTopic(watcher.page);
    const counted = watcher.page.getByText(/\d+次表态/).first();
    await counted.waitFor();
    const voter = await district.visit('resident', '/board.html');
    await openTopic(voter.page);

    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const before = (await counted.textContent()) ?? '';
      const button = voter.page.getByRole('button', { name: '我同意', exact: true });
      await button.click();
      const clicked = performance.now();
      await watcher.page.waitForFunction(
        ([text]) => {
          const board = document.querySelector('linli-deliberation-board');
          const now = deepText(board?.shadowRoot ?? null);
          return now !== '' && !now.includes(text ?? '');

          function deepText(root: ParentNode | null): string {
            if (!root) return '';
            let found = '';
            for (const node of root.querySelectorAll('*')) {
              found += deepText(node.shadowRoot);
              for (const child of node.childNodes)
                if (child.nodeType === 3) found += child.nodeValue;
            }
            return found;
          }
        },
        [/\d+次表态/.exec(before)?.[0]],
        { polling: 20 },
      );
      waits.push(performance.now() - clicked);
      await voter.page.getByRole('button', { name: '下一条看法' }).click();
    }
    const median = waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)] ?? Infinity;
    console.log(
      `note: a vote was seen in a second browser after ${Math.round(median)} ms (median of ${waits.length})`,
    );
    expect(median).toBeLessThan(1_000);
    expect([...watcher.complaints, ...voter.complaints]).toEqual([]);
    await watcher.context.close();
    await voter.context.close();
  });

  test('votes by keyboard alone', async () => {
    const { page, context } = await district.visit('resident', '/board.html');
    const topic = page.getByRole('button', { name: /老年食堂的菜价/ });
    await topic.waitFor();
    await topic.focus();
    await page.keyboard.press('Enter');
    const agree = page.getByRole('button', { name: '我同意', exact: true });
    await agree.waitFor();
    const left = page.getByText(/还有\d+条/);
    const before = (await left.textContent()) ?? '';
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press('Tab');
      if (await agree.evaluate((element) => element.matches(':focus'))) break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => left.textContent()).not.toBe(before);
    await context.close();
  });
});

test('two vote so that nobody can tell whose a paper is, and each finds their own in the box', async () => {
  const act = (mutation: string, input: object, fields: string) =>
    actAs(district, 'worker', mutation, input, fields);
  // Who has never been here is on no roll.
  await district.ask('representative', '{ viewer { level } }');
  const found = await district.ask(
    'visitor',
    '{ community(code: "510703001010") { topics(first: 50) { nodes { id title } } } }',
  );
  const topic: string = found.data.community.topics.nodes.find(
    ({ title }: { title: string }) => title === '3栋楼下加几个充电口',
  ).id;
  await act('triageTopic', { topic, class: 'MINOR', reason: '楼栋里的事。' }, 'topic { id }');
  await act('advanceTopic', { topic, action: 'CONVERGE' }, 'topic { id }');
  const now = district.now().getTime();
  const { ballot } = await act(
    'prepareBallot',
    {
      ...{ host: topic, title: '加不加充电口', question: '是否同意在3栋楼下加装六个充电口？' },
      ...{ method: 'YES_NO_ABSTAIN', secrecy: 'UNLINKABLE', electorate: { leastLevel: 'ACCOUNT' } },
      opensAt: new Date(now + 60_000).toISOString(),
      closesAt: new Date(now + 3 * 86_400_000).toISOString(),
      idempotencyKey: randomUUID(),
    },
    'ballot { id }',
  );
  await act('openBallot', { ballot: ballot.id }, 'ballot { state }');

  const address = `/board.html?linli-topic=${topic}`;
  const voters = [
    { ...(await district.visit('resident', address, { width: 375 })), answer: '赞成', number: '' },
    { ...(await district.visit('representative', address)), answer: '反对', number: '' },
  ];
  const sent: Request[] = [];
  for (const { page, answer } of voters) {
    page.on('request', (request) => void (request.method() === 'POST' && sent.push(request)));
    await page.getByRole('button', { name: '领票', exact: true }).click();
    await page.getByText('票领到了，只存在这台设备上。').waitFor();
    await page.getByLabel(answer, { exact: true }).check();
    await page.getByRole('button', { name: '核对我的选择' }).click();
    await page.getByRole('button', { name: '投进票箱', exact: true }).click();
  }
  for (const voter of voters) {
    await voter.page.getByText('您的票已投进票箱。').waitFor();
    const shown = await voter.page.locator('linli-ballot-unlinkable #number').textContent();
    voter.number = shown?.replace(/\s/g, '') ?? '';
  }
  const taken = sent.filter((request) => request.postData()?.includes('"blindedToken"'));
  const cast = sent.filter((request) => request.postData()?.includes('"signature"'));
  expect([taken.length, cast.length]).toEqual([2, 2]);
  for (const request of taken) {
    expect((await request.allHeaders())['authorization']).toMatch(/^Bearer /);
  }
  for (const request of cast) {
    const headers = await request.allHeaders();
    expect(Object.keys(headers)).not.toContain('authorization');
    expect(Object.keys(headers)).not.toContain('cookie');
    const parameters = [...new URL(request.url()).searchParams.keys()];
    expect(parameters.sort()).toEqual(['locale', 'site']);
    const { input } = JSON.parse(request.postData() ?? '').variables;
    expect(Object.keys(input).sort()).toEqual(['ballot', 'choice', 'signature', 'token']);
    expect(taken.some((other) => other.postData()?.includes(input.token))).toBe(false);
  }

  await district.pass({ days: 3, hours: 1 });
  const counted = async () =>
    (
      await district.ask(
        'visitor',
        `query ($id: ID!) { node(id: $id) { ... on Ballot { state recountAddress
          result { outcome votes { option votes { heads } } } } } }`,
        { id: ballot.id },
      )
    ).data.node;
  await expect.poll(async () => (await counted()).state).toBe('COUNTED');
  const { result, recountAddress } = await counted();
  expect(result.votes).toEqual([
    { option: 'YES', votes: { heads: 1 } },
    { option: 'NO', votes: { heads: 1 } },
  ]);
  const { papers } = await (await fetch(new URL(recountAddress, district.origin))).json();
  const numbers = papers.map(({ trackingNumber }: { trackingNumber: string }) => trackingNumber);
  expect(numbers).toEqual(voters.map(({ number }) => number).sort());
  for (const { page, answer, number, complaints, context } of voters) {
    await page.reload();
    await page.getByRole('button', { name: '自己验一遍票' }).click();
    await page.getByText('2张票，重新数的结果和公布的一样。').waitFor();
    expect(await page.getByLabel('找自己那张票').inputValue()).toBe(number);
    await page.getByRole('button', { name: '找一找' }).click();
    await page.getByText('找到了，票上写的是').waitFor();
    await page.locator('linli-ballot-verify .chosen').getByText(answer).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }
});

test('nobody who is signed out can vote: the sign-in is offered, and works', async () => {
  const { page, context } = await district.visit('visitor', '/board.html');
  await openTopic(page);
  await page.getByRole('button', { name: '我同意', exact: true }).click();
  await signInByPhone(page, '13800001234');
  await page.getByText('已记下：我同意').first().waitFor();
  await context.close();
});

test('the pages broke no rule of their strict content security policy', () => {
  expect(district.website.cspReports).toEqual([]);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type District, openDistrict } from './district.ts';
import { signInByPhone } from './sign-in-by-phone.ts';

let district: District;
beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.close());

const receiptCode = /[0-9A-Z]{4}-[0-9A-Z]{4}/;

test('a resident applies for a service, a worker delivers it, and the resident rates it', async () => {
  const resident = await district.visit('resident', '/services.html', { width: 375 });
  const { page } = resident;
  await page.getByRole('button', { name: /家里小修上门/ }).click();
  await page.getByRole('button', { name: '我要申请' }).click();
  await page.getByRole('radio', { name: '灯和插座' }).check();
  await page.getByLabel('住在哪里').fill('滨江路2号院3栋2单元');
  await page.getByLabel('联系电话').fill('13800000199');
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByText('滨江路2号院3栋2单元').waitFor();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByText(receiptCode).first().waitFor();

  const worker = await district.visit('worker', '/desk.html');
  await worker.page.getByRole('button', { name: /^服务申请 \d+$/ }).click();
  for (const [state, act] of [
    ['等待受理', '受理'],
    ['已受理', '开始办理'],
    ['正在办理', '办好了'],
  ] as const) {
    const item = worker.page.getByRole('button', {
      name: new RegExp(`${state} 家里小修上门`),
    });
    await item.waitFor();
    if ((await item.getAttribute('aria-expanded')) !== 'true') await item.click();
    await worker.page.getByText('滨江路2号院3栋2单元').waitFor();
    await worker.page.getByRole('button', { name: act, exact: true }).click();
    await item.waitFor({ state: 'hidden' });
  }

  await page.goto(new URL('/mine.html', page.url()).href);
  await page
    .getByRole('button', { name: /家里小修上门/ })
    .first()
    .click();
  await page.getByRole('radio', { name: /很满意/ }).check();
  await page.getByRole('button', { name: /提交评价|评一评/ }).click();
  await page.getByText('已评价').first().waitFor();
  expect([...resident.complaints, ...worker.complaints]).toEqual([]);
  await resident.context.close();
  await worker.context.close();
});

describe('a survey', () => {
  test('keeps its draft over a reload, and is answered once', async () => {
    const { page, context, complaints } = await district.visit('resident', '/survey.html', {
      width: 375,
    });
    await page.getByRole('button', { name: '开始填写' }).click();
    await page.getByRole('radio', { name: '4分（满分5分）' }).check();
    await page.getByRole('button', { name: '下一题' }).click();
    await page.getByRole('heading', { name: /第2题/ }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /(开始|接着|继续)填写/ }).click();
    await page
      .getByText(/已答1题/)
      .first()
      .waitFor();
    const heading = page.getByRole('heading', { name: /^第\d+题/ });
    const submit = page.getByRole('button', { name: '提交问卷' });
    while (!(await submit.isVisible())) {
      const question = await heading.textContent();
      const choice = page.locator('linli-satisfaction-survey').getByRole('radio').first();
      if (await choice.isVisible()) await choice.check();
      await page.getByRole('button', { name: /下一题|跳过这题|看一遍再交/ }).click();
      await expect
        .poll(async () => (await submit.isVisible()) || (await heading.textContent()) !== question)
        .toBe(true);
    }
    await submit.click();
    await page.getByText(/谢谢/).first().waitFor();
    await page.reload();
    await page
      .getByText(/您已经填过/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('a suggestion', () => {
  test('that a worker enters for a caller is found again by the caller’s phone', async () => {
    const phone = '13800004321';
    const worker = await district.visit('worker', '/desk.html');
    await worker.page.getByLabel('邻居说了什么').fill('来电：北门的路灯坏了两盏。');
    await worker.page.getByLabel('手机号（可以不填）').fill(phone);
    await worker.page.getByRole('button', { name: '记下来' }).click();
    await worker.page.getByText(receiptCode).first().waitFor();

    const caller = await district.visit('visitor', '/mine.html', { width: 375 });
    await caller.page.getByRole('button', { name: '用手机号登录' }).click();
    await signInByPhone(caller.page, phone);
    await caller.page
      .getByText(/北门的路灯坏了两盏/)
      .first()
      .waitFor();
    await worker.context.close();
    await caller.context.close();
  });
});

describe('a visitor', () => {
  test('finds the office’s number, its hours, and who answers for a building', async () => {
    const { page, context, complaints } = await district.visit('visitor', '/', { width: 375 });
    await page.getByText('滨江社区居民委员会').waitFor();
    await page.getByRole('link', { name: '谁管您家这栋楼' }).click();
    await page.waitForURL(/community\.html#linli-building$/);

    const office = page.getByRole('link', { name: '打电话 0816-000-0000' });
    expect(await office.getAttribute('href')).toBe('tel:08160000000');
    await page.getByText('周一至周五 9:00–12:00、13:30–17:30').first().waitFor();

    await page.getByLabel('楼栋或小区名').fill('临江小区3栋');
    await page.getByRole('button', { name: /临江小区.*3栋/ }).click();
    await page.getByText('汤明华').first().waitFor();
    await page
      .getByRole('link', { name: /0816-000-0012/ })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('reads when the organizations meet next, and what became of what they resolved', async () => {
    const { page, context, complaints } = await district.visit('visitor', '/conference.html');
    await page.getByText('寒潮时怎么联系独居老人').waitFor();
    await page.getByText('望江苑地库东侧重新布线').waitFor();
    await page.getByText(/逾期\d天/).waitFor();
    await page.getByText('已核实办结').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('when the server stops', () => {
  test('what was typed is kept, a plain message says so, and all goes on by itself', async () => {
    const { page, context } = await district.visit('resident', '/board.html', { width: 375 });
    const box = page.getByLabel('有什么想说的，写在这里');
    const saved = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('活动室的门太重'),
    );
    await box.fill('活动室的门太重，老人推不开。');
    await saved;
    await district.stopServer();
    await page.getByRole('button', { name: '提交建议' }).click();
    await page
      .getByText(/网络断开了/)
      .first()
      .waitFor();
    await page.getByRole('heading', { name: '已保存在本机' }).waitFor({ timeout: 20_000 });
    await page.getByText('活动室的门太重，老人推不开。').waitFor();
    await district.startServer();
    await page.getByText(receiptCode).first().waitFor({ timeout: 30_000 });
    await page
      .getByText(/网络断开了/)
      .first()
      .waitFor({ state: 'hidden' });
    await context.close();
  });
});

test('the pages broke no rule of their strict content security policy', () => {
  expect(district.website.cspReports).toEqual([]);
});

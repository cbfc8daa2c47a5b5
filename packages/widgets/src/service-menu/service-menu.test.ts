import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../provider/provider.ts';
import './service-menu.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import * as operations from './operations.ts';
import type { LinliServiceApplication } from './service-application.ts';
import type { LinliServiceMenu } from './service-menu.ts';
import { answerServices, detail, form, menuOf, returned, services } from './testing.ts';

let server: FakeServer;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
  answerServices(server);
});
afterEach(() => restore());

const show = (attributes = '') =>
  mount(
    `<linli-service-menu data-locale="zh-CN" ${attributes}></linli-service-menu>`,
    'linli-service-menu',
  );
const text = (element: { renderRoot: HTMLElement | DocumentFragment }) =>
  element.renderRoot.textContent ?? '';
const applicationOf = (element: LinliServiceMenu) =>
  element.renderRoot.querySelector('linli-service-application') as LinliServiceApplication;
const sent = (name: string) => server.asked.filter((asked) => asked.name === name);

/** Opens the first service and its application. */
async function openApplication(element: LinliServiceMenu): Promise<LinliServiceApplication> {
  await page.getByRole('button', { name: '水电上门小修' }).click();
  await page.getByRole('button', { name: '我要申请' }).click();
  await expect.element(page.getByLabelText('哪里坏了')).toBeInTheDocument();
  return applicationOf(element);
}

async function fillIn(): Promise<void> {
  await page.getByLabelText('哪里坏了').fill('厨房水龙头一直滴水');
  await page.getByText('电', { exact: true }).click();
  await page.getByLabelText('联系电话').fill('13800138000');
}

test('the menu lists services by category with price, time limit and way of delivery', async () => {
  const element = await show();
  await expect.poll(() => text(element)).toContain('花园社区服务');
  const first = element.renderRoot.querySelector('.tile')?.textContent ?? '';
  for (const fact of ['¥12', '3个工作日内', '上门', '4.6分（128评）'])
    expect(first).toContain(fact);
  expect(element.renderRoot.querySelectorAll('.tile')[1]?.textContent).not.toContain('分（');
  await page.getByRole('button', { name: '养老助残' }).click();
  await expect.poll(() => element.renderRoot.querySelectorAll('.tile').length).toBe(2);
  expect(element.renderRoot.querySelector('p[role=status]')?.textContent).toContain('共2项服务');
});

test('a long list can be searched', async () => {
  const many = Array.from({ length: 12 }, (_, index) => ({
    ...services[0],
    id: `s${index}`,
    name: index === 7 ? '疏通下水道' : `小修${index}`,
  }));
  server.answer('ServiceMenu', () => menuOf(many));
  const element = await show();
  await page.getByLabelText('找服务').fill('疏通');
  await expect.poll(() => element.renderRoot.querySelectorAll('.tile').length).toBe(1);
  await page.getByLabelText('找服务').fill('火箭');
  await expect.poll(() => text(element)).toContain('没有找到这样的服务');
});

test('a resident applies by keyboard alone, and gets a receipt', async () => {
  const element = await show();
  const events: unknown[] = [];
  element.addEventListener('linli-service-applied', (event) => events.push(event.detail));
  await expect.poll(() => element.renderRoot.querySelector('.tile-name')).not.toBeNull();
  element.renderRoot.querySelector<HTMLElement>('.tile-name')?.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => text(element)).toContain('怎样算办好');
  element.renderRoot.querySelector<HTMLElement>('.apply-bar button')?.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => applicationOf(element)?.shadowRoot?.activeElement?.id).toBe('title');
  const application = applicationOf(element);
  const focus = (selector: string) =>
    application.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  focus('#question-what');
  await userEvent.keyboard('厨房水龙头');
  focus('#question-kind input');
  await userEvent.keyboard(' {ArrowDown}');
  focus('#question-phone');
  await userEvent.keyboard('13800138000{Enter}');
  await expect.poll(() => text(application)).toContain('请核对您填的内容');
  await expect.poll(() => application.shadowRoot?.activeElement?.id).toBe('title');
  focus('.button.primary');
  await userEvent.keyboard('{Enter}{Enter}');
  await expect.poll(() => text(application)).toContain('7KQF-3MZD');
  expect(text(application)).toContain('受理以后，3个工作日内办好');
  await expect.poll(() => application.shadowRoot?.activeElement?.id).toBe('title');
  const [{ variables } = { variables: {} }, ...more] = sent('ApplyForService');
  expect(more).toHaveLength(0);
  expect(variables).toMatchObject({
    input: {
      service: 'service-1',
      answers: [
        { question: 'what', text: '厨房水龙头' },
        { question: 'kind', choice: 'power' },
        { question: 'phone', text: '13800138000' },
      ],
    },
  });
  expect(events).toEqual([
    { service: 'service-1', serviceRequest: 'request-9', receiptCode: '7KQF-3MZD' },
  ]);
});

test('what is missing is listed with its question, and the list gets the focus', async () => {
  const application = await openApplication(await show());
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await expect.poll(() => application.shadowRoot?.activeElement?.id).toBe('error-summary');
  expect(text(application)).toContain('哪里坏了 — 请回答这个问题。');
  expect(sent('ApplyForService')).toHaveLength(0);
});

test('what the server does not accept is said beside its question, and nothing is lost', async () => {
  server.answer('ApplyForService', () => ({
    applyForService: {
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      message: '有几处要改。',
      path: null,
      problems: [{ path: ['answers', 'phone'], code: 'X', message: '这个号码打不通。' }],
    },
  }));
  const application = await openApplication(await show());
  await fillIn();
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect.poll(() => application.shadowRoot?.activeElement?.id).toBe('error-summary');
  expect(text(application)).toContain('这个号码打不通。');
  await expect.element(page.getByLabelText('哪里坏了')).toHaveValue('厨房水龙头一直滴水');
});

test('without a network the application is kept, and the screen says so', async () => {
  const application = await openApplication(await show());
  await fillIn();
  await page.getByRole('button', { name: '下一步：核对' }).click();
  server.online = false;
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect.poll(() => text(application), { timeout: 8000 }).toContain('连上网络后会自动提交');
  expect(application.renderRoot.querySelector('.button.primary')).toBeNull();
});

test('a returned application comes back with its reason and its answers, and is sent again', async () => {
  const element = await show('request="request-1"');
  const events: unknown[] = [];
  element.addEventListener('linli-request-resubmitted', (event) => events.push(event.detail));
  await expect.element(page.getByLabelText('哪里坏了')).toHaveValue('水龙头漏水');
  const application = applicationOf(element);
  expect(text(application)).toContain('请写清楚是厨房还是卫生间的水龙头。');
  await page.getByLabelText('哪里坏了').fill('卫生间水龙头漏水');
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('button', { name: '重新提交' }).click();
  await expect.poll(() => text(application)).toContain('已重新提交');
  expect(sent('ResubmitServiceRequest')[0]?.variables).toMatchObject({
    input: {
      serviceRequest: 'request-1',
      answers: [
        { question: 'what', text: '卫生间水龙头漏水' },
        { question: 'kind', choice: 'water' },
        { question: 'leak', choice: 'yes' },
        { question: 'phone', text: '13800138000' },
      ],
    },
  });
  expect(events).toEqual([{ serviceRequest: 'request-1' }]);
});

test('an application that is not returned is not asked for again', async () => {
  server.answer('ReturnedApplication', () => ({
    node: { ...returned, stateLabel: '已受理', returnedReason: null, availableActions: [] },
  }));
  const element = await show('request="request-1"');
  await expect
    .poll(() => applicationOf(element) && text(applicationOf(element)))
    .toContain('“已受理”');
});

test('a service that is not offered says why, and is not applied for', async () => {
  const refusal = { code: 'SERVICE_NOT_OFFERED', message: '这项服务已停办。' };
  server.answer('ServiceDetail', () => ({
    node: {
      ...detail,
      availableActions: [{ action: 'APPLY', allowed: false, label: '', refusal }],
    },
  }));
  const element = await show('service="service-1"');
  await expect.poll(() => text(element)).toContain('这项服务已停办。');
  element.renderRoot.querySelector<HTMLElement>('.apply-bar button')?.click();
  await element.updateComplete;
  expect(applicationOf(element)).toBeNull();
});

test('a visitor signs in before the form opens', async () => {
  const refusal = { code: 'SIGN_IN_REQUIRED', message: '请先登录。' };
  server.answer('ServiceDetail', () => ({
    node: {
      ...detail,
      availableActions: [{ action: 'APPLY', allowed: false, label: '', refusal }],
    },
  }));
  const element = await show('service="service-1"');
  await page.getByRole('button', { name: '我要申请' }).click();
  await expect.poll(() => element.renderRoot.querySelector('linli-sign-in-dialog')).not.toBeNull();
  expect(applicationOf(element)).toBeNull();
});

test('going back to the menu focuses the service one came from', async () => {
  const element = await show();
  await page.getByRole('button', { name: '老人助餐' }).click();
  await page.getByRole('button', { name: '返回服务列表' }).click();
  await expect
    .poll(() => (element.shadowRoot?.activeElement as HTMLElement | null)?.dataset['service'])
    .toBe('service-3');
});

test('a change of the page’s language keeps the form that is being filled in', async () => {
  const { dataset } = document.documentElement;
  onTestFinished(() => void delete dataset['locale']);
  dataset['locale'] = 'zh-CN';
  const element = await mount('<linli-service-menu></linli-service-menu>', 'linli-service-menu');
  const application = await openApplication(element);
  await fillIn();
  const field = application.renderRoot.querySelector('#question-what');
  dataset['locale'] = 'en';
  await expect.poll(() => text(application)).toContain('Next: check your answers');
  await expect.poll(() => sent('ServiceApplicationForm').length).toBe(2);
  expect(applicationOf(element)).toBe(application);
  expect(application.renderRoot.querySelector('#question-what')).toBe(field);
  await expect.element(page.getByLabelText('哪里坏了')).toHaveValue('厨房水龙头一直滴水');
});

test('nothing is styled inline, so that a strict policy blocks nothing', async () => {
  const application = await openApplication(await show());
  expect(form.questions.length).toBeGreaterThan(0);
  expect(application.renderRoot.querySelectorAll('[style]')).toHaveLength(0);
});

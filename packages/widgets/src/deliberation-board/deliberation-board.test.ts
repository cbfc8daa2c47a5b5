import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../provider/provider.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import './deliberation-board.ts';
import { choose, picture } from '../suggestion-box/testing.ts';
import { type FakeServer, refusal, ServerRefusal } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import type { LinliDeliberationBoard } from './deliberation-board.ts';
import {
  type BoardFixture,
  boardFixture,
  boardOperations,
  OFFICE_STEPS,
  serveBoard,
  TAKING_PART,
} from './testing.ts';

let server: FakeServer;
let fixture: BoardFixture;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(...boardOperations);
  fixture = boardFixture();
  serveBoard(server, fixture);
  restore = server.install();
  // The history belongs to all frames of the page together, and other tests run in other frames.
  vi.spyOn(history, 'back').mockImplementation(() => {
    const address = new URL(location.href);
    address.searchParams.delete('linli-topic');
    history.replaceState(history.state, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  });
});
afterEach(async () => {
  restore();
  vi.restoreAllMocks();
  history.replaceState(null, '', location.pathname);
  await page.viewport(390, 844);
});

const board = (attributes = 'data-locale="zh-CN"') =>
  mount(
    `<linli-deliberation-board ${attributes}></linli-deliberation-board>`,
    'linli-deliberation-board',
  );

/** All text inside, shadow roots of parts included. */
function text(element: LinliDeliberationBoard): string {
  return [element, ...parts(element)].map(({ renderRoot }) => renderRoot.textContent ?? '').join();
}

/** Every widget inside it, through their shadow roots. */
function parts(element: LinliElement): LinliElement[] {
  return [...element.renderRoot.querySelectorAll('*')]
    .filter((inside) => inside instanceof LinliElement)
    .flatMap((part) => [part, ...parts(part)]);
}

function find<Found extends HTMLElement = HTMLElement>(
  element: LinliDeliberationBoard,
  selector: string,
): Found {
  for (const { renderRoot } of [element, ...parts(element)]) {
    const found = renderRoot.querySelector<Found>(selector);
    if (found) return found;
  }
  throw new Error(`There is no ${selector}.`);
}

function press(element: LinliDeliberationBoard, label: string): void {
  const buttons = [element, ...parts(element)].flatMap(({ renderRoot }) => [
    ...renderRoot.querySelectorAll<HTMLElement>('button'),
  ]);
  const found = buttons.find(({ textContent }) => textContent?.trim() === label);
  if (!found) throw new Error(`There is no button “${label}”.`);
  found.click();
}

/** What has the focus, through shadow roots. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

async function openTopic(attributes = 'data-locale="zh-CN"') {
  const element = await board(`${attributes} topic="t1"`);
  await expect.poll(() => text(element)).toContain(fixture.statements[0]?.body ?? '');
  await expect.poll(() => text(element)).toContain('128 位参与者');
  return element;
}

const details = (element: HTMLElement, ...names: string[]) => {
  const heard: [string, unknown][] = [];
  for (const name of names) {
    element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
  }
  return heard;
};

test('a resident opens a topic and votes by keyboard, and finds the way back', async () => {
  const element = await board();
  const heard = details(element, 'linli-topic-opened', 'linli-vote-cast');
  await expect.poll(() => text(element)).toContain('楼下加装电动车充电棚');
  find(element, '.open').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => focused()?.tagName).toBe('H2');
  expect(element.getAttribute('topic')).toBe('t1');
  await expect.poll(() => text(element)).toContain('还有7条');
  find(element, '[data-vote=AGREE]').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => text(element)).toContain('已记下：我同意');
  await expect.poll(() => focused()?.textContent).toBe('下一条看法');
  expect(text(element)).toContain('同意 61');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => text(element)).toContain('还有6条');
  expect(focused()?.textContent).toBe(fixture.statements[1]?.body);
  press(element, '← 返回议题列表');
  await expect.poll(() => focused()?.textContent).toBe('楼下加装电动车充电棚');
  expect(heard).toEqual([
    ['linli-topic-opened', { topic: 't1' }],
    ['linli-vote-cast', { topic: 't1', statement: 's0', value: 'AGREE' }],
  ]);
});

test('a link to a topic shows it without taking the focus', async () => {
  const element = await openTopic();
  expect(document.activeElement).toBe(document.body);
  expect(server.asked.some(({ name }) => name === 'BoardTopics')).toBe(false);
  expect(find(element, 'svg[role=img]').getAttribute('aria-label')).toContain('3 种看法');
});

test('an opened topic is in the page’s address beside the host’s own, and going back shows the list', async () => {
  history.replaceState({ host: 1 }, '', '?page=2');
  const element = await board();
  await expect.poll(() => text(element)).toContain('楼下加装电动车充电棚');
  find(element, '.open').click();
  await expect.poll(() => location.search).toBe('?page=2&linli-topic=t1');
  expect(history.state).toEqual({ host: 1 });
  history.back();
  await expect.poll(() => element.topic).toBeNull();
  await expect.poll(() => text(element)).toContain('小区南门晚上能不能晚一点关');
  expect(location.search).toBe('?page=2');
});

test('a sent address opens its topic, and the way back leads to the list without leaving the page', async () => {
  history.replaceState(null, '', '?page=2&linli-topic=t1');
  const element = await board();
  expect(element.topic).toBe('t1');
  await expect.poll(() => text(element)).toContain('两百多辆电动车');
  press(element, '← 返回议题列表');
  await expect.poll(() => text(element)).toContain('小区南门晚上能不能晚一点关');
  expect(location.search).toBe('?page=2');
});

test('a board that keeps out of the address leaves it alone', async () => {
  const element = await board('data-locale="zh-CN" link="none"');
  await expect.poll(() => text(element)).toContain('楼下加装电动车充电棚');
  find(element, '.open').click();
  await expect.poll(() => element.topic).toBe('t1');
  expect(location.search).toBe('');
});

test('where there is room, the steps stand beside one another and a search narrows them all', async () => {
  await page.viewport(1280, 900);
  const element = await board();
  const columns = () =>
    [...element.renderRoot.querySelectorAll('.column')].map((column) =>
      [...column.querySelectorAll('.open')].map(({ textContent }) => textContent),
    );
  await expect.poll(() => columns().map(({ length }) => length)).toEqual([1, 3, 1, 1, 1]);
  await userEvent.fill(find(element, '[type=search]'), '充电');
  await expect
    .poll(() => columns().map(({ length }) => length))
    .toEqual([
      0,
      fixture.topics.filter(({ title }) => String(title).includes('充电')).length,
      0,
      0,
      0,
    ]);
  await userEvent.fill(find(element, '[type=search]'), '羽毛球');
  await expect.poll(() => text(element)).toContain('没有找到和“羽毛球”有关的议题');
  press(element, '看全部议题');
  await expect.poll(() => columns().map(({ length }) => length)).toEqual([1, 3, 1, 1, 1]);
});

test('a vote is changed from the list of all statements', async () => {
  fixture.statements = fixture.statements.map((found) =>
    found.id === 's1' ? { ...found, myVote: 'AGREE' } : found,
  );
  const element = await openTopic();
  await expect.poll(() => find(element, '#row-1').textContent).toContain('您选：同意');
  press(element, '改一改');
  await element.updateComplete;
  await expect
    .poll(() => find(element, '#row-1 [aria-pressed=true]').textContent)
    .toContain('我同意');
  find(element, '#row-1 [data-vote=DISAGREE]').click();
  await expect.poll(() => find(element, '#row-1').textContent).toContain('您选：不同意');
  await expect.poll(() => focused()?.id).toBe('row-1');
});

test('a vote without a connection is said not to be noted, and can be pressed again', async () => {
  const element = await openTopic();
  server.online = false;
  find(element, '[data-vote=PASS]').click();
  await expect.poll(() => text(element)).toContain('这次选择还没有记下');
  server.online = true;
  find(element, '[data-vote=PASS]').click();
  await expect.poll(() => text(element)).toContain('已记下：说不好');
});

test('what others do shows without a reload and without touching what is being written', async () => {
  const element = await openTopic();
  await expect.poll(() => element.client?.live.status).toBe('open');
  press(element, '说一句您的看法');
  await expect.poll(() => focused()?.id).toBe('say');
  await userEvent.keyboard('停车位要先划好');
  const field = find<HTMLTextAreaElement>(element, '#say');
  fixture.statements = fixture.statements.map((found) => ({
    ...found,
    counts: { ...found.counts, agree: 999 },
  }));
  fixture.reasons = [{ ...fixture.reasons[0], id: 'a9', body: '新来的理由' }, ...fixture.reasons];
  fixture.topic = {
    ...fixture.topic,
    voteCount: 743,
    argumentCounts: { for: 4, against: 2, neutral: 1 },
  };
  server.change('t1');
  await expect.poll(() => text(element)).toContain('新来的理由');
  await expect.poll(() => text(element)).toContain('同意 999');
  expect(find(element, '#say')).toBe(field);
  expect(field.value).toBe('停车位要先划好');
  expect(focused()).toBe(field);
});

test('a statement and a reason are published once each, and said where they were written', async () => {
  const element = await openTopic();
  const heard = details(element, 'linli-statement-added', 'linli-argument-added');
  press(element, '说一句您的看法');
  await expect.poll(() => focused()?.id).toBe('say');
  press(element, '发表看法');
  await expect.poll(() => text(element)).toContain('请写2到140个字，现在是0个字');
  await userEvent.keyboard('停车位要先划好');
  press(element, '发表看法');
  press(element, '发表看法');
  await expect.poll(() => focused()?.id).toBe('say-done');
  press(element, '说说我的理由');
  await expect.poll(() => focused()?.getAttribute('name')).toBe('stance');
  press(element, '发表理由');
  await expect.poll(() => text(element)).toContain('请选一个立场');
  find(element, 'input[value=AGAINST]').click();
  find(element, '#argue').focus();
  await userEvent.keyboard('太占地方');
  press(element, '发表理由');
  await expect.poll(() => focused()?.id).toBe('argue-done');
  await expect.poll(() => text(element)).toContain('太占地方');
  expect(heard).toEqual([
    ['linli-statement-added', { topic: 't1', statement: 's7' }],
    ['linli-argument-added', { topic: 't1', argument: 'new' }],
  ]);
  expect(server.asked.filter(({ name }) => name === 'AddStatement')).toHaveLength(1);
});

test('a proposal is checked, kept over going back, and answered with a receipt', async () => {
  const element = await board();
  const heard = details(element, 'linli-topic-proposed');
  await expect.poll(() => text(element)).toContain('提一个议题');
  await expect.poll(() => element.renderRoot.querySelector('.head button')).not.toBeNull();
  press(element, '提一个议题');
  await expect.poll(() => focused()?.textContent).toBe('提一个议题');
  press(element, '提交议题');
  await expect.poll(() => focused()?.id).toBe('error-summary');
  find(element, '#title').focus();
  await userEvent.keyboard('楼下加装充电棚');
  await expect.poll(() => text(element)).toContain('可能已经有人提过');
  press(element, '← 返回议题列表');
  await expect.poll(() => text(element)).toContain('小区南门晚上能不能晚一点关');
  press(element, '提一个议题');
  await expect.poll(() => find<HTMLInputElement>(element, '#title').value).toBe('楼下加装充电棚');
  expect(text(element)).toContain('已为您找回上次没写完的内容');
  find(element, '#body').focus();
  await userEvent.keyboard('想请大家商量');
  press(element, '提交议题');
  await expect.poll(() => text(element)).toContain('K7QM-42PX');
  expect(heard).toEqual([['linli-topic-proposed', { topic: 't1', receiptCode: 'K7QM-42PX' }]]);
  press(element, '看看我的议题');
  await expect.poll(() => element.topic).toBe('t1');
});

test('a proposal travels with its photos, in the name of an organization that one speaks for', async () => {
  fixture.offices = [{ id: 'o1', name: '花园小区业主委员会' }];
  const element = await board();
  await expect.poll(() => element.renderRoot.querySelector('.head button')).not.toBeNull();
  press(element, '提一个议题');
  await expect.poll(() => text(element)).toContain('以谁的名义提');
  await userEvent.fill(find(element, '#title'), '楼下加装充电棚');
  await userEvent.fill(find(element, '#body'), '想请大家商量');
  await userEvent.selectOptions(find(element, '#onBehalfOf'), '花园小区业主委员会');
  const form = parts(element).find(({ localName }) => localName === 'linli-deliberation-propose');
  if (form) choose(form, await picture());
  await expect.poll(() => text(element)).toContain('还可以加5张');
  server.answer('AttachPhoto', refusal('INTERNAL_SERVER_ERROR'));
  press(element, '提交议题');
  await expect.poll(() => text(element)).toContain('我们这边出了点问题');
  expect(server.asked.some(({ name }) => name === 'ProposeTopic')).toBe(false);
  server.answer('AttachPhoto', () => ({
    attachPhoto: { __typename: 'AttachPhotoSuccess', attachment: { id: 'p1' } },
  }));
  press(element, '提交议题');
  await expect.poll(() => text(element)).toContain('K7QM-42PX');
  expect(
    server.asked.find(({ name }) => name === 'ProposeTopic')?.variables['input'],
  ).toMatchObject({
    onBehalfOf: 'o1',
    photos: ['p1'],
  });
});

test('a topic that somebody proposed already is opened instead, and the draft stays', async () => {
  const element = await board();
  await expect.poll(() => element.renderRoot.querySelector('.head button')).not.toBeNull();
  press(element, '提一个议题');
  await expect.poll(() => focused()?.textContent).toBe('提一个议题');
  find(element, '#title').focus();
  await userEvent.keyboard('加装充电棚');
  await expect.poll(() => text(element)).toContain('可能已经有人提过');
  expect(server.asked.filter(({ name }) => name === 'SimilarTopics')).toHaveLength(1);
  find(element, '.similar').click();
  await expect.poll(() => element.topic).toBe('t1');
  press(element, '← 返回议题列表');
  await expect.poll(() => element.topic).toBeNull();
  await expect.poll(() => text(element)).toContain('小区南门晚上能不能晚一点关');
  press(element, '提一个议题');
  await expect.poll(() => find<HTMLInputElement>(element, '#title').value).toBe('加装充电棚');
});

test('a worker takes the next step with a reason, and hides a statement', async () => {
  fixture.permissions = ['CONTENT_MODERATE'];
  fixture.topic = { ...fixture.topic, availableActions: [...TAKING_PART, ...OFFICE_STEPS] };
  const element = await openTopic();
  const heard = details(element, 'linli-topic-advanced');
  press(element, '退回');
  await expect.poll(() => find<HTMLDialogElement>(element, 'dialog').open).toBe(true);
  find(element, 'dialog [type=submit]').click();
  await expect.poll(() => text(element)).toContain('请写明原因');
  await userEvent.keyboard('和上个月的议题重复');
  find(element, 'dialog [type=submit]').click();
  await expect
    .poll(() => heard)
    .toEqual([['linli-topic-advanced', { topic: 't1', action: 'RETURN', state: 'CONVERGING' }]]);
  expect(server.asked.find(({ name }) => name === 'AdvanceTopic')?.variables).toEqual({
    input: { topic: 't1', action: 'RETURN', reason: '和上个月的议题重复' },
  });
  await expect.poll(() => focused()?.tagName).toBe('H2');
  press(element, '隐藏');
  await expect.poll(() => find<HTMLDialogElement>(element, 'dialog').open).toBe(true);
  find(element, '#words').focus();
  await userEvent.keyboard('请就事论事');
  find(element, 'dialog [type=submit]').click();
  await expect.poll(() => text(element)).toContain('隐藏原因：骂人或攻击他人');
  await expect.poll(() => focused()?.id).toBe('statements-title');
  expect(server.asked.find(({ name }) => name === 'HideContent')?.variables).toEqual({
    input: { subject: 's0', category: 'INSULT', words: '请就事论事' },
  });
});

test('steps that are for others are not offered, and a closed topic takes no votes', async () => {
  const refused = (code: string) => ({ allowed: false, refusal: { code, message: '不能' } });
  fixture.topic = {
    ...fixture.topic,
    availableActions: [
      ...TAKING_PART.map((action) => ({ ...action, ...refused('WRONG_STATE') })),
      ...OFFICE_STEPS.map((action) => ({ ...action, ...refused('NOT_FOR_YOU') })),
    ],
  };
  const element = await board('data-locale="zh-CN" topic="t1"');
  await expect.poll(() => text(element)).toContain('全部看法');
  expect(text(element)).not.toContain('您怎么看？');
  expect(text(element)).not.toContain('退回');
  expect(text(element)).not.toContain('说说我的理由');
});

test('who is not let in reads why, and a failure offers another try', async () => {
  server.answer('BoardTopics', () => {
    throw new ServerRefusal('FORBIDDEN');
  });
  const refused = await board();
  await expect.poll(() => find(refused, '[role=alert]').textContent).toContain('不能查看');
  server.answer('BoardTopics', () => {
    throw new ServerRefusal('INTERNAL_SERVER_ERROR');
  });
  const failed = await board();
  await expect.poll(() => text(failed)).toContain('req-test');
  serveBoard(server, fixture);
  press(failed, '再试一次');
  await expect.poll(() => text(failed)).toContain('楼下加装电动车充电棚');
});

test.each([
  ['zh-TW', '社區議題'],
  ['en', 'Neighbourhood topics'],
])('it speaks %s', async (locale, word) => {
  const element = await board(`data-locale="${locale}"`);
  await expect.poll(() => text(element)).toContain(word);
});

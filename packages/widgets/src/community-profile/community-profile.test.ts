import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../provider/provider.ts';
import './community-profile.ts';
import type { LinliElement } from '../foundation/linli-element.ts';
import { type FakeServer, pending, refusal } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import type { LinliCommunityProfile } from './community-profile.ts';
import * as operations from './operations.ts';
import { answerProfile, bareProfile, body, fullProfile } from './testing.ts';

let server: FakeServer;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
  answerProfile(server);
});
afterEach(async () => {
  restore();
  vi.useRealTimers();
  await page.viewport(390, 844);
});

const show = (attributes = '') =>
  mount(
    `<linli-community-profile data-locale="zh-CN" ${attributes}></linli-community-profile>`,
    'linli-community-profile',
  );

/** A part of the profile that is fetched apart. */
async function part(
  profile: LinliCommunityProfile,
  tag: 'linli-profile-building' | 'linli-profile-structure',
): Promise<LinliElement> {
  const found = () => profile.renderRoot.querySelector<LinliElement>(tag);
  await expect.poll(() => found()?.shadowRoot?.querySelector('h2')).toBeTruthy();
  return found() as LinliElement;
}

const text = (element: LinliElement) => (element.renderRoot.textContent ?? '').replace(/\s+/g, ' ');
const headings = (profile: LinliCommunityProfile) =>
  [
    profile,
    ...profile.renderRoot.querySelectorAll<LinliElement>(
      'linli-profile-building, linli-profile-structure',
    ),
  ]
    .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('h2') ?? [])])
    .map((heading) => heading.textContent);

test('a resident sees where the committee is, calls it, and finds the way', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T09:00:00+08:00') });
  const profile = await show();
  await expect.poll(() => text(profile)).toContain('现在办公');
  expect(text(profile)).toContain('12:00 休息，14:00 再上班');
  expect(text(profile)).toContain('周一至周五 9:00–12:00、14:00–17:30');
  const call = profile.renderRoot.querySelector<HTMLAnchorElement>('.call');
  expect(call?.getAttribute('href')).toBe('tel:08162345678');
  expect(call?.textContent).toContain('0816-234 5678');
  const map = profile.renderRoot.querySelector<HTMLAnchorElement>('.map a');
  expect(map?.target).toBe('_blank');
  expect(map?.textContent).toContain('打开新窗口');
});

test.each([
  ['2026-11-23T12:30:00+08:00', '现在没上班', '今天 14:00 上班'],
  ['2026-11-23T18:00:00+08:00', '现在已下班', '明天 9:00 上班'],
  ['2026-11-22T10:00:00+08:00', '今天休息', '明天 9:00 上班'],
  ['2026-11-28T12:00:00+08:00', '现在已下班', '周一 9:00 上班'],
])('at %s it says %s, %s', async (now, state, next) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
  const profile = await show('section="office"');
  await expect.poll(() => text(profile)).toContain(`${state}${next}`);
});

test('by keyboard one finds who looks after one’s building, and it is remembered', async () => {
  const profile = await show();
  const building = await part(profile, 'linli-profile-building');
  await expect.poll(() => building.renderRoot.querySelector('#search')).not.toBeNull();
  building.renderRoot.querySelector<HTMLElement>('#search')?.focus();
  await userEvent.keyboard('幸福');
  await expect.poll(() => text(building)).toContain('找到2栋');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => text(building)).toContain('何建军');
  expect(building.shadowRoot?.activeElement?.id).toBe('chosen');
  // The nearest has no number; the next one is to be called first.
  const persons = [...building.renderRoot.querySelectorAll('.persons li')];
  expect(persons.map((person) => person.classList.contains('first'))).toEqual([false, true, false]);
  expect(persons[0]?.textContent).toContain('没有登记电话');
  expect(persons[1]?.querySelector('a')?.getAttribute('href')).toBe('tel:13900000002');
  await page.getByRole('button', { name: '换一栋' }).click();
  await expect.poll(() => building.shadowRoot?.activeElement?.id).toBe('search');
});

test('bodies stand by their powers, each with its people and relations in words', async () => {
  const structure = await part(await show(), 'linli-profile-structure');
  const groups = [...structure.renderRoot.querySelectorAll('.group h3')];
  expect(groups.map((group) => group.textContent)).toEqual([
    '领导',
    '决策',
    '执行',
    '议事',
    '监督',
    '服务和共建',
  ]);
  const card = structure.renderRoot.querySelector('[data-body=b-supervisors]');
  expect(card?.textContent).toContain('郑国平');
  expect(card?.textContent).toContain('监督富乐社区居民委员会、城厢街道第三社区工作站');
  const committee = structure.renderRoot.querySelector<HTMLElement>('[data-body=b-committee]');
  expect(committee?.textContent).toContain('受富乐社区党委领导');
  expect(committee?.textContent).toContain('也管决策');
  expect(committee?.textContent).not.toContain('赵丽娟');
  committee?.querySelector<HTMLElement>('.toggle')?.click();
  await structure.updateComplete;
  expect(committee?.textContent).toContain('赵丽娟');
  expect(committee?.querySelector('.toggle')?.getAttribute('aria-expanded')).toBe('true');
});

test('lines are drawn where there is room, and only for the eye', async () => {
  const structure = await part(await show('section="bodies"'), 'linli-profile-structure');
  expect(structure.renderRoot.querySelector('.lines')).toBeNull();
  await page.viewport(1280, 800);
  await expect.poll(() => structure.renderRoot.querySelectorAll('.lines g').length).toBe(12);
  const lines = structure.renderRoot.querySelector('.lines');
  expect(lines?.getAttribute('aria-hidden')).toBe('true');
  // The lines of a card that the keyboard reaches stand out.
  structure.renderRoot.querySelector<HTMLElement>('[data-body=b-council] .toggle')?.focus();
  await expect.poll(() => structure.renderRoot.querySelectorAll('.lines .strong').length).toBe(1);
});

test('of a long list the first are shown; the rest on request, with the focus on what is new', async () => {
  const structure = await part(await show(), 'linli-profile-structure');
  const duties = () => structure.renderRoot.querySelectorAll('.lists > :first-child li');
  expect(duties()).toHaveLength(5);
  await page.getByRole('button', { name: '显示全部7项' }).click();
  await expect.poll(() => duties().length).toBe(7);
  expect(structure.shadowRoot?.activeElement).toBe(duties()[5]);
});

test('terms and agreements say in words when they end', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-22T10:00:00+08:00') });
  const structure = await part(await show(), 'linli-profile-structure');
  expect(text(structure)).toContain('吴大伟的任期到2026年12月10日');
  expect(text(structure)).toContain('还有18天');
  expect(text(structure)).toContain('张明华、李敏等3人的任期到2027年1月31日');
  expect(text(structure)).toContain('有效到2026年12月31日 · 还有39天');
});

test('links lead to the parts and put the focus on their headings', async () => {
  const profile = await show();
  const structure = await part(profile, 'linli-profile-structure');
  await page.getByRole('link', { name: '社区办哪些事' }).click();
  await expect.poll(() => structure.shadowRoot?.activeElement?.id).toBe('duties');
});

test('a link to a part opens the page there', async () => {
  history.replaceState(null, '', '#linli-agreements');
  try {
    const structure = await part(await show(), 'linli-profile-structure');
    await expect.poll(() => structure.shadowRoot?.activeElement?.id).toBe('agreements');
  } finally {
    history.replaceState(null, '', location.pathname + location.search);
  }
});

test('a part that has nothing is not drawn; one that is asked for says so', async () => {
  answerProfile(server, bareProfile);
  const profile = await show();
  await expect.poll(() => headings(profile)).toEqual(['富乐社区']);
  expect(text(profile)).toContain('还没有登记地址和电话');
  // The site's own number stays.
  expect(profile.renderRoot.querySelector('.telephone')?.textContent).toContain('0816-123 4567');
  const duties = await show('section="duties"');
  await expect.poll(() => text(duties)).toContain('还没有登记这部分内容');
});

test('the office alone fits a sidebar', async () => {
  const profile = await show('section="office"');
  await expect.poll(() => headings(profile)).toEqual(['富乐社区居民委员会']);
  expect(profile.renderRoot.querySelector('nav, linli-profile-structure')).toBeNull();
});

test('on paper nothing is folded', async () => {
  const profile = await show();
  const structure = await part(profile, 'linli-profile-structure');
  dispatchEvent(new Event('beforeprint'));
  await expect.poll(() => text(structure)).toContain('订立居民公约');
  expect(text(structure)).toContain('赵丽娟');
  expect(structure.renderRoot.querySelector('.toggle')).toBeNull();
  dispatchEvent(new Event('afterprint'));
  await expect.poll(() => text(structure)).not.toContain('订立居民公约');
});

test('a change is shown by itself', async () => {
  const profile = await show();
  await part(profile, 'linli-profile-structure');
  const moved = body('b-committee', '富乐社区居民委员会', 'RESIDENTS_COMMITTEE', {
    address: '新地址1号',
  });
  answerProfile(server, { ...fullProfile, bodies: [moved] });
  await expect
    .poll(() => {
      server.change('community-1');
      return text(profile);
    })
    .toContain('新地址1号');
});

test.each([
  ['pending', pending, '正在打开'],
  ['refused', refusal('FORBIDDEN'), '不能查看'],
  ['failed', refusal('INTERNAL_SERVER_ERROR'), 'req-test'],
  ['empty', () => ({ communityProfile: null }), '没有找到这个社区'],
])('%s: it says so', async (_, answer, sentence) => {
  server.answer('CommunityProfile', answer);
  const profile = await show();
  await expect.poll(() => text(profile)).toContain(sentence);
});

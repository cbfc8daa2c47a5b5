import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../provider/provider.ts';
import '../ballot.ts';
import { type FakeServer, refusal } from '../../testing/fake-server.ts';
import { mount, startFakeServer } from '../../testing/mount.ts';
import type { LinliBallot } from '../ballot.ts';
import type { Ballot } from '../ballot-facts.ts';
import * as ballotOperations from '../operations.ts';
import { strings as resultWords } from '../result/strings/zh-CN.ts';
import { LinliBallotUnlinkable } from './ballot-unlinkable.ts';
import * as operations from './operations.ts';
import { strings } from './strings/zh-CN.ts';
import { makeSigner, serveUnlinkable, type TestSigner, unlinkableFixture } from './testing.ts';

let signer: TestSigner;
let server: FakeServer;
let restore: () => void;

beforeAll(async () => {
  signer = await makeSigner();
});
beforeEach(() => {
  vi.spyOn(LinliBallotUnlinkable, 'pause').mockResolvedValue();
  server = startFakeServer(ballotOperations, operations);
  restore = server.install();
});
afterEach(() => {
  vi.restoreAllMocks();
  restore();
});

async function show(change: Partial<Ballot> = {}) {
  const box = serveUnlinkable(server, signer, unlinkableFixture(signer, change));
  const element = await mount(
    '<linli-ballot ballot="b1" data-locale="zh-CN"></linli-ballot>',
    'linli-ballot',
  );
  return { element, box };
}

const named = (name: string) => page.getByRole('button', { name, exact: true });
const says = (text: string) => expect.element(page.getByText(text, { exact: false })).toBeVisible();
const part = (element: LinliBallot) =>
  element.renderRoot.querySelector('linli-ballot-unlinkable')?.renderRoot as ShadowRoot | undefined;
const focused = (element: LinliBallot) => part(element)?.activeElement?.id;

test('a paper is taken, marked and cast by keyboard, and its number is told', async () => {
  const { element, box } = await show();
  const heard: Event[] = [];
  element.addEventListener('linli-ballot-cast', (event) => heard.push(event));
  await says(strings.intro);
  (named('领票').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => focused(element)).toBe('taken');
  await userEvent.tab();
  await userEvent.keyboard(' {Enter}');
  await expect.poll(() => focused(element)).toBe('check');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => focused(element)).toBe('done');
  const [number = ''] = [...box.keys()];
  const shown = part(element)?.querySelector('#number')?.textContent ?? '';
  expect(shown.replace(/\s/g, '')).toBe(number);
  expect([...box.values()]).toEqual(['{"answer":"YES"}']);
  // What a page did when it heard of a cast would say whose it is.
  expect(heard).toEqual([]);
});

test('nothing is asked with a name once the paper is cast', async () => {
  const { element } = await show();
  await named('领票').click();
  await page.getByLabelText('反对', { exact: true }).click();
  await named('核对我的选择').click();
  await named('投进票箱').click();
  await expect.poll(() => focused(element)).toBe('done');
  expect(server.asked.at(-1)).toMatchObject({ name: 'CastUnlinkableBallot', token: null });
});

test('a paper that was not cast is in hand when the page is opened again', async () => {
  const { element } = await show();
  await named('领票').click();
  await says(strings.taken);
  const provider = element.parentElement;
  const again = document.createElement('linli-ballot');
  again.ballot = 'b1';
  again.dataset['locale'] = 'zh-CN';
  provider?.replaceChildren(again);
  await says(strings.takenBefore);
  await page.getByLabelText('赞成', { exact: true }).click();
  await named('核对我的选择').click();
  await named('投进票箱').click();
  await says(strings.done);
});

test('a cast that failed keeps the paper, says so, and can be pressed again', async () => {
  const { box } = await show();
  await named('领票').click();
  await page.getByLabelText('弃权', { exact: true }).click();
  await named('核对我的选择').click();
  server.online = false;
  await named('投进票箱').click();
  await says(strings.keptForRetry);
  await says(strings.offline);
  server.online = true;
  await named('投进票箱').click();
  await says(strings.done);
  expect([...box.values()]).toEqual(['{"answer":"ABSTAIN"}']);
});

test('a paper that was refused at the roll can be taken later', async () => {
  await show();
  await says(strings.intro);
  server.answer('IssueBallotCredential', refusal('RATE_LIMITED'));
  await named('领票').click();
  await says('操作太频繁了，请过一会儿再试。');
  serveUnlinkable(server, signer, unlinkableFixture(signer));
  await named('领票').click();
  await says(strings.taken);
});

test('the number is taken from the device when its voter has written it down', async () => {
  const { element } = await show();
  await named('领票').click();
  await page.getByLabelText('赞成', { exact: true }).click();
  await named('核对我的选择').click();
  await named('投进票箱').click();
  await named(strings.forget).click();
  await says(strings.forgotten);
  await expect.poll(() => focused(element)).toBe('done');
  expect(part(element)?.querySelector('#number')).toBeNull();
});

test('who has no vote in it, or is not signed in, gets no paper', async () => {
  await show({ ownEntries: [], availableActions: [] });
  await says('登录以后，可以看到您有没有投票权。');
  expect(named('领票').elements()).toEqual([]);
});

test('where to find the paper is said by the name of the button that finds it', () => {
  expect(strings.numberUse).toContain(`“${resultWords.verify}”`);
});

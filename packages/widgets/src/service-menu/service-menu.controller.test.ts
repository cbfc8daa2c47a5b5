import { createLinliClient } from '@linli/client';
import { beforeEach, expect, test } from 'vitest';
import { strings as formWords } from '../form/strings/zh-CN.ts';
import { FakeHost } from '../testing/fake-host.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { startFakeServer } from '../testing/mount.ts';
import * as operations from './operations.ts';
import {
  type SentApplication,
  ServiceApplicationController,
} from './service-application.controller.ts';
import { ServiceMenuController } from './service-menu.controller.ts';
import { answerServices } from './testing.ts';

class Host extends FakeHost {
  communityId: string | null = 'community-1';
  service: string | null = null;
  request: string | null = null;
  readonly formWords = formWords;
}

let server: FakeServer;

beforeEach(() => {
  server = startFakeServer(operations);
  answerServices(server);
});

const connect = (service: string | null = null, request: string | null = null) => {
  const { fetch } = server;
  const options = {
    origin: 'https://linli.test',
    site: 'pk_test',
    community: null,
    locale: 'zh-CN',
  };
  const host = new Host(createLinliClient({ ...options, fetch, random: () => 0 }));
  host.service = service;
  host.request = request;
  return host;
};
const asked = (name: string) => server.asked.filter((one) => one.name === name);
const keyOf = (index: number) => {
  const { input } = (asked('ApplyForService')[index]?.variables ?? {}) as {
    readonly input?: { readonly idempotencyKey: string };
  };
  return input?.idempotencyKey;
};

async function apply() {
  const host = connect('service-1');
  const receipts: SentApplication[] = [];
  const application = new ServiceApplicationController(host, (sent) => receipts.push(sent));
  host.connect();
  await expect.poll(() => application.view.state).toBe('ready');
  application.answer('what', '灯坏了');
  application.answer('kind', 'power');
  application.answer('phone', '13800138000');
  return { application, receipts };
}

test('the menu is read when it is shown, and kept while a service is open', async () => {
  const host = connect('service-1');
  const menu = new ServiceMenuController(host);
  host.connect();
  await expect.poll(() => menu.detail.state).toBe('ready');
  expect(asked('ServiceMenu')).toHaveLength(0);
  menu.go({ at: 'menu' });
  await expect.poll(() => menu.menu.state).toBe('ready');
  menu.go({ at: 'service', id: 'service-1' });
  await expect.poll(() => menu.detail.state).toBe('ready');
  expect(menu.menu.state).toBe('ready');
});

test('categories and search narrow the menu together', async () => {
  const host = connect();
  const menu = new ServiceMenuController(host);
  host.connect();
  await expect.poll(() => menu.menu.state).toBe('ready');
  expect(menu.categories).toEqual(['便民维修', '养老助残', '证明办理']);
  menu.filter({ category: '养老助残', search: ' 补贴' });
  expect(menu.groups.map(({ services }) => services.map(({ id }) => id))).toEqual([['service-4']]);
  menu.filter({ category: null, search: '' });
  expect(menu.groups).toHaveLength(3);
});

test('an attempt that is repeated is the same application; a changed one is another', async () => {
  const { application, receipts } = await apply();
  const refused = {
    __typename: 'RuleRefusedError',
    code: 'X',
    message: '请稍后再试。',
    path: null,
  };
  server.answer('ApplyForService', () => ({ applyForService: refused }));
  expect(application.review()).toBe(true);
  await application.send();
  await application.send();
  application.answer('what', '灯又坏了');
  answerServices(server);
  expect(application.review()).toBe(true);
  await Promise.all([application.send(), application.send()]);
  expect(asked('ApplyForService')).toHaveLength(3);
  expect(keyOf(0)).toMatch(/\w/);
  expect(keyOf(0)).toBe(keyOf(1));
  expect(keyOf(2)).not.toBe(keyOf(0));
  expect(receipts).toEqual([{ id: 'request-9', code: '7KQF-3MZD' }]);
  expect(application.step).toBe('done');
});

test('nothing is reviewed while something is missing', async () => {
  const { application } = await apply();
  application.answer('phone', undefined);
  expect(application.review()).toBe(false);
  expect(application.problems.map(({ questionId }) => questionId)).toEqual(['phone']);
  application.answer('phone', '13800138000');
  expect(application.problems).toEqual([]);
});

test('a returned application starts from the answers that were given', async () => {
  const host = connect(null, 'request-1');
  const application = new ServiceApplicationController(host, () => {});
  host.connect();
  await expect.poll(() => application.view.state).toBe('ready');
  expect(application.answers).toEqual({
    what: '水龙头漏水',
    kind: 'water',
    leak: 'yes',
    phone: '13800138000',
  });
  expect(asked('ServiceApplicationForm')).toHaveLength(0);
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../provider/provider.ts';
import '../service-menu/service-menu.ts';
import * as operations from '../service-menu/operations.ts';
import { type FakeServer, ServerRefusal } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';

let server: FakeServer;
let restore: () => void;
let lines: string[];

beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
  lines = [];
  vi.spyOn(console, 'warn').mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => {
  restore();
  vi.restoreAllMocks();
});

const guide = 'docs/guides/embedding.md#when-something-does-not-work';

describe('a mistake of who embeds', () => {
  test.each(['SITE_UNKNOWN', 'ORIGIN_NOT_ALLOWED', 'DOCUMENT_NOT_TRUSTED'])(
    '%s is told once in the console, and in a plain sentence on the page',
    async (code) => {
      server.answer('ServiceMenu', () => {
        throw new ServerRefusal(code);
      });
      const html = '<linli-service-menu data-locale="zh-CN"></linli-service-menu>';
      const element = await mount(html, 'linli-service-menu');
      const text = () => element.renderRoot.textContent ?? '';
      await expect.poll(text).toContain('这个网页现在用不了邻里服务');
      expect(text()).not.toContain(code);
      const again = await mount(html, 'linli-service-menu');
      await expect.poll(() => again.renderRoot.textContent).toContain('请告诉网站管理员');
      const told = lines.filter((line) => line.startsWith(`[linli ${code}]`));
      expect(told).toEqual([expect.stringContaining(guide)]);
      expect(told[0]).toContain(location.origin);
    },
  );

  test('another failure is not', async () => {
    server.answer('ServiceMenu', () => {
      throw new ServerRefusal('INTERNAL_SERVER_ERROR');
    });
    const element = await mount(
      '<linli-service-menu data-locale="zh-CN"></linli-service-menu>',
      'linli-service-menu',
    );
    await expect.poll(() => element.renderRoot.textContent).toContain('req-test');
    expect(lines).toEqual([]);
  });
});

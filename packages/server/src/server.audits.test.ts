import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from './testing/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const audits = serverAudits({
  url: 'http://linli.test/graphql',
  fetchFn: (url: string, init: RequestInit) => app.fetch(url, init),
});

describe('the server keeps the GraphQL over HTTP specification', () => {
  test('all 61 audits are run', () => {
    expect(audits).toHaveLength(61);
  });

  for (const audit of audits) {
    test(audit.name, async () => {
      const result = await audit.fn();
      expect(result.status, 'reason' in result ? result.reason : '').toBe('ok');
    });
  }
});

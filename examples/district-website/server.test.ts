import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maxCspReportBytes, maxCspReports } from './csp-reports.ts';
import { signDemoToken } from './demo-token.ts';
import { locales } from './locales.ts';
import {
  type CspReport,
  type DistrictWebsite,
  demoCommunity,
  serveDistrictWebsite,
} from './server.ts';
import { readSitePages } from './site-files.ts';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const linliOrigin = 'http://localhost:4000';
const siteKey = 'pk_fucheng';
const heard: CspReport[] = [];
const { names } = await readSitePages();
const pages = names.filter((name) => name !== 'not-found.html');
const everyPage = pages.flatMap((page) => locales.map((locale) => `/${page}?lang=${locale}`));

let website: DistrictWebsite;

beforeAll(async () => {
  website = await serveDistrictWebsite({
    port: 0,
    linliOrigin: `${linliOrigin}/`,
    siteKey,
    communityCode: demoCommunity.code,
    signToken: (persona) =>
      signDemoToken({
        privateKey,
        keyId: 'demo-1',
        siteKey,
        persona,
        communityCode: demoCommunity.code,
      }),
    onCspReport: (report) => heard.push(report),
  });
});

afterAll(() => website.close());

const get = (path: string, headers?: Record<string, string>) =>
  fetch(website.url + path, headers === undefined ? {} : { headers });

describe.each(everyPage)('%s', (path) => {
  it('is sent under a strict policy, without cookies', async () => {
    const response = await get(path);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'self' ${linliOrigin};`);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe-|\*/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('holds no placeholder, no unfilled include, no inline style and no inline script', async () => {
    const html = await (await get(path)).text();
    expect(html).not.toMatch(/\{\{|\}\}|<!--#/);
    expect(html).not.toMatch(/\sstyle=|<style\b|\son\w+=|javascript:/i);
    for (const [, attributes, body] of html.matchAll(/<script([^>]*)>([^<]*)</g)) {
      expect(attributes).toMatch(/\ssrc="[^"]+"/);
      expect(body).toBe('');
    }
  });

  it('says its language and links to pages in the same language', async () => {
    const html = await (await get(path)).text();
    const locale = path.split('lang=')[1];
    expect(html).toContain(`<html lang="${locale}">`);
    const links = [...html.matchAll(/data-page="[\w-]+\.html"[^>]* href="([^"]+)"/g)];
    expect(links.length).toBeGreaterThanOrEqual(5);
    for (const [, href] of links) {
      expect(href?.split('?lang=')[1]).toBe(locale === 'zh-CN' ? undefined : locale);
    }
  });

  it('links only to pages and files that exist', async () => {
    const html = await (await get(path)).text();
    const targets = [...html.matchAll(/\s(?:href|src)="([^"#]+)/g)]
      .map(([, target]) => new URL(target ?? '', website.url + path))
      .filter((target) => target.origin === website.url);
    for (const target of new Set(targets.map(String))) {
      expect((await fetch(target)).status, target).toBe(200);
    }
  });
});

describe('embedding', () => {
  it.each([
    ['board.html', ['linli-deliberation-board', 'linli-suggestion-box']],
    ['services.html', ['linli-service-menu']],
    ['survey.html', ['linli-satisfaction-survey']],
    ['community.html', ['linli-community-profile']],
    ['conference.html', ['linli-joint-conference']],
    ['mine.html', ['linli-my-affairs']],
    ['moderation.html', ['linli-moderation-log']],
    ['desk.html', ['linli-desk']],
  ])('%s loads Linli once for this site and community', async (page, elements) => {
    const html = await (await get(`/${page}`)).text();
    const embeds = html.match(/<script type="module"[^>]*>/g);
    expect(embeds).toEqual([
      `<script type="module" src="${linliOrigin}/embed.js" data-site="${siteKey}" ` +
        `data-community="${demoCommunity.code}" data-token-url="/demo/token">`,
    ]);
    for (const element of elements) expect(html).toContain(`<${element}></${element}>`);
  });

  it('sets the token address before Linli reads it: site.js stands before embed.js', async () => {
    const html = await (await get('/board.html')).text();
    expect(html.indexOf('src="/site.js" defer')).toBeGreaterThan(0);
    expect(html.indexOf('src="/site.js" defer')).toBeLessThan(html.indexOf('/embed.js'));
  });
});

describe('translation', () => {
  it('leaves nothing in Chinese on the English site but the names of languages', async () => {
    for (const page of pages) {
      const html = await (await get(`/${page}?lang=en`)).text();
      const rest = html.replace(/<a [^>]*hreflang="zh-(CN|TW)"[^>]*>[^<]*/g, '');
      expect(rest.match(/[\p{Script=Han}]+/gu), page).toBeNull();
    }
  });

  it('reads as written when the language is unknown', async () => {
    expect(await (await get('/?lang=xx')).text()).toContain('<html lang="zh-CN">');
  });
});

describe('a name given by the operator', () => {
  it('is shown as text, never as markup', async () => {
    const other = await serveDistrictWebsite({
      port: 0,
      linliOrigin,
      siteKey,
      communityCode: '510703001009',
      communityName: '<b>钟鼓楼社区</b>',
      signToken: () => null,
    });
    const html = await (await fetch(other.url)).text();
    await other.close();
    expect(html).toContain('&lt;b&gt;钟鼓楼社区&lt;/b&gt;');
    expect(html).not.toContain('<b>');
  });
});

describe('/demo/token', () => {
  it('gives a resident a token that the public key verifies', async () => {
    const response = await get('/demo/token?persona=resident');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { token } = (await response.json()) as { token: string };
    const { payload, protectedHeader } = await jwtVerify(token, createPublicKey(privateKey), {
      issuer: siteKey,
      audience: 'linli',
      algorithms: ['ES256'],
    });
    expect(protectedHeader.kid).toBe('demo-1');
    expect(payload).toMatchObject({
      sub: 'demo-resident',
      name: '王秀兰',
      community: '510703001010',
      level: 'RESIDENT',
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(15 * 60);
  });

  it.each(['/demo/token', '/demo/token?persona=visitor'])(
    'gives a visitor none: %s',
    async (path) => {
      expect(await (await get(path)).json()).toEqual({ token: null });
    },
  );

  it('refuses a persona it does not know', async () => {
    expect((await get('/demo/token?persona=mayor')).status).toBe(400);
  });

  it('refuses pages of other websites', async () => {
    const response = await get('/demo/token?persona=official', { 'sec-fetch-site': 'cross-site' });
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain('ey');
  });
});

describe('/csp-report', () => {
  const send = (body: string) =>
    fetch(`${website.url}/csp-report`, {
      method: 'POST',
      headers: { 'content-type': 'application/csp-report' },
      body,
    });
  const report = (blocked: string) =>
    JSON.stringify({
      'csp-report': {
        'document-uri': 'http://localhost/board.html',
        'effective-directive': 'style-src-attr',
        'blocked-uri': blocked,
        'source-file': 'http://localhost:4000/embed.js',
        'line-number': 7,
      },
    });

  it('keeps what was blocked and tells the operator', async () => {
    expect((await send(report('inline'))).status).toBe(204);
    const expected = {
      documentUri: 'http://localhost/board.html',
      violatedDirective: 'style-src-attr',
      blockedUri: 'inline',
      source: 'http://localhost:4000/embed.js:7',
    };
    expect(website.cspReports.at(-1)).toEqual(expected);
    expect(heard.at(-1)).toEqual(expected);
  });

  it('keeps the latest reports only', async () => {
    for (let count = 0; count <= maxCspReports; count += 1) await send(report(`blocked-${count}`));
    expect(website.cspReports).toHaveLength(maxCspReports);
    expect(website.cspReports[0]?.blockedUri).toBe('blocked-1');
  });

  it('refuses what is too large or no report', async () => {
    const before = website.cspReports.length;
    expect((await send('x'.repeat(maxCspReportBytes + 1))).status).toBe(413);
    expect((await send('[]')).status).toBe(400);
    expect((await send('not json')).status).toBe(400);
    expect(website.cspReports).toHaveLength(before);
  });
});

describe('the rest', () => {
  it.each([
    '/nothing',
    '/not-found.html',
    '/../server.ts',
    '/%2e%2e/server.ts',
    '/parts/head.html',
  ])('answers %s with a page that helps on', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('没有找到这一页');
  });

  it('is read only', async () => {
    expect((await fetch(website.url, { method: 'POST' })).status).toBe(405);
  });

  it('rejects with the error of Node when the port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(
      serveDistrictWebsite({
        port,
        linliOrigin,
        siteKey,
        communityCode: demoCommunity.code,
        signToken: () => null,
      }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
    taken.close();
  });
});

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/index.ts';

const text = 'query Search($search: String!) { communities(search: $search) { nodes { name } } }';
const hash = createHash('sha256').update(text).digest('hex');
const who = 'query Who { viewer { displayName } }';
const whoHash = createHash('sha256').update(who).digest('hex');

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({
    documents: new Map([
      [hash, text],
      [whoHash, who],
    ]),
  });
});
afterAll(() => app.close());

const address = (parameters: Record<string, string>) =>
  `/graphql?${new URLSearchParams({ hash, variables: JSON.stringify({ search: '滨江' }), ...parameters })}`;

/** A browser on the site's own page. */
const fromPage = (headers: Record<string, string> = {}) => ({
  headers: { accept: 'application/json', origin: 'https://district.example', ...headers },
});

describe('a page of a site', () => {
  test('reads a trusted document by its hash', async () => {
    const response = await app.fetch(address({ site: 'pk_510703' }), fromPage());
    const { data } = (await response.json()) as { data: { communities: { nodes: object[] } } };
    expect(data.communities.nodes).toHaveLength(2);
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(response.headers.get('x-request-id')).toBeTruthy();
  });

  test('that has the answer already gets 304 and no body', async () => {
    const first = await app.fetch(address({ site: 'pk_510703' }), fromPage());
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const again = await app.fetch(
      address({ site: 'pk_510703' }),
      fromPage({ 'if-none-match': etag }),
    );
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('may not keep the answer to somebody signed in', async () => {
    const response = await app.fetch(
      `/graphql?hash=${whoHash}&site=pk_510703`,
      fromPage({ authorization: `Bearer ${app.world.here.resident.token}` }),
    );
    expect(await response.json()).toEqual({ data: { viewer: { displayName: '王秀兰' } } });
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  test('may send nothing but trusted documents', async () => {
    for (const body of [{ query: '{ viewer { level } }' }, { hash: 'f'.repeat(64) }]) {
      const response = await app.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-linli-site': 'pk_510703' },
        body: JSON.stringify(body),
      });
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      expect(errors[0]?.extensions.code).toBe('DOCUMENT_NOT_TRUSTED');
    }
  });

  test('of another origin is refused, and told why', async () => {
    const response = await app.fetch(address({ site: 'pk_510703' }), {
      headers: { accept: 'application/json', origin: 'https://elsewhere.example' },
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe('ORIGIN_NOT_ALLOWED');
  });

  test('with a key that names no site is refused', async () => {
    const response = await app.fetch(address({ site: 'pk_none' }), fromPage());
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe('SITE_UNKNOWN');
  });
});

describe('a document that asks for too much is refused', () => {
  const refused = async (query: string) => {
    const { data, errors } = await app.as(null).run(query);
    expect(data ?? null).toBeNull();
    const { message = '', extensions } = errors?.[0] ?? {};
    expect(message).toMatch(/^一次要的内容太多了，请分几次来取。（.+）$/);
    expect(extensions).toMatchObject({
      code: 'DOCUMENT_TOO_COSTLY',
      requestId: expect.stringMatching(/^[\w-]{8,64}$/),
    });
    return message;
  };

  test('too deep', async () => {
    const deep = `{ communities(first: 1) { nodes { ${'parent { '.repeat(15)} id ${'}'.repeat(15)} } } }`;
    expect(await refused(deep)).toMatch(/depth/i);
  });

  test('too many aliases', async () => {
    const many = Array.from({ length: 50 }, (_, index) => `a${index}: viewer { level }`).join(' ');
    expect(await refused(`{ ${many} }`)).toMatch(/alias/i);
  });

  test('too many tokens', async () => {
    expect(await refused(`{ viewer { ${'level '.repeat(3_000)} } }`)).toMatch(/token/i);
  });

  test('too large a page', async () => {
    const query = '{ communities(first: 101) { nodes { id } } }';
    const { data, errors } = await app.as(null).run(query);
    const size = data?.communities?.nodes?.length ?? 0;
    expect(errors !== undefined || size <= 100).toBe(true);
  });

  test('too costly: pages within pages', async () => {
    const page = (inside: string) => `children(first: 100) { nodes { id ${inside} } }`;
    const costly = `{ communities(first: 100) { nodes { ${page(page(page('')))} } } }`;
    expect(await refused(costly)).toMatch(/complexity/i);
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { isAcceptable, lookupPublic, post } from './post.ts';
import { isPublicAddress } from './public-address.ts';

const strict = { toPrivate: false };

describe('an address of our own network is refused', () => {
  test.each([
    ['loopback', ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1']],
    ['private', ['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1']],
    ['link-local, where clouds keep their secrets', ['169.254.169.254', 'fe80::1']],
    [
      'shared, benchmark and documentation',
      ['100.64.0.1', '198.18.0.1', '203.0.113.9', '2001:db8::1'],
    ],
    ['none, multicast and broadcast', ['0.0.0.0', '::', '224.0.0.1', '255.255.255.255', 'ff02::1']],
    ['tunnels and mappings', ['::ffff:8.8.8.8', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:0:1::1']],
    ['no address', ['', 'example.cn', '1.2.3']],
  ])('%s', (_, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  test('public ones are not', () => {
    const addresses = ['1.1.1.1', '172.32.0.1', '223.5.5.5', '2400:3200::1', '2606:4700::1111'];
    expect(addresses.filter(isPublicAddress)).toEqual(addresses);
  });

  test.each([
    'http://hooks.example/',
    'ftp://hooks.example/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://a.localhost/',
    'https://user:word@hooks.example/',
    'https://hooks.example/#part',
    'hooks.example',
    'javascript:alert(1)',
    '',
  ])('%s', (url) => {
    expect(isAcceptable(url, strict)).toBe(false);
  });

  test('a name is refused by what it leads to, before anything is connected to', async () => {
    const found = await new Promise<Error | null>((resolve) => {
      lookupPublic('localhost', {}, resolve);
    });
    expect(found?.message).toContain('not public');
    await expect(
      post({ url: 'https://127.0.0.1/', headers: {}, body: '' }, strict),
    ).rejects.toThrow('not public');
  });
});

test('an https address of the Internet is taken', () => {
  expect(isAcceptable('https://hooks.example:8443/linli?token=1', strict)).toBe(true);
});

test('a redirect is an answer, and is not followed', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(302, { location: '/inside' }).end('x'.repeat(1_000_000));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  expect(await post({ url, headers: {}, body: '{}' }, { toPrivate: true })).toBe(302);
  expect(asked).toEqual(['/']);
  await new Promise((resolve) => server.close(resolve));
});

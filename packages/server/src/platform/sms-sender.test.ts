import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { createSignedSmsSender } from './sms-sender.ts';

const secret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
const received: { signed: boolean; body: unknown }[] = [];
let server: Server;
let url: string;
let status = 200;
beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      const { headers } = request;
      const signature = createHmac('sha256', Buffer.alloc(32, 9))
        .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
        .digest('base64');
      const signed = headers['webhook-signature'] === `v1,${signature}`;
      received.push({ signed, body: JSON.parse(body) });
      response.writeHead(status, { location: '/elsewhere' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('a gateway gets codes and texts, signed', async () => {
  const sender = createSignedSmsSender(url, secret);
  await sender.sendCode('13800138000', '012345');
  await sender.sendText?.('13800138000', '您提的建议有答复了');
  expect(received).toEqual([
    { signed: true, body: { type: 'code', phone: '13800138000', code: '012345' } },
    { signed: true, body: { type: 'text', phone: '13800138000', text: '您提的建议有答复了' } },
  ]);
});

test('what the gateway does not take, or sends elsewhere, is an error', async () => {
  const sender = createSignedSmsSender(url, secret);
  for (status of [500, 302]) {
    await expect(sender.sendCode('13800138000', '012345')).rejects.toThrow();
  }
});

test.each([
  [{ LINLI_SMS_WEBHOOK_URL: 'https://sms.example/' }, 'LINLI_SMS_WEBHOOK_SECRET'],
  [
    { LINLI_SMS_WEBHOOK_URL: 'https://sms.example/', LINLI_SMS_WEBHOOK_SECRET: 'whsec_short' },
    'LINLI_SMS_WEBHOOK_SECRET',
  ],
  [{ LINLI_SMTP_URL: 'smtp://mail.example' }, 'LINLI_MAIL_FROM'],
  [{ LINLI_SMTP_URL: 'mail.example', LINLI_MAIL_FROM: 'a@b.cn' }, 'LINLI_SMTP_URL'],
])('half a setting stops the start with a sentence: %o', async (environment, named) => {
  const LINLI_ENCRYPTION_KEY = Buffer.alloc(32, 1).toString('base64');
  const keys = { LINLI_ENCRYPTION_KEY, LINLI_LOG_KEY: LINLI_ENCRYPTION_KEY };
  const reading = readConfig({ ...environment, ...keys }, '.', {
    demonstration: false,
  });
  await expect(reading).rejects.toThrow(named);
});

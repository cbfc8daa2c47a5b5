import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../database.ts';
import { migrate } from '../../migrate.ts';
import { openServices } from '../../services.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { openMailServer, type TestMailServer } from '../../testing/mail-server.ts';
import { createSmsInbox } from '../../testing/sms-inbox.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createSmtpSender } from '../smtp-sender.ts';
import { deliverDue } from './deliver.ts';
import { giveAddress, tellThat, workWaits } from './testing.ts';

let place: TestDatabase;
let app: TestApp;
let mails: TestMailServer;
let second: Awaited<ReturnType<typeof openServices>>;
beforeAll(async () => {
  place = await createTestDatabase();
  const database = await openDatabase({ url: place.url });
  await migrate(database);
  await database.close();
  mails = await openMailServer();
  const mail = createSmtpSender(mails.url, 'notice@linli.test');
  app = await openTestApp({ url: place.url, mail });
  second = await openServices({
    database: await openDatabase({ url: place.url }),
    encryptionKey: Buffer.alloc(32, 7),
    logKeys: { current: Buffer.alloc(32, 8) },
    filesFolder: '.',
    sms: createSmsInbox(),
    mail,
    demonstration: false,
    logLevel: 'fatal',
    clock: app.clock,
  });
}, 60_000);
afterAll(async () => {
  await second.close();
  await app.close();
  await mails.close();
  await place.drop();
});

test('two servers on one database send each message once, and a digest whole', async () => {
  const { worker, official } = app.world.here;
  const code = () => /\d{6}/.exec(mails.received.at(-1)?.text ?? '')?.[0] ?? '';
  await giveAddress(app, worker, 'limin@example.cn', code);
  await giveAddress(app, official, 'zhou@example.cn', code);
  mails.received.length = 0;
  for (let count = 0; count < 15; count += 1) {
    await tellThat(app, [worker, official], { kind: workWaits });
    await tellThat(app, [worker]);
  }
  app.clock.advance({ days: 1 });
  const first = app.context({ kind: 'operator' });
  await Promise.all([
    deliverDue(first),
    deliverDue(second.services),
    deliverDue(first),
    deliverDue(second.services),
  ]);
  const digests = mails.received.filter(({ subject }) => subject.includes('15'));
  expect(digests).toHaveLength(1);
  expect(digests[0]?.text.match(/东街步道修好了/g)).toHaveLength(15);
  expect(mails.received).toHaveLength(15 + 15 + 1);
  const states = await first.db.notificationDelivery.groupBy({ by: ['state', 'attempts'] });
  expect(states).toEqual([{ state: 'SENT', attempts: 1 }]);
}, 60_000);

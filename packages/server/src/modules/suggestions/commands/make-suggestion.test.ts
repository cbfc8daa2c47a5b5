import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { attachPhoto } from '../../../mechanisms/attachment/attach-photo.ts';
import { openTestApp, type Persona, type TestApp } from '../../../testing/index.ts';
import { auditText, suggestionActs } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof suggestionActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = suggestionActs(app);
});
afterAll(() => app.close());

async function photoOf(owner: Persona): Promise<string> {
  const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const file = new File([new Uint8Array(bytes)], 'p.png');
  return globalId('Attachment', await attachPhoto(app.context(owner.viewer), { file }));
}

test('a neighbour makes a suggestion with photos and gets a receipt', async () => {
  const { resident } = app.world.here;
  const photos = [await photoOf(resident), await photoOf(resident)];
  const { data } = await acts.make(resident, { photos });
  const { suggestion, receipt } = data.makeSuggestion;
  expect(suggestion).toMatchObject({
    body: '三栋的路灯坏了。',
    channel: 'ONLINE',
    origin: 'ONLINE',
    originLabel: '网上',
    state: 'RECEIVED',
    stateLabel: '已收到，等待答复',
    overdue: false,
    answer: null,
    callerName: null,
    callerPhone: null,
    community: { name: '涪城区滨江社区' },
    timeline: [{ action: 'MAKE', label: '建议已提交', reason: null }],
  });
  expect(suggestion.photos.map(({ id }: { id: string }) => id)).toEqual(photos);
  expect(suggestion.availableActions).toEqual([
    {
      action: 'ANSWER',
      label: '答复',
      allowed: false,
      reasonRequired: false,
      refusal: { code: 'NOT_FOR_YOU' },
    },
    {
      action: 'RAISE_TOPIC',
      label: '转为议题',
      allowed: false,
      reasonRequired: false,
      refusal: { code: 'NOT_FOR_YOU' },
    },
    {
      action: 'RECORD_NEED',
      label: '列入需求清单',
      allowed: false,
      reasonRequired: false,
      refusal: { code: 'NOT_FOR_YOU' },
    },
    {
      action: 'REPORT_INCIDENT',
      label: '作为事件派人处理',
      allowed: false,
      reasonRequired: false,
      refusal: { code: 'NOT_FOR_YOU' },
    },
  ]);
  expect(receipt).toMatchObject({ kind: 'Suggestion', title: '三栋的路灯坏了。' });
  expect(receipt.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
});

test('an answer is due five working days on, at the end of that day', async () => {
  // The world's clock starts on Sunday 22 November 2026 in the afternoon.
  const { data } = await acts.make(app.world.here.account);
  expect(data.makeSuggestion.suggestion.answerDueAt).toBe('2026-11-27T15:59:59.000Z');
});

test('sent twice with one key, it is made once; with other words, it is refused', async () => {
  const { resident } = app.world.here;
  const idempotencyKey = newId();
  const first = await acts.make(resident, { idempotencyKey, phone: '13908160001' });
  const [second, third] = await Promise.all([
    acts.make(resident, { idempotencyKey, phone: '13908160001' }),
    acts.make(resident, { idempotencyKey, phone: '13908160001' }),
  ]);
  expect(second).toEqual(first);
  expect(third).toEqual(first);
  const { data } = await acts.make(resident, { idempotencyKey, body: '别的话' });
  expect(data.makeSuggestion.code).toBe('IDEMPOTENCY_KEY_REUSED');
});

describe('refused, with nothing written', () => {
  const count = () => app.context({ kind: 'operator' }).db.suggestion.count();

  test.each([
    ['an empty body', { body: ' \n ' }, { path: ['body'], code: 'VALUE_REQUIRED' }],
    ['a long body', { body: '字'.repeat(2_001) }, { path: ['body'], code: 'VALUE_TOO_LONG' }],
    ['a wrong phone', { phone: '12345' }, { path: ['phone'], code: 'PHONE_INVALID' }],
    ['seven photos', { photos: Array(7).fill('x') }, { path: ['photos'], code: 'VALUE_TOO_LONG' }],
  ])('%s', async (_, extra, problem) => {
    const before = await count();
    const { data } = await acts.make(app.world.here.resident, extra);
    expect(data.makeSuggestion.problems).toEqual([problem]);
    expect(await count()).toBe(before);
  });

  test('a community that is none', async () => {
    for (const community of ['Community:1', `Topic:${newId()}`, `Community:${newId()}`, '']) {
      const { data } = await acts.make(app.world.here.resident, { community });
      expect(data.makeSuggestion).toMatchObject({ code: 'NOT_FOUND', path: ['community'] });
    }
  });

  test('somebody else’s photo, and one that is in use', async () => {
    const { resident, otherResident } = app.world.here;
    const own = await photoOf(resident);
    const before = await count();
    const { data } = await acts.make(otherResident, { photos: [own] });
    expect(data.makeSuggestion).toMatchObject({ code: 'ATTACHMENT_UNAVAILABLE', path: ['photos'] });
    expect(await count()).toBe(before);
    await acts.make(resident, { photos: [own] });
    const again = await acts.make(resident, { photos: [own] });
    expect(again.data.makeSuggestion.code).toBe('ATTACHMENT_UNAVAILABLE');
  });

  test('visitors and guests, and neighbours of another district', async () => {
    const { here, elsewhere } = app.world;
    for (const persona of [null, here.guest]) {
      const { errors } = await acts.make(persona);
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    const { errors } = await acts.make(elsewhere.resident);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

test('hostile words are kept as words, without the characters that deceive', async () => {
  const { data } = await acts.make(app.world.here.resident, {
    body: `<script>alert(1)</script> '; DROP TABLE suggestion; -- \u202e翻转\u0000\r\n第二行`,
  });
  expect(data.makeSuggestion.suggestion.body).toBe(
    "<script>alert(1)</script> '; DROP TABLE suggestion; -- 翻转\n第二行",
  );
});

test('a number given for finding it again is stored nowhere in the clear', async () => {
  const { data } = await acts.make(app.world.here.resident, { phone: '+86 139-0816-7788' });
  expect(data.makeSuggestion.__typename).toBe('MakeSuggestionSuccess');
  const { db } = app.context({ kind: 'operator' });
  const everything = JSON.stringify([
    await db.suggestion.findMany(),
    await db.receipt.findMany(),
    await db.idempotencyRecord.findMany(),
  ]);
  expect(everything).not.toContain('13908167788');
  const audit = await auditText(app);
  expect(audit).not.toContain('13908167788');
  expect(audit).not.toContain('路灯');
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agreementActs, fourFives, usualTerms } from '../../testing/agreements.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { problemsOf, refusalOf } from '../../testing/refusals.ts';
import { keepAgreementTime } from './keep-time.ts';

let app: TestApp;
let acts: ReturnType<typeof agreementActs>;
let committee: string;
let company: string;
beforeAll(async () => {
  app = await openTestApp();
  acts = agreementActs(app);
  committee = app.world.here.committee.globalId;
  company = app.world.here.company.globalId;
});
afterAll(() => app.close());

/** Days pass; everybody stays signed in. */
async function pass(days: number): Promise<void> {
  const { db } = app.context({ kind: 'operator' });
  await db.session.updateMany({ data: { expiresAt: new Date('2100-01-01') } });
  app.clock.advance({ days });
}

/** A period that begins today and has this many days before its last one. */
function termsFor(days: number) {
  const today = Temporal.Instant.fromEpochMilliseconds(app.clock.now().getTime())
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDate();
  return {
    title: '共建协议',
    since: today.toString(),
    until: today.add({ days }).toString(),
    obligations: usualTerms(app).obligations.map(({ obligor, text }) => ({ obligor, text })),
  };
}

describe('what is owed', () => {
  test('is confirmed by another side, not by who owes it', async () => {
    const { worker, representative } = app.world.here;
    const id = await acts.inForce();
    const [first] = (await acts.read(worker, id)).obligations;
    const own = await acts.act(representative, 'recordFulfilment', {
      obligation: first.id,
      side: company,
    });
    expect(refusalOf(own)).toBe('OWN_OBLIGATION');
    const confirm = { obligation: first.id, side: committee, note: '现场看过' };
    const done = await acts.act(worker, 'recordFulfilment', confirm);
    expect(done.data.recordFulfilment.agreement.obligations[0]).toMatchObject({
      state: 'FULFILLED',
      fulfilmentNote: '现场看过',
      confirmedBy: { id: committee },
    });
    expect((await acts.read(null, id)).obligations[0]).toMatchObject({
      state: 'FULFILLED',
      fulfilmentNote: null,
    });
    expect(refusalOf(await acts.act(worker, 'recordFulfilment', confirm))).toBe('WRONG_STATE');
  });

  test('waits until the agreement is in force', async () => {
    const { worker } = app.world.here;
    const id = await acts.drafted();
    const [first] = (await acts.read(worker, id)).obligations;
    const input = { obligation: first.id, side: committee };
    expect(refusalOf(await acts.act(worker, 'recordFulfilment', input))).toBe(
      'AGREEMENT_NOT_IN_FORCE',
    );
    for (const obligation of ['', 'AgreementObligation:1', id]) {
      const unknown = await acts.act(worker, 'recordFulfilment', { obligation, side: committee });
      expect(refusalOf(unknown)).toBe('NOT_FOUND');
    }
  });

  test('is reported, answered, put right, and then confirmed', async () => {
    const { worker, representative } = app.world.here;
    const id = await acts.inForce();
    const [first] = (await acts.read(worker, id)).obligations;
    const report = { obligation: first.id, side: committee, body: '三月没有清理。' };
    const reported = await acts.act(worker, 'reportBreach', report);
    const [breach] = reported.data.reportBreach.agreement.obligations[0].breaches;
    expect(breach.state).toBe('REPORTED');
    expect(refusalOf(await acts.act(worker, 'reportBreach', report))).toBe('WRONG_STATE');
    // Between the sides: everybody else reads that it is to be done.
    expect((await acts.read(null, id)).obligations[0]).toMatchObject({
      state: 'OPEN',
      breaches: [],
    });
    const answer = { breach: breach.id, answer: '四月补上。' };
    expect(refusalOf(await acts.act(worker, 'answerBreach', { ...answer, side: committee }))).toBe(
      'FORBIDDEN',
    );
    const answered = await acts.act(representative, 'answerBreach', { ...answer, side: company });
    expect(answered.data.answerBreach.agreement.obligations[0].breaches).toMatchObject([
      { state: 'ANSWERED', answer: '四月补上。' },
    ]);
    const remedy = { breach: breach.id };
    expect(
      refusalOf(await acts.act(representative, 'acknowledgeRemedy', { ...remedy, side: company })),
    ).toBe('FORBIDDEN');
    const settled = await acts.act(worker, 'acknowledgeRemedy', { ...remedy, side: committee });
    expect(settled.data.acknowledgeRemedy.agreement.obligations[0]).toMatchObject({
      state: 'OPEN',
      breaches: [{ state: 'REMEDIED' }],
    });
    expect(await acts.told(representative)).toContain('AGREEMENT_BREACH_REPORTED');
    expect(await acts.told(worker)).toContain('AGREEMENT_BREACH_ANSWERED');
    const done = { obligation: first.id, side: committee };
    expect(refusalOf(await acts.act(worker, 'recordFulfilment', done))).toBeNull();
  });
});

describe('rating one another', () => {
  const rate = (by: 'committee' | 'company', agreement: string, answers: object[] = fourFives) => {
    const { worker, representative } = app.world.here;
    return by === 'committee'
      ? acts.act(worker, 'rateAgreementSide', {
          agreement,
          side: committee,
          rated: company,
          answers,
        })
      : acts.act(representative, 'rateAgreementSide', {
          agreement,
          side: company,
          rated: committee,
          answers,
        });
  };

  test('opens sixty days before the end', async () => {
    const early = await acts.inForce({ terms: termsFor(61) });
    expect(refusalOf(await rate('company', early))).toBe('RATING_NOT_OPEN');
    const late = await acts.inForce({ terms: termsFor(60) });
    expect(refusalOf(await rate('company', late))).toBeNull();
  });

  test('nobody reads the other’s rating before they have given theirs', async () => {
    const { worker, representative, official } = app.world.here;
    const id = await acts.inForce({ terms: termsFor(30) });
    const words = [...fourFives, { question: 'words', text: '合作愉快' }];
    await rate('company', id, words);
    expect((await acts.read(representative, id)).ratings).toHaveLength(1);
    for (const persona of [worker, official, null]) {
      expect((await acts.read(persona, id)).ratings).toEqual([]);
    }
    const threes = fourFives.map(({ question }) => ({ question, number: 3 }));
    await rate('committee', id, threes);
    for (const persona of [worker, representative, official]) {
      const { ratings } = await acts.read(persona, id);
      expect(ratings).toHaveLength(2);
      expect(JSON.stringify(ratings)).toContain('合作愉快');
    }
    const open = await acts.read(null, id);
    expect([open.ratings, open.sides[0].averages]).toEqual([[], []]);
  });

  test('each side rates once; the same again changes nothing', async () => {
    const id = await acts.inForce({ terms: termsFor(30) });
    await rate('company', id);
    expect(refusalOf(await rate('company', id))).toBeNull();
    const ones = fourFives.map(({ question }) => ({ question, number: 1 }));
    expect(refusalOf(await rate('company', id, ones))).toBe('ALREADY_RATED');
    const { timeline } = await acts.read(app.world.here.worker, id);
    expect(timeline.filter(({ action }: { action: string }) => action === 'RATE')).toHaveLength(1);
  });

  test('answers fit the questions; nobody rates themselves', async () => {
    const { representative } = app.world.here;
    const agreement = await acts.inForce({ terms: termsFor(30) });
    expect(problemsOf(await rate('company', agreement, fourFives.slice(1)))).toEqual([
      'answers.kept ANSWER_REQUIRED',
    ]);
    const self = { agreement, side: company, rated: company, answers: fourFives };
    expect(refusalOf(await acts.act(representative, 'rateAgreementSide', self))).toBe('NOT_A_SIDE');
  });

  test('words are stored encrypted and are not in the audit', async () => {
    const id = await acts.inForce({ terms: termsFor(30) });
    await rate('company', id, [...fourFives, { question: 'words', text: '机密评语' }]);
    const { db } = app.context({ kind: 'operator' });
    const stored = JSON.stringify([
      await db.agreementRating.findMany(),
      await db.auditEntry.findMany(),
      await db.notification.findMany(),
    ]);
    expect(stored).not.toContain('机密评语');
  });
});

describe('the end and what follows', () => {
  test('one side’s notice ends it thirty days later, all sides’ at once', async () => {
    const { worker, representative } = app.world.here;
    const agreement = await acts.inForce();
    const reason = '公司要搬走';
    const notice = { agreement, reason };
    const given = await acts.act(representative, 'endAgreement', { ...notice, side: company });
    expect(given.data.endAgreement.agreement).toMatchObject({ state: 'IN_FORCE' });
    expect(given.data.endAgreement.agreement.endsOn < '2027-11-30').toBe(true);
    expect(
      refusalOf(await acts.act(representative, 'endAgreement', { ...notice, side: company })),
    ).toBe('NOTICE_GIVEN');
    expect(JSON.stringify(await acts.read(null, agreement))).not.toContain(reason);
    const all = await acts.act(worker, 'endAgreement', { ...notice, side: committee });
    expect(all.data.endAgreement.agreement.state).toBe('ENDED');
  });

  test('the sides are reminded thirty and seven days before, once, and it ends by itself', async () => {
    const { worker, representative } = app.world.here;
    const services = app.context({ kind: 'operator' });
    const id = await acts.inForce({ terms: termsFor(40) });
    await acts.act(worker, 'rateAgreementSide', {
      agreement: id,
      side: committee,
      rated: company,
      answers: fourFives,
    });
    const reminders = async () => {
      await keepAgreementTime(services);
      await keepAgreementTime(services);
      const rows = await services.db.notification.findMany({
        where: {
          personId: representative.personId,
          subjectId: id.split(':')[2] as string,
          kind: 'AGREEMENT_ENDS_SOON',
        },
      });
      return rows.length;
    };
    expect(await reminders()).toBe(0);
    await pass(10);
    expect(await reminders()).toBe(1);
    await pass(23);
    expect(await reminders()).toBe(2);
    await pass(7);
    expect(await reminders()).toBe(2);
    expect((await acts.read(null, id)).state).toBe('IN_FORCE');
    await pass(1);
    await keepAgreementTime(services);
    const ended = await acts.read(null, id);
    expect(ended.state).toBe('ENDED');
    expect(ended.sides[1].averages).toContainEqual({ question: 'kept', mean: 5, count: 1 });
    expect(ended.ratings).toEqual([]);
    // The end opens what one side said alone.
    expect((await acts.read(representative, id)).ratings).toHaveLength(1);
    const told = await acts.told(worker);
    expect(told).toContain('AGREEMENT_ENDED');
  });

  test('a notice ends an agreement on the thirtieth day', async () => {
    const { representative } = app.world.here;
    const services = app.context({ kind: 'operator' });
    const agreement = await acts.inForce({ terms: termsFor(365) });
    await acts.act(representative, 'endAgreement', { agreement, side: company, reason: '撤场' });
    await pass(30);
    await keepAgreementTime(services);
    expect((await acts.read(null, agreement)).state).toBe('IN_FORCE');
    await pass(1);
    await keepAgreementTime(services);
    expect((await acts.read(null, agreement)).state).toBe('ENDED');
  });

  test('a renewal takes over the terms; its coming into force renews the one before', async () => {
    const { worker, representative, resident } = app.world.here;
    const terms = termsFor(364);
    const id = await acts.inForce({ terms });
    const renew = { agreement: id, side: committee, idempotencyKey: 'renewal-of-the-year' };
    const drafted = await acts.act(worker, 'renewAgreement', renew);
    const { agreement } = drafted.data.renewAgreement;
    expect(agreement).toMatchObject({
      state: 'DRAFTED',
      title: terms.title,
      renews: { id, state: 'IN_FORCE' },
      since: Temporal.PlainDate.from(terms.until).add({ days: 1 }).toString(),
    });
    expect(agreement.obligations).toMatchObject([{ text: '每月清理一次消防通道。' }, {}]);
    const again = await acts.act(worker, 'renewAgreement', renew);
    expect(again.data.renewAgreement.agreement.id).toBe(agreement.id);
    const other = { agreement: id, side: company, idempotencyKey: 'another-renewal' };
    expect(refusalOf(await acts.act(representative, 'renewAgreement', other))).toBe(
      'RENEWED_ALREADY',
    );
    expect((await acts.read(resident, id)).renewedBy).toBeNull();
    expect((await acts.read(representative, id)).renewedBy.id).toBe(agreement.id);

    // Given up, it lets the first one go; another one may follow.
    const given = { agreement: agreement.id, side: company, reason: '条件要重谈' };
    await acts.act(representative, 'abandonAgreement', given);
    const second = await acts.act(representative, 'renewAgreement', other);
    const successor = second.data.renewAgreement.agreement.id;
    await acts.sign(worker, successor, committee);
    expect((await acts.read(null, id)).state).toBe('IN_FORCE');
    await acts.sign(representative, successor, company);
    expect(await acts.read(null, id)).toMatchObject({
      state: 'RENEWED',
      renewedBy: { id: successor, state: 'IN_FORCE' },
    });
  });
});

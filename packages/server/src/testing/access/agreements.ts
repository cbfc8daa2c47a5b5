import { agreementActs, fourFives, usualTerms } from '../agreements.ts';
import type { Subjects } from '../subjects.ts';
import { type AccessArea, only } from './access-area.ts';

const acts = (s: Subjects) => agreementActs(s.app);
const sides = (s: Subjects) => {
  const { committee, company } = s.app.world.here;
  return { committee: committee.globalId, company: company.globalId };
};

/** The text of a draft whose period is near its end, so that sides can rate one another. */
const shortTerms = (s: Subjects) => ({
  title: '冬季共建协议',
  since: '2026-12-01',
  until: '2026-12-31',
  obligations: [{ obligor: sides(s).company, text: '扫雪。' }],
});

async function obligationOf(s: Subjects, agreement: string): Promise<string> {
  const { obligations } = await acts(s).read(s.app.world.here.worker, agreement);
  // The company owes the first one.
  return obligations[0].id;
}

async function breachOf(s: Subjects): Promise<string> {
  const { worker } = s.app.world.here;
  const obligation = await obligationOf(s, await acts(s).inForce());
  const input = { obligation, side: sides(s).committee, body: s.secret };
  const { data } = await acts(s).act(worker, 'reportBreach', input);
  return data.reportBreach.agreement.obligations[0].breaches[0].id;
}

/** An agreement in force in which everything that is said between the sides holds the secret. */
async function spokenOf(s: Subjects): Promise<string> {
  const { worker, representative } = s.app.world.here;
  const { committee, company } = sides(s);
  const agreement = await acts(s).drafted();
  await acts(s).act(representative, 'counterAgreement', {
    agreement,
    side: company,
    expectedVersion: 1,
    note: s.secret,
    terms: usualTerms(s.app),
  });
  await acts(s).sign(worker, agreement, committee, 2);
  await acts(s).sign(representative, agreement, company, 2);
  await acts(s).act(worker, 'endAgreement', { agreement, side: committee, reason: s.secret });
  return agreement;
}

/** Agreements between organizations: each side acts for itself. */
export const agreements: AccessArea = {
  rows: {
    abandonAgreement: {
      input: async (s) => ({
        agreement: await acts(s).drafted(),
        side: sides(s).company,
        reason: '谈不拢',
      }),
      expected: only('representative'),
    },
    acknowledgeRemedy: {
      input: async (s) => ({ breach: await breachOf(s), side: sides(s).committee }),
      expected: only('worker'),
    },
    answerBreach: {
      input: async (s) => ({
        breach: await breachOf(s),
        side: sides(s).company,
        answer: '下周补上',
      }),
      expected: only('representative'),
    },
    counterAgreement: {
      input: async (s) => ({
        agreement: await acts(s).drafted(),
        side: sides(s).committee,
        expectedVersion: 1,
        terms: usualTerms(s.app),
      }),
      expected: only('worker'),
    },
    draftAgreement: {
      input: async (s) => acts(s).draftInput(),
      expected: only('worker'),
    },
    endAgreement: {
      input: async (s) => ({
        agreement: await acts(s).inForce(),
        side: sides(s).company,
        reason: '公司撤场',
      }),
      expected: only('representative'),
    },
    rateAgreementSide: {
      input: async (s) => ({
        agreement: await acts(s).inForce({ terms: shortTerms(s) }),
        side: sides(s).company,
        rated: sides(s).committee,
        answers: fourFives,
      }),
      expected: only('representative'),
    },
    recordFulfilment: {
      input: async (s) => ({
        obligation: await obligationOf(s, await acts(s).inForce()),
        side: sides(s).committee,
      }),
      expected: only('worker'),
    },
    renewAgreement: {
      input: async (s) => ({
        agreement: await acts(s).inForce(),
        side: sides(s).company,
        idempotencyKey: s.key(),
      }),
      expected: only('representative'),
    },
    reportBreach: {
      input: async (s) => ({
        obligation: await obligationOf(s, await acts(s).inForce()),
        side: sides(s).committee,
        body: '没有清理',
      }),
      expected: only('worker'),
    },
    signAgreement: {
      input: async (s) => ({
        agreement: await acts(s).drafted(),
        side: sides(s).company,
        version: 1,
      }),
      expected: only('representative'),
    },
  },
  publicNodes: { Agreement: spokenOf },
};

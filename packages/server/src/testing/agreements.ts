/** What tests ask of agreements, as a front end would. */
import { newId } from '../kernel/ids.ts';
import type { Answer, Persona, TestApp } from './index.ts';

export const wholeAgreement = `id title state stateLabel version since until endsOn ratingOpensOn
  sides { organization { id name } signed noticeOn noticeReason averages { question mean count } }
  mySides { id } total renews { id state } renewedBy { id state }
  obligations { id obligor { id } text dueOn overdue state fulfilmentNote confirmedBy { id }
    amount breaches { id state body answer availableActions { action allowed } }
    availableActions { action allowed } }
  ratings { rater { id } rated { id } answers { question number text } }
  timeline { action reason }
  availableActions { action allowed reasonRequired refusal { code } }`;

const versions =
  'versions { version note proposedBy { id } changes { field before after } terms { title obligations { id text } } }';

const refused =
  '__typename ... on DomainError { code path } ... on InvalidInputError { problems { path code } }';

const document = (mutation: string) => {
  const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
  return `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { ${refused}
    ... on ${type}Success { agreement { ${wholeAgreement} } } } }`;
};

export const fourFives = ['kept', 'timely', 'open', 'together'].map((question) => ({
  question,
  number: 5,
}));

/** The text that tests begin with: what the company and the committee owe. */
export function usualTerms(app: TestApp) {
  const { committee, company } = app.world.here;
  return {
    title: '小区停车位共建协议',
    since: '2026-12-01',
    until: '2027-11-30',
    obligations: [
      {
        obligor: company.globalId,
        text: '每月清理一次消防通道。',
        amount: { amount: '1200000', currency: 'CNY' },
        dueOn: '2027-06-30',
      },
      { obligor: committee.globalId, text: '组织居民监督。' },
    ],
  };
}

/** The acts on agreements in one app. */
export function agreementActs(app: TestApp) {
  const { here } = app.world;
  const { committee, company } = here;
  const act = (persona: Persona | null, mutation: string, input: object): Promise<Answer> =>
    app.as(persona).run(document(mutation), { input });
  const draftInput = (extra: object = {}) => ({
    community: here.community.globalId,
    side: committee.globalId,
    sides: [committee.globalId, company.globalId],
    terms: usualTerms(app),
    idempotencyKey: newId(),
    ...extra,
  });
  const draft = (persona: Persona | null, extra: object = {}) =>
    act(persona, 'draftAgreement', draftInput(extra));
  const sign = (persona: Persona | null, agreement: string, side: string, version = 1) =>
    act(persona, 'signAgreement', { agreement, side, version });
  const drafted = async (extra: object = {}): Promise<string> => {
    const { data } = await draft(here.worker, extra);
    return data.draftAgreement.agreement.id;
  };
  return {
    act,
    draft,
    draftInput,
    sign,
    /** An agreement that the committee has drafted; signed by both, one in force. */
    drafted,
    inForce: async (extra: object = {}): Promise<string> => {
      const id = await drafted(extra);
      await sign(here.worker, id, committee.globalId);
      await sign(here.representative, id, company.globalId);
      return id;
    },
    read: async (persona: Persona | null, id: string) => {
      const { data, errors } = await app
        .as(persona)
        .run(
          `query ($id: ID!) { node(id: $id) { ... on Agreement { ${wholeAgreement} ${versions} } } }`,
          { id },
        );
      return data?.node ?? errors?.[0]?.extensions.code ?? null;
    },
    /** What somebody is told, newest first. */
    told: async (persona: Persona): Promise<string[]> => {
      const rows = await app.context({ kind: 'operator' }).db.notification.findMany({
        where: { personId: persona.personId },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      });
      return rows.map(({ kind }) => kind);
    },
  };
}

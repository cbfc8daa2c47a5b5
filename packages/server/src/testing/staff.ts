import { globalId } from '../kernel/global-id.ts';
import { newId } from '../kernel/ids.ts';
import type { Persona, TestApp, TestDistrict } from './index.ts';

/** What a mutation answered: its success, or what refused it, wherever that stood. */
// biome-ignore lint/suspicious/noExplicitAny: tests read what their documents ask for
type Outcome = any;

/** Acts of the module, as tests do them. */
export function staffActs(app: TestApp) {
  const { here } = app.world;
  const key = () => `key-${newId()}`;

  async function act(
    persona: Persona | null,
    mutation: string,
    selection: string,
    input: object,
  ): Promise<Outcome> {
    const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
    const { data, errors } = await app.as(persona).run(
      `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
        ... on ${type}Success { ${selection} }
        ... on InvalidInputError { problems { path code } } ... on DomainError { code path } } }`,
      { input },
    );
    return errors?.[0]?.extensions ?? data[mutation];
  }

  async function ask(persona: Persona | null, query: string, variables: object): Promise<Outcome> {
    const { data, errors } = await app.as(persona).run(query, variables);
    if (errors && !data) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Somebody in the committee, with the account of a persona or without one. */
  async function member(
    { person = null, name = '吴芳', since = '2025-01-01', until = null as string | null } = {} as {
      person?: Persona | null;
      name?: string;
      since?: string;
      until?: string | null;
    },
    district: TestDistrict = here,
  ): Promise<string> {
    const { db, clock } = app.context({ kind: 'operator' });
    const id = newId();
    await db.membership.create({
      data: {
        districtId: district.id,
        id,
        organizationId: district.committee.id,
        personId: person?.personId ?? null,
        publicName: person?.name ?? name,
        role: 'MEMBER',
        termSince: new Date(since),
        termUntil: until === null ? null : new Date(until),
        createdAt: clock.now(),
      },
    });
    return globalId('Membership', { districtId: district.id, id });
  }

  const rosterFields = `dutyRoster { id month version state publishedAt
    shifts { day from to telephone membership { id publicName } organization { name } }
    availableActions { action allowed } }`;

  const appraisal = 'appraisal { id year grade gradeLabel remarks closedAt correctedAt }';

  return {
    key,
    appraise: (persona: Persona | null, membership: string, extra: object = {}) =>
      act(persona, 'recordAppraisal', appraisal, {
        membership,
        year: 2026,
        grade: 'COMPETENT',
        remarks: '工作认真。',
        idempotencyKey: key(),
        ...extra,
      }),
    correct: (persona: Persona | null, id: string, grade: string, remarks: string | null) =>
      act(persona, 'correctAppraisal', appraisal, { appraisal: id, grade, remarks }),
    close: (persona: Persona | null, extra: object = {}) =>
      act(persona, 'closeAppraisals', 'organization { name }', {
        organization: here.committee.globalId,
        year: 2026,
        ...extra,
      }),
    act,
    ask,
    member,
    shift: (membership: string, day: string, from = '09:00', to = '18:00') => ({
      membership,
      day,
      from,
      to,
    }),
    publish: (persona: Persona | null, shifts: object[] | null, extra: object = {}) =>
      act(persona, 'publishDutyRoster', rosterFields, {
        organization: here.committee.globalId,
        month: '2026-11',
        shifts,
        idempotencyKey: key(),
        ...extra,
      }),
    draft: (persona: Persona | null, shifts: object[], extra: object = {}) =>
      act(persona, 'draftDutyRoster', rosterFields, {
        organization: here.committee.globalId,
        month: '2026-11',
        shifts,
        ...extra,
      }),
  };
}

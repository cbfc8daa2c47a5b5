/** What the tests of this module ask, as a front end would. */
import { globalId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { type Department, usualDuty, usualRequest } from '../../testing/duties.ts';
import type { Answer, Persona, TestApp } from '../../testing/index.ts';

const refused =
  '__typename ... on DomainError { code path message } ... on InvalidInputError { problems { path code } }';
const actions = 'availableActions { action allowed reasonRequired refusal { code } }';
const duty = `id title origin kind basis standard funds state stateLabel since until endReason
  community { name } department { name } admission { number } mergedInto { id }
  load { timesPerYear minutesEach since until } loads { timesPerYear minutesEach since until }
  burden { minutesPerYear communities minutesPerYearInAll }
  timeline { action reason } ${actions}`;
const request = `id number state stateLabel title basis standard funds since until decisionReason
  department { name } targets { name } duties { id } timeline { action reason } ${actions}`;
const refusal = `id title reason protectedFromAssessment community { name } department { name }
  request { number }`;
const round = `id title state closedAt minutesBefore minutesAfter finding
  decisions(first: 50) { nodes { duty { id } outcome outcomeLabel reason mergedInto { id } timesPerYear minutesEach } }
  undecided(first: 50) { nodes { id } } timeline { action } ${actions}`;

const fieldsOf = { duty, request, refusal, round } as const;
const typeOf = {
  duty: 'Duty',
  request: 'AdmissionRequest',
  refusal: 'DemandRefusal',
  round: 'ReliefRound',
} as const;
type Field = keyof typeof fieldsOf;

const mutations = {
  listDuty: 'duty',
  changeDutyLoad: 'duty',
  endDuty: 'duty',
  requestAdmission: 'request',
  resubmitAdmission: 'request',
  decideAdmission: 'request',
  withdrawAdmission: 'request',
  refuseDemand: 'refusal',
  openReliefRound: 'round',
  decideRelief: 'round',
  closeReliefRound: 'round',
} as const satisfies Record<string, Field>;
type Mutation = keyof typeof mutations;

/** The acts on duties in one app; `extra` replaces what is usually sent. */
export function dutyActs(app: TestApp) {
  const { here } = app.world;

  /** Sends a mutation; answers its success's row, or what refused it, with top-level errors. */
  async function act(persona: Persona | null, mutation: Mutation, input: object) {
    const field = mutations[mutation];
    const type = mutation.slice(0, 1).toUpperCase() + mutation.slice(1);
    const { data, errors } = await app.as(persona).run(
      `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { ${refused}
        ... on ${type}Success { ${field} { ${fieldsOf[field]} } } } }`,
      { input },
    );
    if (errors) return { code: errors[0]?.extensions.code, topLevel: true };
    return data[mutation][field] ?? data[mutation];
  }

  const acts = {
    act,
    ask: (persona: Persona, extra: object = {}) =>
      act(persona, 'requestAdmission', {
        ...usualRequest,
        department: here.department.globalId,
        targets: [here.community.globalId],
        idempotencyKey: newId(),
        ...extra,
      }),
    list: (persona: Persona | null, extra: object = {}) =>
      act(persona, 'listDuty', {
        ...usualDuty,
        community: here.place.globalId,
        idempotencyKey: newId(),
        ...extra,
      }),
    decide: (persona: Persona | null, id: string, decision = 'APPROVE', reason?: string) =>
      act(persona, 'decideAdmission', { request: id, decision, reason }),
    refuse: (persona: Persona | null, extra: object = {}) =>
      act(persona, 'refuseDemand', {
        community: here.community.globalId,
        department: here.department.globalId,
        kind: 'FORM',
        title: '临时统计表',
        reason: '没有经过准入。',
        idempotencyKey: newId(),
        ...extra,
      }),
    open: (persona: Persona | null, extra: object = {}) =>
      act(persona, 'openReliefRound', {
        district: here.place.globalId,
        title: '年度清理',
        idempotencyKey: newId(),
        ...extra,
      }),
    relieve: (persona: Persona | null, id: string, of: string, outcome: string, extra = {}) =>
      act(persona, 'decideRelief', { round: id, duty: of, outcome, reason: '清理', ...extra }),
    close: (persona: Persona | null, id: string, leaveRest = false) =>
      act(persona, 'closeReliefRound', { round: id, leaveRest }),
    read: async (persona: Persona | null, field: Field, id: string) => {
      const type = typeOf[field];
      const { data } = await app
        .as(persona)
        .run(`query ($id: ID!) { node(id: $id) { ... on ${type} { ${fieldsOf[field]} } } }`, {
          id,
        });
      return data?.node ?? null;
    },
    /** What a field of a community answers. */
    ofCommunity: async (persona: Persona | null, code: string, field: string): Promise<Answer> =>
      app.as(persona).run(`query ($code: String!) { community(code: $code) { ${field} } }`, {
        code,
      }),
    /** A duty of the department, admitted by the official of another one. */
    admitted: async (asker: Department, decider: Persona, extra: object = {}) => {
      const { id } = await acts.ask(asker.speaker, {
        department: asker.organization.globalId,
        since: '2026-11-01',
        ...extra,
      });
      const { duties } = await acts.decide(decider, id);
      return { request: id as string, duties: duties.map((each: { id: string }) => each.id) };
    },
  };
  return acts;
}

/** Ids that name no row of a type: malformed, of another type, of nothing, hostile. */
export function idsOfNothing(app: TestApp, type: string): string[] {
  const key = { districtId: app.world.here.id, id: newId() };
  return [`${type}:1`, globalId('Topic', key), globalId(type, key), `${type}:' OR 1=1 --`, ''];
}

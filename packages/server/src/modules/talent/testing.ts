import { newId } from '../../kernel/ids.ts';
import type { Persona, TestApp } from '../../testing/index.ts';

/** What a mutation answered: its success, or what refused it, wherever that stood. */
// biome-ignore lint/suspicious/noExplicitAny: tests read what their documents ask for
type Outcome = any;

/** Acts of the module, as tests do them. */
export function talentActs(app: TestApp) {
  const key = () => `key-${newId()}`;
  const { here } = app.world;

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

  const talent = `talent { id publicName skills summary state hasContact isOwn
    availability { days from to } organization { name }
    availableActions { action allowed } }`;

  const post = `post { id title places freePlaces since until over state stateLabel
    organization { name } availableActions { action allowed refusal { code } }
    timeline { action } }`;
  const claim = `claim { id state stateLabel claimantName reason minutes post { freePlaces }
    availableActions { action allowed } timeline { action reason } }`;

  const open = (persona: Persona | null, input: object = {}) =>
    act(persona, 'openPost', post, {
      community: here.community.globalId,
      organization: here.company.globalId,
      title: '周末巡楼',
      body: '看看楼道里有没有堆杂物。',
      places: 2,
      since: '2026-11-01',
      until: '2026-12-31',
      idempotencyKey: key(),
      ...input,
    });

  return {
    key,
    act,
    open,
    /** A post of the company, opened by who speaks for it. */
    post: async (input: object = {}): Promise<string> =>
      (await open(here.representative, input)).post.id,
    close: (persona: Persona | null, id: string) => act(persona, 'closePost', post, { post: id }),
    claim: (persona: Persona | null, id: string, input: object = {}) =>
      act(persona, 'claimPost', claim, { post: id, idempotencyKey: key(), ...input }),
    decide: (persona: Persona | null, id: string, decision: string, reason?: string) =>
      act(persona, 'decideClaim', claim, { claim: id, decision, reason }),
    release: (persona: Persona | null, id: string) =>
      act(persona, 'releasePost', claim, { claim: id }),
    complete: (persona: Persona | null, id: string) =>
      act(persona, 'completePost', claim, { claim: id }),
    report: (persona: Persona | null, id: string, input: object = {}) =>
      act(persona, 'reportOnPost', 'report { workedOn minutes body claim { id minutes } }', {
        claim: id,
        workedOn: '2026-11-20',
        minutes: 90,
        body: '巡了三栋楼，清走两辆旧车。',
        idempotencyKey: key(),
        ...input,
      }),
    offer: (persona: Persona | null, input: object = {}) =>
      act(persona, 'offerTalent', talent, {
        community: here.community.globalId,
        publicName: '老王',
        skills: ['水电维修', '下棋'],
        summary: '退休电工，可以帮邻居看看线路。',
        availability: [{ days: [6, 7], from: '09:00', to: '12:00' }],
        idempotencyKey: key(),
        ...input,
      }),
    onTalent: (persona: Persona | null, mutation: string, id: string, input: object = {}) =>
      act(persona, mutation, mutation === 'withdrawTalent' ? 'deletedId' : talent, {
        talent: id,
        ...input,
      }),
    openContact: (persona: Persona | null, id: string, purpose = 'INVITATION') =>
      act(persona, 'openTalentContact', 'contact', { talent: id, purpose }),
  };
}

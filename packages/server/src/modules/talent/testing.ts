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

  return {
    key,
    act,
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

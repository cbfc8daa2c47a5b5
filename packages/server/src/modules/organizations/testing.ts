/** What the tests of this module ask, as a front end would. */
import { globalId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import type { Persona, TestApp } from '../../testing/index.ts';

const refused =
  '__typename ... on DomainError { code path message } ... on InvalidInputError { problems { path code } }';

/** What a mutation answered: its success, or the refusal with its code. */
// biome-ignore lint/suspicious/noExplicitAny: tests read what their documents ask for
type Outcome = any;

/** The acts of this module in one app. `fields` is what is read of the subject afterwards. */
export function organizationActs(app: TestApp) {
  const { here } = app.world;

  /** Sends a mutation; its success, its refusal, or the code of the top-level error. */
  async function act(
    persona: Persona | null,
    mutation: string,
    input: object,
    fields: string,
  ): Promise<Outcome> {
    const type = mutation.slice(0, 1).toUpperCase() + mutation.slice(1);
    const { data, errors } = await app.as(persona).run(
      `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { ${refused}
        ... on ${type}Success { ${fields} } } }`,
      { input },
    );
    return data?.[mutation] ?? { code: errors?.[0]?.extensions.code, errors };
  }

  const found = async (extra: object = {}, persona: Persona = here.worker): Promise<string> => {
    const input = {
      community: here.community.globalId,
      kind: 'SOCIAL_ORGANIZATION',
      name: '滨江社区睦邻互助会',
      idempotencyKey: newId(),
      ...extra,
    };
    const outcome = await act(persona, 'foundOrganization', input, 'organization { id }');
    if (!outcome.organization) throw new Error(JSON.stringify(outcome));
    return outcome.organization.id;
  };

  const appoint = (
    organization: string,
    extra: object = {},
    persona: Persona | null = here.worker,
  ) =>
    act(
      persona,
      'appointMember',
      {
        organization,
        publicName: '罗燕',
        role: 'MEMBER',
        termSince: '2026-11-01',
        termUntil: '2031-10-31',
        idempotencyKey: newId(),
        ...extra,
      },
      'membership { id publicName role seat termSince termUntil current }',
    );

  const relate = (from: string, to: string, kind: string, extra: object = {}) =>
    act(
      here.worker,
      'relateOrganizations',
      { from, to, kind, since: '2026-01-01', idempotencyKey: newId(), ...extra },
      'relation { id kind from { name } to { name } }',
    );

  const read = async (persona: Persona | null, id: string, fields: string): Promise<Outcome> => {
    const { data, errors } = await app
      .as(persona)
      .run(`query ($id: ID!) { node(id: $id) { ... on Organization { ${fields} } } }`, { id });
    if (!data?.node) throw new Error(JSON.stringify(errors));
    return data.node;
  };

  return { act, found, appoint, relate, read };
}

/** Ids that name no organization: malformed, of another type, of nothing, hostile. */
export function idsOfNothing(app: TestApp): string[] {
  const key = { districtId: app.world.here.id, id: newId() };
  return [
    'Organization:1',
    globalId('Topic', key),
    globalId('Organization', key),
    app.world.here.community.globalId,
    "Organization:' OR 1=1 --",
    '',
  ];
}

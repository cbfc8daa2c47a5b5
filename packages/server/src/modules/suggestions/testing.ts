/** What the tests of this module ask, as a front end would. */
import { globalId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import type { Answer, Persona, TestApp } from '../../testing/index.ts';

export const wholeSuggestion = `id body channel origin originLabel outreach { id } household { id } state stateLabel receivedAt answerDueAt overdue
  answer { body byName service { id } } settledComment callerName callerPhone
  photos { id url } raisedTopic { id title body proposerName state } community { name } timeline { action label reason }
  availableActions { action label allowed reasonRequired refusal { code } }`;

const refused =
  '__typename ... on DomainError { code path } ... on InvalidInputError { problems { path code } }';

const make = `mutation ($input: MakeSuggestionInput!) { makeSuggestion(input: $input) { ${refused}
  ... on MakeSuggestionSuccess { suggestion { ${wholeSuggestion} } receipt { code kind title } } } }`;
const record = `mutation ($input: RecordSuggestionInput!) { recordSuggestion(input: $input) { ${refused}
  ... on RecordSuggestionSuccess { suggestion { ${wholeSuggestion} } receipt { code kind title } } } }`;
const recordSeveral = `mutation ($input: RecordSuggestionsInput!) { recordSuggestions(input: $input) { ${refused}
  ... on RecordSuggestionsSuccess { matters { suggestion { ${wholeSuggestion} } receipt { code }
    refusal { code problems { path code } } } } } }`;
const discard = `mutation ($input: DiscardSuggestionInput!) { discardSuggestion(input: $input) { ${refused}
  ... on DiscardSuggestionSuccess { suggestion { ${wholeSuggestion} } } } }`;
const answer = `mutation ($input: AnswerSuggestionInput!) { answerSuggestion(input: $input) { ${refused}
  ... on AnswerSuggestionSuccess { suggestion { ${wholeSuggestion} } } } }`;
const raise = `mutation ($input: RaiseTopicFromSuggestionInput!) { raiseTopicFromSuggestion(input: $input) { ${refused}
  ... on RaiseTopicFromSuggestionSuccess { suggestion { ${wholeSuggestion} } } } }`;
const settle = `mutation ($input: SettleSuggestionInput!) { settleSuggestion(input: $input) { ${refused}
  ... on SettleSuggestionSuccess { suggestion { ${wholeSuggestion} } } } }`;

/** The acts on suggestions in one app; `extra` replaces what is usually sent. */
export function suggestionActs(app: TestApp) {
  const community = () => app.world.here.community.globalId;
  return {
    make: (persona: Persona | null, extra: object = {}): Promise<Answer> => {
      const usual = { community: community(), body: '三栋的路灯坏了。', idempotencyKey: newId() };
      return app.as(persona).run(make, { input: { ...usual, ...extra } });
    },
    record: (persona: Persona | null, extra: object = {}): Promise<Answer> => {
      const input = {
        community: community(),
        body: '二栋三单元的门关不上。',
        channel: 'ASSISTED',
        callerName: '吴桂芳',
        callerPhone: '139 0816 2233',
        idempotencyKey: newId(),
        ...extra,
      };
      return app.as(persona).run(record, { input });
    },
    recordSeveral: (persona: Persona | null, extra: object): Promise<Answer> => {
      const usual = { community: community(), channel: 'ASSISTED', idempotencyKey: newId() };
      return app.as(persona).run(recordSeveral, { input: { ...usual, ...extra } });
    },
    discard: (persona: Persona | null, suggestion: string) =>
      app.as(persona).run(discard, { input: { suggestion } }),
    answer: (
      persona: Persona | null,
      suggestion: string,
      body = '明天上午来修。',
      extra: object = {},
    ) => app.as(persona).run(answer, { input: { suggestion, body, ...extra } }),
    raise: (persona: Persona | null, suggestion: string, extra: object = {}) => {
      const usual = { title: '三栋路灯怎么修', body: '有居民反映三栋路灯不亮。' };
      return app.as(persona).run(raise, { input: { suggestion, ...usual, ...extra } });
    },
    settle: (
      persona: Persona | null,
      suggestion: string,
      settled: boolean,
      comment: string | null = null,
    ) => app.as(persona).run(settle, { input: { suggestion, settled, comment } }),
    read: (persona: Persona | null, id: string) =>
      app
        .as(persona)
        .run(`query ($id: ID!) { node(id: $id) { ... on Suggestion { ${wholeSuggestion} } } }`, {
          id,
        }),
    /** A suggestion of the resident, for tests of what follows. */
    made: async (extra: object = {}): Promise<string> => {
      const { data } = await suggestionActs(app).make(app.world.here.resident, extra);
      return data.makeSuggestion.suggestion.id;
    },
  };
}

/** Ids that name no suggestion: malformed, of another type, of nothing, hostile. */
export function idsOfNothing(app: TestApp): string[] {
  const key = { districtId: app.world.here.id, id: newId() };
  return [
    'Suggestion:1',
    globalId('Topic', key),
    globalId('Suggestion', key),
    app.world.here.community.globalId,
    "Suggestion:' OR 1=1 --",
    '',
  ];
}

/** Everything that the audit has of a subject, as one text. */
export async function auditText(app: TestApp): Promise<string> {
  const rows = await app.context({ kind: 'operator' }).db.auditEntry.findMany();
  return JSON.stringify(rows);
}

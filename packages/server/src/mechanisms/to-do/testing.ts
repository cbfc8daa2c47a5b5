/** What the tests of work items and what waits ask, as a front end would. */
import { newId } from '../../kernel/ids.ts';
import type { Answer, Persona, TestApp } from '../../testing/index.ts';

const refused =
  '__typename ... on DomainError { code path } ... on InvalidInputError { problems { path code } }';

export const wholeWorkItem = `id title body state stateLabel dueAt overdue progress doneAt verifiedAt
  ownerOrganization { id name } ownerPersonName department { name } community { name }
  notes { body progress authorName photos { id url } documents { id fileName contentType bytes url } }
  urges { words byName } timeline { action label reason }
  availableActions { action allowed reasonRequired refusal { code } }`;

const types = {
  assignWorkItem: 'AssignWorkItem',
  reassignWorkItem: 'ReassignWorkItem',
  reportProgress: 'ReportProgress',
  finishWorkItem: 'FinishWorkItem',
  verifyWorkItem: 'VerifyWorkItem',
  reopenWorkItem: 'ReopenWorkItem',
  cancelWorkItem: 'CancelWorkItem',
  changeDueDate: 'ChangeDueDate',
} as const;

/** The acts on work items in one app. */
export function workItemActs(app: TestApp) {
  const { here } = app.world;
  const act = (
    persona: Persona | null,
    mutation: keyof typeof types,
    input: object,
  ): Promise<Answer> => {
    const type = types[mutation];
    const document = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { ${refused}
      ... on ${type}Success { workItem { ${wholeWorkItem} } } } }`;
    return app.as(persona).run(document, { input });
  };
  const dueAt = (days: number) =>
    new Date(app.clock.now().getTime() + days * 86_400_000).toISOString();
  const input = (extra: object = {}) => ({
    community: here.community.globalId,
    title: '修好三栋路灯',
    body: '三栋门口两盏不亮。',
    ownerOrganization: here.company.globalId,
    department: here.department.globalId,
    dueAt: dueAt(7),
    idempotencyKey: newId(),
    ...extra,
  });
  return {
    act,
    input,
    dueAt,
    /** A work item of the company, entered by the worker. */
    assigned: async (extra: object = {}): Promise<string> => {
      const { data } = await act(here.worker, 'assignWorkItem', input(extra));
      return data.assignWorkItem.workItem.id;
    },
    /** A suggestion of the resident. */
    suggested: async (extra: object = {}): Promise<string> => {
      const usual = {
        community: here.community.globalId,
        body: '三栋的路灯坏了。',
        idempotencyKey: newId(),
      };
      const { data } = await app.as(here.resident).run(
        `mutation ($input: MakeSuggestionInput!) { makeSuggestion(input: $input) {
          ... on MakeSuggestionSuccess { suggestion { id } } } }`,
        { input: { ...usual, ...extra } },
      );
      return data.makeSuggestion.suggestion.id;
    },
    /** Answers one, as the worker. */
    answered: (suggestion: string) =>
      app.as(here.worker).run(
        `mutation ($input: AnswerSuggestionInput!) { answerSuggestion(input: $input) {
          __typename } }`,
        { input: { suggestion, body: '明天上午来修。' } },
      ),
    read: (persona: Persona | null, id: string) =>
      app
        .as(persona)
        .run(`query ($id: ID!) { node(id: $id) { ... on WorkItem { ${wholeWorkItem} } } }`, { id }),
    urge: (persona: Persona | null, subject: string, words: string | null = null) =>
      app.as(persona).run(
        `mutation ($input: UrgeInput!) { urge(input: $input) { ${refused}
          ... on UrgeSuccess { urge { words byName } } } }`,
        { input: { subject, words } },
      ),
    toDo: (persona: Persona | null, args = '') =>
      app.as(persona).run(`{ toDo${args ? `(${args})` : ''} {
        edges { cursor node { subject kind kindLabel title wanted stateLabel community { name }
          department { name } dueAt overdue since urgedTimes mayUrge } }
        pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } }`),
    counts: (persona: Persona | null, args = '') =>
      app.as(persona).run(`{ toDoCounts${args ? `(${args})` : ''} { total overdue
        byKind { kind { name label } total overdue } byDepartment { department { name } total overdue } } }`),
  };
}

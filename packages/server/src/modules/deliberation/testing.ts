/** What tests of this module ask, and how a topic comes about in them. */
import { newId } from '../../kernel/ids.ts';
import { openSession } from '../../platform/identity/sessions.ts';
import type { Persona, TestApp, TestPlace } from '../../testing/index.ts';

const refused =
  '... on DomainError { code message path } ... on InvalidInputError { problems { path code } }';

/** A mutation of an argument, with what tests look at of it. */
export const argumentAct = (name: string) => {
  const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  return `mutation ($input: ${type}Input!) { ${name}(input: $input) {
    __typename ${refused}
    ... on ${type}Success { argument {
      id stance body authorName state stateLabel depth editedAt thanksCount thanked replyCount
      inReplyTo { id } availableActions { action allowed refusal { code } }
    } }
  } }`;
};

export const proposeTopic = `mutation ($input: ProposeTopicInput!) { proposeTopic(input: $input) {
  __typename ${refused}
  ... on ProposeTopicSuccess { topic { id title body state stateLabel proposerName } receipt { code title stateLabel } }
} }`;

export const advanceTopic = `mutation ($input: AdvanceTopicInput!) { advanceTopic(input: $input) {
  __typename ${refused}
  ... on AdvanceTopicSuccess { topic { id state timeline { action label reason } } }
} }`;

export const addArgument = `mutation ($input: AddArgumentInput!) { addArgument(input: $input) {
  __typename ${refused}
  ... on AddArgumentSuccess { argument { id stance body authorName topic { argumentCounts { for against neutral } } } }
} }`;

export const addStatement = `mutation ($input: AddStatementInput!) { addStatement(input: $input) {
  __typename ${refused}
  ... on AddStatementSuccess { statement { id number body authorName moderation reviewed } receipt { code kind stateLabel } }
  ... on StatementExistsError { existing { id } }
} }`;

export const castVote = `mutation ($input: CastVoteInput!) { castVote(input: $input) {
  __typename ${refused}
  ... on CastVoteSuccess { statement {
    id myVote counts { agree disagree pass } topic { voteCount participantCount }
  } }
} }`;

export const hideContent = `mutation ($input: HideContentInput!) { hideContent(input: $input) {
  __typename ${refused} ... on HideContentSuccess { case { state } }
} }`;

export const restoreContent = `mutation ($input: RestoreContentInput!) {
  restoreContent(input: $input) {
    __typename ${refused} ... on RestoreContentSuccess { case { state } }
  }
}`;

let made = 0;

/** A key that no other creation of the test has. */
export function freshKey(): string {
  made += 1;
  return `test-key-${made}`;
}

/** A proposed topic's id. */
export async function propose(
  app: TestApp,
  {
    by = app.world.here.resident,
    community = app.world.here.community,
    title = '加装电梯',
  }: {
    by?: Persona;
    community?: TestPlace;
    title?: string;
  } = {},
): Promise<string> {
  const input = {
    community: community.globalId,
    title,
    body: '三栋二单元',
    idempotencyKey: freshKey(),
  };
  const { data } = await app.as(by).run(proposeTopic, { input });
  return data.proposeTopic.topic.id;
}

/** Takes a step as the worker of the world's community. */
export async function advance(app: TestApp, topic: string, action: string, reason?: string) {
  const input = { topic, action, reason };
  const { data } = await app.as(app.world.here.worker).run(advanceTopic, { input });
  return data.advanceTopic;
}

/** A topic under discussion. */
export async function discuss(app: TestApp, title?: string): Promise<string> {
  const topic = await propose(app, title ? { title } : {});
  await advance(app, topic, 'OPEN_DISCUSSION');
  return topic;
}

/** A statement's id. */
export async function state(
  app: TestApp,
  topic: string,
  body = '电梯费用应该按楼层分摊',
  by: Persona = app.world.here.resident,
): Promise<string> {
  const input = { topic, body, idempotencyKey: freshKey() };
  const { data } = await app.as(by).run(addStatement, { input });
  return data.addStatement.statement.id;
}

/** What castVote answered. */
export async function vote(app: TestApp, by: Persona | null, statement: string, value: string) {
  return app.as(by).run(castVote, { input: { statement, value } });
}

export async function field(app: TestApp, by: Persona | null, id: string, fields: string) {
  const { data } = await app
    .as(by)
    .run(`query ($id: ID!) { node(id: $id) { ... on Topic { ${fields} } } }`, { id });
  return data.node;
}

/** Takes an act that has a mutation of its own; answers what it answered, with the topic after it. */
export async function act(
  app: TestApp,
  by: Persona | null,
  mutation: string,
  input: object,
  fields = 'id state',
) {
  const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
  const document = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
    __typename ${refused} ... on ${type}Success { topic { ${fields} } } } }`;
  const { data, errors } = await app.as(by).run(document, { input });
  return data?.[mutation] ?? { code: errors?.[0]?.extensions.code };
}

/** One more neighbour with an account. */
export async function signUpVoter(app: TestApp): Promise<Persona> {
  const { here } = app.world;
  const context = app.context({ kind: 'operator' });
  const personId = newId();
  await context.db.person.create({
    data: {
      districtId: here.id,
      id: personId,
      displayName: '邻居',
      level: 'ACCOUNT',
      homeCommunityId: here.community.id,
      createdAt: context.clock.now(),
    },
  });
  const facts = { districtId: here.id, personId, level: 'ACCOUNT' } as const;
  const session = await openSession(context, context.db, facts);
  return { name: '邻居', token: session.token, viewer: session.viewer, personId };
}

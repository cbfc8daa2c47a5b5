/**
 * The plain way to take votes, as one would write it who has not thought about load: what our own
 * is measured against. Yoga without plugins of ours, the same check of the session, one interactive
 * transaction a vote, and a row that counts. It writes neither history nor audit nor notice.
 */
import { createServer, type Server } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import type { Services } from '../context.ts';
import type { VoteValue } from '../generated/prisma/enums.ts';
import { decodeRowKey, globalId, splitGlobalId } from '../kernel/global-id.ts';
import { authenticate } from '../platform/identity/authenticate.ts';

/** What its clients send. */
export const plainVote = `mutation ($input: CastVoteInput!) { castVote(input: $input) {
  id body agree disagree pass myVote } }`;

const typeDefs = `
  enum VoteValue { AGREE DISAGREE PASS }
  type Statement { id: ID! body: String! agree: Int! disagree: Int! pass: Int! myVote: VoteValue! }
  input CastVoteInput { statement: ID! value: VoteValue! }
  type Query { alive: Boolean! }
  type Mutation { castVote(input: CastVoteInput!): Statement! }
`;

interface CastVoteArguments {
  input: { statement: string; value: VoteValue };
}

const columns = { AGREE: 'agree', DISAGREE: 'disagree', PASS: 'pass' } as const;

export function createPlainVotes(services: Services): Server {
  const schema = createSchema<{ request: Request }>({
    typeDefs,
    resolvers: {
      Query: { alive: () => true },
      Mutation: {
        castVote: async (_: unknown, { input }: CastVoteArguments, { request }) => {
          const viewer = await authenticate(services, request.headers.get('authorization'));
          const key = decodeRowKey(splitGlobalId(input.statement)?.id ?? '');
          if (viewer.kind !== 'person' || !key) throw new Error('Not allowed.');
          return castPlainly(services, key, viewer.personId, input.value);
        },
      },
    },
  });
  const yoga = createYoga({ schema, logging: false, graphiql: false });
  return createServer((request, response) => void yoga.handle(request, response));
}

function castPlainly(
  { database, clock }: Services,
  { districtId, id: statementId }: { districtId: string; id: string },
  voterId: string,
  value: VoteValue,
) {
  return database.transact(async (transaction) => {
    const statement = await transaction.statement.findUniqueOrThrow({
      where: { districtId_id: { districtId, id: statementId } },
      select: { body: true, topicId: true, moderation: true, topic: { select: { state: true } } },
    });
    const open = statement.moderation === 'ACCEPTED' && statement.topic.state === 'DISCUSSING';
    if (!open) throw new Error('The topic takes no vote.');
    const where = { districtId_statementId_voterId: { districtId, statementId, voterId } };
    const before = await transaction.vote.findUnique({ where });
    const at = clock.now();
    const { topicId } = statement;
    await transaction.vote.upsert({
      where,
      create: { districtId, topicId, statementId, voterId, value, at },
      update: { value, at },
    });
    const less = before ? { [columns[before.value]]: { decrement: 1 } } : {};
    const tally = await transaction.statementTally.update({
      where: { districtId_statementId: { districtId, statementId } },
      data: before?.value === value ? {} : { ...less, [columns[value]]: { increment: 1 } },
    });
    const { agree, disagree, pass } = tally;
    const id = globalId('Statement', { districtId, id: statementId });
    return { id, body: statement.body, agree, disagree, pass, myVote: value };
  });
}

import { builder } from '../../../builder.ts';
import { InvalidInputError } from '../../../kernel/domain-error.ts';
import { globalReferenceId } from '../../../kernel/global-id.ts';
import { type BoardPage, readBoardPage } from '../board-page.sql.ts';
import { topicStateEnum } from './enums.ts';
import { topicConnection } from './topic-queries.ts';

const mostTopics = 100;

const topicBoard = builder.objectRef<BoardPage>('TopicBoard').implement({
  description: 'A page of a community’s topics, read at once with what their cards show.',
  fields: (t) => ({
    id: t.id({
      description: 'The global id of the Community.',
      resolve: ({ communityId }) => globalReferenceId('Community', communityId),
    }),
    topics: t.field({
      type: topicConnection,
      complexity: { field: 0, multiplier: 1 },
      description: 'Topics of the community and of everything below it, newest first.',
      resolve: ({ topics, hasMore }) => ({
        edges: [...topics],
        pageInfo: {
          hasNextPage: hasMore,
          hasPreviousPage: false,
          startCursor: topics[0]?.cursor ?? null,
          endCursor: topics.at(-1)?.cursor ?? null,
        },
      }),
    }),
  }),
});

builder.queryField('topicBoard', (t) =>
  t.field({
    type: topicBoard,
    nullable: true,
    authScopes: { public: true },
    // The list within counts as ten: a page of twenty costs twice that.
    complexity: ({ first }) => ({ field: 10, multiplier: Math.max(1, first / 10) }),
    description:
      'The first or a further page of a community’s topics, by its global id or its official code; null where there is none. One SQL statement for what `title`, `state`, `proposerName`, `proposedAt` and the counts of a card take; `topics` of a Community gives the same list with whatever else is asked.',
    args: {
      id: t.arg.id({ required: false, description: 'The global id.' }),
      code: t.arg.string({ required: false, description: 'The 12-digit code.' }),
      states: t.arg({ type: [topicStateEnum], description: 'Only these stages.' }),
      search: t.arg.string({
        required: false,
        description: 'Words that title or body hold, at most 60 characters; none for every topic.',
      }),
      first: t.arg.int({ defaultValue: 20, description: `Topics on a page, 1–${mostTopics}.` }),
      after: t.arg.string({
        required: false,
        description: '`endCursor` of the page before; none for the first page.',
      }),
    },
    resolve: (_, { first, ...asked }, context) => {
      if (first < 1 || first > mostTopics) {
        throw new InvalidInputError([{ path: ['first'], code: 'VALUE_INVALID' }]);
      }
      if ([...(asked.search ?? '')].length > 60) {
        throw new InvalidInputError([
          { path: ['search'], code: 'VALUE_TOO_LONG', values: { maximum: 60 } },
        ]);
      }
      return readBoardPage(context, { ...asked, first });
    },
  }),
);

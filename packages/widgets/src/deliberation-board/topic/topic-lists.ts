import type { LinliHost } from '../../foundation/linli-host.ts';
import { PagedQuery } from '../../foundation/paged-query.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import { BoardOpinions, BoardStatements, TopicBallots } from './operations.ts';
import type { Opinions } from './topic-facts.ts';

interface TopicPart extends LinliHost {
  readonly topic: string;
}

interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

function pageOf<Node, Facts>({ edges, pageInfo }: Connection<Node>, facts: Facts) {
  return {
    items: edges.map(({ node }) => node),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    facts,
  };
}

/** All statements of a topic by number; the facts are those that moderation hides. */
export function statementsOf(host: TopicPart) {
  return new PagedQuery(host, {
    document: BoardStatements,
    variables: (after) => ({ id: host.topic, after }),
    select: ({ node }) =>
      node?.__typename === 'Topic'
        ? pageOf(
            node.statements,
            node.hidden.edges.map((edge) => edge.node),
          )
        : null,
  });
}

/** The ballots by which a topic is decided, the newest first, and whether the viewer runs ballots. */
export function ballotsOf(host: TopicPart) {
  return new QueryController(host, {
    document: TopicBallots,
    variables: () => ({ id: host.topic }),
    select: ({ ballotsOf: { edges }, viewer }) => ({
      ballots: edges.map(({ node }) => node),
      runs: viewer.permissions.includes('BALLOT_RUN'),
    }),
    watch: () => [host.topic],
  });
}

/** Who votes alike; `empty` while too few have voted. It is computed a few seconds after votes. */
export function opinionsOf(host: TopicPart) {
  return new QueryController(host, {
    document: BoardOpinions,
    variables: () => ({ id: host.topic }),
    select: ({ node }): { readonly opinions: Opinions | null } =>
      node?.__typename === 'Topic' ? { opinions: node.opinionGroups } : { opinions: null },
    // Watched even while there are none: they come with a later vote.
    watch: () => [host.topic],
  });
}

export type HiddenStatement = NonNullable<ReturnType<typeof statementsOf>['page']>['facts'][number];

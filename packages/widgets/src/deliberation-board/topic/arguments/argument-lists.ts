import type { LinliHost } from '../../../foundation/linli-host.ts';
import { PagedQuery } from '../../../foundation/paged-query.ts';
import type { VariablesOf } from '../../../graphql.ts';
import type { Stance } from './argument-facts.ts';
import { BoardArguments } from './operations.ts';

type Variables = VariablesOf<typeof BoardArguments>;
export type ArgumentsByStance = Readonly<Record<Stance, ReturnType<typeof listOf>>>;

/** A list for each stance; one is read while `asked` has something to ask for it. */
export function argumentsByStance(
  host: LinliHost,
  asked: (stance: Stance) => Omit<Variables, 'after'> | null,
): ArgumentsByStance {
  return {
    FOR: listOf(host, () => asked('FOR')),
    AGAINST: listOf(host, () => asked('AGAINST')),
    NEUTRAL: listOf(host, () => asked('NEUTRAL')),
  };
}

function listOf(host: LinliHost, asked: () => Omit<Variables, 'after'> | null) {
  return new PagedQuery(host, {
    document: BoardArguments,
    variables: (after) => {
      const variables = asked();
      return variables && { ...variables, after };
    },
    select: ({ node }) => {
      if (node?.__typename !== 'Topic') return null;
      const { edges, pageInfo } = node.arguments;
      return {
        items: edges.map((edge) => edge.node),
        next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
        facts: null,
      };
    },
    watch: ({ items }) => items.map(({ id }) => id),
  });
}

import type { LinliHost } from '../foundation/linli-host.ts';
import { QueryController } from '../foundation/query-controller.ts';
import { BallotById } from './operations.ts';

interface BallotHost extends LinliHost {
  /** The ballot's id. */
  readonly ballot: string;
}

/** One ballot, as it stands for the viewer. */
export function ballotQuery(host: BallotHost) {
  return new QueryController(host, {
    document: BallotById,
    variables: () => (host.ballot ? { id: host.ballot } : null),
    select: ({ node }) => (node?.__typename === 'Ballot' ? node : null),
    watch: ({ id }) => [id],
  });
}

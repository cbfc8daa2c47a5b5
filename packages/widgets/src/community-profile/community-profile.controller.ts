import type { LinliHost } from '../foundation/linli-host.ts';
import { QueryController } from '../foundation/query-controller.ts';
import { communityArguments } from '../foundation/site-facts.ts';
import type { ResultOf } from '../graphql.ts';
import { CommunityProfile } from './operations.ts';

/** Everything that a community publishes of itself. */
export type Profile = NonNullable<ResultOf<typeof CommunityProfile>['communityProfile']>;
export type ProfileBody = Profile['bodies'][number];
export type ProfileMember = ProfileBody['members'][number];
export type ProfileRelation = Profile['relations'][number];
export type ProfileDuty = Profile['dutiesByLaw'][number];

/** Bodies whose changes are heard of: one stream of at most 100 ids serves the whole page. */
const MOST_WATCHED = 40;

/** The profile of a community; read again when something of it changes. */
export function profileQuery(host: LinliHost, community: () => string | null) {
  return new QueryController(host, {
    document: CommunityProfile,
    variables: () => {
      const idOrCode = community();
      return idOrCode ? communityArguments(idOrCode) : null;
    },
    select: (result) => result.communityProfile,
    watch: ({ id, bodies }) => [id, ...bodies.slice(0, MOST_WATCHED).map((body) => body.id)],
  });
}

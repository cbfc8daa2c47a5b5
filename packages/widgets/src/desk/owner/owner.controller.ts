import type { LinliHost } from '../../foundation/linli-host.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import { OwnerMembers, OwnerOrganizations } from './operations.ts';

/** Ids of whose work something becomes; the membership is of the organization. */
export interface ChosenOwner {
  readonly organization: string;
  readonly membership: string;
}

/** Who may be given work: the organizations of a community, and the members of the chosen one. */
export class OwnerController {
  readonly #organizations;
  readonly #members;

  /** @param community null while nobody chooses: then nothing is read. */
  constructor(host: LinliHost, community: () => string | null, chosen: () => ChosenOwner) {
    this.#organizations = new QueryController(host, {
      document: OwnerOrganizations,
      variables: () => {
        const id = community();
        return id ? { community: id } : null;
      },
      select: ({ organizations: { edges } }) => edges.flatMap((edge) => edge?.node ?? []),
    });
    this.#members = new QueryController(host, {
      document: OwnerMembers,
      variables: () => {
        const { organization } = chosen();
        return community() && organization ? { id: organization } : null;
      },
      select: ({ node }) =>
        node?.__typename === 'Organization'
          ? node.memberships.edges.flatMap((edge) => edge?.node ?? [])
          : null,
    });
  }

  get organizations(): readonly { readonly id: string; readonly name: string }[] {
    return this.#organizations.data ?? [];
  }

  get members(): readonly {
    readonly id: string;
    readonly publicName: string;
    readonly title: string | null;
  }[] {
    return this.#members.data ?? [];
  }
}

/** The owner as the API takes it: the person, or else the organization. */
export function ownerInput({ organization, membership }: ChosenOwner): {
  ownerOrganization: string | null;
  ownerMembership: string | null;
} {
  return membership
    ? { ownerOrganization: null, ownerMembership: membership }
    : { ownerOrganization: organization, ownerMembership: null };
}

/** The end of a civil day in the communities' time zone, ISO 8601. */
export function endOfDay(day: string): string {
  return `${day}T23:59:59+08:00`;
}

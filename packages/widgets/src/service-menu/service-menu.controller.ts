import type { ReactiveController } from 'lit';
import type { LinliHost } from '../foundation/linli-host.ts';
import { QueryController } from '../foundation/query-controller.ts';
import { communityArguments } from '../foundation/site-facts.ts';
import type { ViewState } from '../foundation/view-state.ts';
import type { ResultOf } from '../graphql.ts';
import { ServiceDetail, ServiceMenu } from './operations.ts';

type Community = NonNullable<ResultOf<typeof ServiceMenu>['community']>;
/** A service as a tile shows it. */
export type ServiceSummary = Community['services']['nodes'][number];
/** A service with all that one needs to decide whether to apply. */
export type ServiceFacts = Extract<
  NonNullable<ResultOf<typeof ServiceDetail>['node']>,
  { readonly __typename: 'Service' }
>;

export interface ServiceGroup {
  readonly category: string;
  readonly services: readonly ServiceSummary[];
}

/** Where the viewer is in the widget. */
export type ServicePlace =
  | { readonly at: 'menu' }
  | { readonly at: 'service'; readonly id: string }
  /** Of a service, or a returned application of it. */
  | {
      readonly at: 'application';
      readonly service: string | null;
      readonly request: string | null;
    };

interface ServiceMenuHost extends LinliHost {
  readonly service: string | null;
  readonly request: string | null;
  readonly communityId: string | null;
}

interface MenuData {
  readonly communityName: string;
  readonly services: readonly ServiceSummary[];
  /** Null on the last page. */
  readonly after: string | null;
}

/** The menu, the service that is open, and the way between them. */
export class ServiceMenuController implements ReactiveController {
  readonly #host: ServiceMenuHost;
  readonly #menu;
  readonly #detail;
  #place: ServicePlace = { at: 'menu' };
  /** Read once needed, and kept then, so that going back shows the menu at once. */
  #menuWanted = false;
  #attributes = '';
  #category: string | null = null;
  #search = '';

  constructor(host: ServiceMenuHost) {
    this.#host = host;
    // Before the queries, which ask for the place that the attributes say.
    host.addController(this);
    this.#menu = new QueryController(host, {
      document: ServiceMenu,
      variables: () => this.#menuVariables(null),
      select: ({ community }) => (community?.services.nodes.length ? toMenu(community) : null),
    });
    this.#detail = new QueryController(host, {
      document: ServiceDetail,
      variables: () => (this.#place.at === 'service' ? { id: this.#place.id } : null),
      select: ({ node }) => (node?.__typename === 'Service' ? node : null),
      watch: ({ id }) => [id],
    });
  }

  get place(): ServicePlace {
    return this.#place;
  }

  get menu(): ViewState<MenuData> {
    return this.#menu.view;
  }

  get detail(): ViewState<ServiceFacts> {
    return this.#detail.view;
  }

  get search(): string {
    return this.#search;
  }

  /** The category shown alone; null for all. */
  get category(): string | null {
    return this.#category;
  }

  /** All categories, in the order in which the editors' list first names them. */
  get categories(): readonly string[] {
    const services = this.#menu.data?.services ?? [];
    return [...new Set(services.map(({ category }) => category))];
  }

  /** What the filters leave, by category. */
  get groups(): readonly ServiceGroup[] {
    const words = this.#search.trim().toLowerCase();
    const services = (this.#menu.data?.services ?? []).filter(({ name, summary, category }) =>
      `${name} ${summary} ${category}`.toLowerCase().includes(words),
    );
    return this.categories
      .filter((category) => this.#category === null || category === this.#category)
      .map((category) => ({
        category,
        services: services.filter((service) => service.category === category),
      }))
      .filter((group) => group.services.length > 0);
  }

  hostUpdate(): void {
    const { service, request } = this.#host;
    const attributes = `${service} ${request}`;
    if (attributes === this.#attributes) return;
    this.#attributes = attributes;
    if (request) this.#place = { at: 'application', service: null, request };
    else this.#place = service ? { at: 'service', id: service } : { at: 'menu' };
    this.#menuWanted ||= this.#place.at === 'menu';
  }

  go(place: ServicePlace): void {
    this.#place = place;
    this.#menuWanted ||= place.at === 'menu';
    this.#host.requestUpdate();
  }

  filter(change: { readonly category?: string | null; readonly search?: string }): void {
    if (change.category !== undefined) this.#category = change.category;
    if (change.search !== undefined) this.#search = change.search;
    this.#host.requestUpdate();
  }

  async refetch(): Promise<void> {
    await (this.#place.at === 'service' ? this.#detail : this.#menu).refetch();
  }

  async more(): Promise<void> {
    const after = this.#menu.data?.after;
    const variables = after ? this.#menuVariables(after) : null;
    if (!variables) return;
    await this.#menu.more(variables, (shown, next) => ({
      ...next,
      services: [...shown.services, ...next.services],
    }));
  }

  #menuVariables(after: string | null) {
    const { communityId } = this.#host;
    return this.#menuWanted && communityId ? { ...communityArguments(communityId), after } : null;
  }
}

function toMenu({ name, services: { nodes, pageInfo } }: Community): MenuData {
  return {
    communityName: name,
    services: nodes,
    after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
  };
}

import type { Failure, LinliClient } from '@linli/client';
import type { ReactiveController } from 'lit';
import type { LinliHost } from '../foundation/linli-host.ts';
import { QueryController } from '../foundation/query-controller.ts';
import type { ResultOf } from '../graphql.ts';
import { ProfileBuilding, ProfileBuildings } from './operations.ts';

type Found = NonNullable<ResultOf<typeof ProfileBuildings>['community']>['buildings'];
type Building = NonNullable<ResultOf<typeof ProfileBuilding>['community']>;
export type Responsible = Building['responsible'][number];

/** A building, with the estate that it stands in. */
export interface BuildingChoice {
  readonly id: string;
  readonly name: string;
}

export type FinderView =
  /** Too little is typed to look for anything. */
  | { readonly state: 'waiting' }
  | { readonly state: 'searching' }
  | {
      readonly state: 'found';
      readonly buildings: readonly BuildingChoice[];
      readonly more: boolean;
    }
  | { readonly state: 'failed'; readonly failure: Failure }
  | {
      readonly state: 'chosen';
      readonly building: BuildingChoice;
      /** The nearest first; null while on its way. */
      readonly responsible: readonly Responsible[] | null;
      readonly failure: Failure | null;
    };

/** Characters from which on buildings are looked for. */
const FEWEST = 2;
/** Milliseconds without a key before that. */
const QUIET = 250;
/** Buildings that are listed; with more, one says more of the address. */
const MOST = 12;

/** Who looks after my building: looks it up by name and keeps the choice on this device. */
export class BuildingFinderController implements ReactiveController {
  readonly #host: LinliHost;
  readonly #community: () => string | null;
  readonly #search;
  readonly #building;
  #client: LinliClient | null = null;
  #key = '';
  #text = '';
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #chosen: BuildingChoice | null = null;
  #found: FinderView = { state: 'waiting' };

  constructor(host: LinliHost, community: () => string | null) {
    this.#host = host;
    this.#community = community;
    host.addController(this);
    this.#search = new QueryController(host, {
      document: ProfileBuildings,
      variables: () => {
        const id = community();
        return id && this.#asked && !this.#chosen
          ? { community: id, search: this.#asked, first: MOST }
          : null;
      },
      select: (result) => result.community?.buildings ?? null,
    });
    this.#building = new QueryController(host, {
      document: ProfileBuilding,
      variables: () => (this.#chosen ? { id: this.#chosen.id } : null),
      select: (result) => result.community,
      watch: ({ id, responsible }) => [id, ...responsible.map((grid) => grid.id)],
    });
  }

  get text(): string {
    return this.#text;
  }

  get view(): FinderView {
    const chosen = this.#chosen;
    if (chosen) {
      const { view, data } = this.#building;
      return {
        state: 'chosen',
        building: data ? choiceOf(data) : chosen,
        responsible: data ? [...data.responsible].reverse() : view.state === 'empty' ? [] : null,
        failure: 'failure' in view && !data ? view.failure : null,
      };
    }
    if (!this.#asked) return { state: 'waiting' };
    const { view } = this.#search;
    switch (view.state) {
      case 'ready':
        this.#found = foundView(view.data);
        return this.#found;
      case 'empty':
        return { state: 'found', buildings: [], more: false };
      case 'refused':
      case 'failed':
        return { state: 'failed', failure: view.failure };
      default:
        // What was found for fewer letters stays until the next answer.
        return this.#found.state === 'found' ? this.#found : { state: 'searching' };
    }
  }

  /** What was typed; looked for after a pause. */
  write(text: string): void {
    this.#text = text;
    clearTimeout(this.#timer);
    const search = text.normalize('NFKC').trim();
    if ([...search.replace(/\s/g, '')].length < FEWEST) this.#ask('');
    else this.#timer = setTimeout(() => this.#ask(search), QUIET);
    this.#host.requestUpdate();
  }

  choose(building: BuildingChoice): void {
    this.#chosen = building;
    this.#client?.device.write(this.#key, building);
    this.#host.requestUpdate();
  }

  /** Forgets the building, here and on the device. */
  clear(): void {
    this.#chosen = null;
    this.#text = '';
    this.#ask('');
    this.#client?.device.remove(this.#key);
  }

  retry(): void {
    void (this.#chosen ? this.#building : this.#search).refetch();
  }

  hostUpdate(): void {
    const { client } = this.#host;
    const community = this.#community();
    const key = community ? `building:${community}` : '';
    if (client === this.#client && key === this.#key) return;
    this.#client = client;
    this.#key = key;
    this.#chosen = (client && key && client.device.read<BuildingChoice>(key)) || null;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#client = null;
  }

  #ask(search: string): void {
    this.#asked = search;
    if (!search) this.#found = { state: 'waiting' };
    this.#host.requestUpdate();
  }
}

function foundView({ nodes, pageInfo }: Found): FinderView {
  return { state: 'found', buildings: nodes.map(choiceOf), more: pageInfo.hasNextPage };
}

function choiceOf({ id, name, ancestors }: Found['nodes'][number]): BuildingChoice {
  const within = ancestors.filter(({ level }) => level === 'ESTATE' || level === 'COURTYARD');
  return { id, name: [...within.map((place) => place.name), name].join(' ') };
}

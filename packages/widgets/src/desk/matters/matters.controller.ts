import type { LinliHost } from '../../foundation/linli-host.ts';
import { type Page, PagedQuery } from '../../foundation/paged-query.ts';
import type { ViewState } from '../../foundation/view-state.ts';
import { DeskIncidents, DeskNeeds } from './operations.ts';

/** What came of suggestions and is followed on a list of its own. */
export type MatterKind = 'needs' | 'incidents';

/** A line of either list. */
export interface Matter {
  readonly id: string;
  /** As `toDoKinds` names it. */
  readonly kind: 'Need' | 'Incident';
  readonly title: string;
  readonly about: string;
  readonly stateLabel: string;
  readonly place: { readonly id: string; readonly name: string };
  /** Since when it is there. */
  readonly since: string;
  /** Until when it is to be dispatched; null where nobody waits for that. */
  readonly dispatchBy: string | null;
}

const PAGE = 20;

/** The list of needs and the list of incidents: what is open, or what is over. */
export class MattersController {
  readonly #needs;
  readonly #incidents;
  #kind: MatterKind | null = null;
  #over = false;
  readonly #host: LinliHost;

  /**
   * @param place id of the community whose lists they are, with all below it.
   * @param may which of the lists the viewer reads.
   */
  constructor(host: LinliHost, place: () => string | null, may: () => readonly MatterKind[]) {
    this.#host = host;
    this.may = may;
    const page = (kind: MatterKind) => {
      const community = place();
      return community && this.kind === kind ? { community, first: PAGE } : null;
    };
    this.#needs = new PagedQuery(host, {
      document: DeskNeeds,
      variables: (after) => {
        const states = this.#over ? (['MET', 'CLOSED'] as const) : (['OPEN'] as const);
        const asked = page('needs');
        return asked && { ...asked, after, states: [...states] };
      },
      select: ({ node }): Page<Matter, null> | null => {
        if (!node || !('needs' in node)) return null;
        const { nodes, pageInfo } = node.needs;
        const items = nodes.map((need) => ({
          ...need,
          kind: 'Need' as const,
          about: need.categoryLabel,
          place: need.community,
          since: need.recordedAt,
          dispatchBy: null,
        }));
        return { items, next: nextOf(pageInfo), facts: null };
      },
      watch: ({ items }) => items.map(({ id }) => id),
    });
    this.#incidents = new PagedQuery(host, {
      document: DeskIncidents,
      variables: (after) => {
        const asked = page('incidents');
        const states = this.#over
          ? (['VERIFIED', 'CLOSED'] as const)
          : (['REPORTED', 'REOPENED', 'DISPATCHED', 'HANDLED'] as const);
        return asked && { ...asked, after, states: [...states] };
      },
      select: ({ node }): Page<Matter, null> | null => {
        if (!node || !('incidents' in node)) return null;
        const { nodes, pageInfo } = node.incidents;
        const items = nodes.map((incident) => ({
          ...incident,
          kind: 'Incident' as const,
          about: incident.typeLabel,
          place: incident.community,
          since: incident.reportedAt,
          dispatchBy:
            incident.state === 'REPORTED' || incident.state === 'REOPENED'
              ? incident.dispatchDueAt
              : null,
        }));
        return { items, next: nextOf(pageInfo), facts: null };
      },
      watch: ({ items }) => items.map(({ id }) => id),
    });
  }

  readonly may: () => readonly MatterKind[];

  /** Which list is looked at: the first that may be read until one is chosen. */
  get kind(): MatterKind {
    return this.#kind ?? this.may()[0] ?? 'needs';
  }

  /** Whether what is over is looked at. */
  get over(): boolean {
    return this.#over;
  }

  get view(): ViewState<Page<Matter, null>> {
    return this.#list.view;
  }

  show(kind: MatterKind, over: boolean): void {
    this.#kind = kind;
    this.#over = over;
    this.#host.requestUpdate();
  }

  refetch(): Promise<void> {
    return this.#list.refetch();
  }

  more(): Promise<void> {
    return this.#list.more();
  }

  get #list() {
    return this.kind === 'needs' ? this.#needs : this.#incidents;
  }
}

function nextOf(pageInfo: {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}): string | null {
  return pageInfo.hasNextPage ? pageInfo.endCursor : null;
}

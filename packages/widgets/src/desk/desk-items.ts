import type { ResultOf } from '../graphql.ts';
import type { Desk, DeskViewer } from './operations.ts';

export type DeskPlace = NonNullable<ResultOf<typeof Desk>['community']>;
export type Permission = ResultOf<typeof DeskViewer>['viewer']['permissions'][number];
export type Channel = 'ONLINE' | 'PAPER' | 'ASSISTED' | 'PROXY';

/** What waits on the desk, whatever kind it is. */
export interface DeskItem {
  readonly id: string;
  readonly kind: 'suggestion' | 'request' | 'topic';
  /** The neighbour's own words, the service's name or the topic's title. */
  readonly text: string;
  /** Who asks, where the list tells. */
  readonly from: string | null;
  readonly channel: Channel | null;
  readonly stateLabel: string;
  /** Since when it waits, ISO 8601. */
  readonly since: string;
  /** Until when it is to be done; null where no time has been set. */
  readonly due: string | null;
  readonly overdue: boolean;
}

/** Who may take steps with an item; others may at most read it. */
export const ACT_PERMISSIONS: Readonly<Record<DeskItem['kind'], Permission>> = {
  suggestion: 'SUGGESTION_ANSWER',
  request: 'SERVICE_REQUEST_HANDLE',
  topic: 'TOPIC_ADVANCE',
};

export type DeskFilter = 'all' | 'overdue' | DeskItem['kind'];

/** How many wait; `more` when the server has further ones behind its first page. */
export interface DeskCount {
  readonly count: number;
  readonly more: boolean;
}

type Edges<Node> = { readonly edges: readonly ({ readonly node: Node } | null)[] };

function nodesOf<Node>(connection: Edges<Node> | null | undefined): Node[] {
  return (connection?.edges ?? []).flatMap((edge) => (edge ? [edge.node] : []));
}

/**
 * One list of everything that waits, what is overdue first. What has no date yet counts from the
 * day it came in, so that a new application is looked at before what still has time.
 */
export function deskItems(place: DeskPlace): DeskItem[] {
  const suggestions = nodesOf(place.suggestions).map(
    (node): DeskItem => ({
      id: node.id,
      kind: 'suggestion',
      text: node.body,
      from: null,
      channel: node.channel,
      stateLabel: node.stateLabel,
      since: node.receivedAt,
      due: node.answerDueAt,
      overdue: node.overdue,
    }),
  );
  const requests = nodesOf(place.serviceRequests).map(
    (node): DeskItem => ({
      id: node.id,
      kind: 'request',
      text: node.service.name,
      from: node.applicantName,
      channel: null,
      stateLabel: node.stateLabel,
      since: node.submittedAt,
      due: node.dueAt,
      overdue: node.overdue,
    }),
  );
  const topics = nodesOf(place.topics).map(
    (node): DeskItem => ({
      id: node.id,
      kind: 'topic',
      text: node.title,
      from: node.proposerName,
      channel: null,
      stateLabel: node.stateLabel,
      since: node.proposedAt,
      due: null,
      overdue: false,
    }),
  );
  return sortItems([...suggestions, ...requests, ...topics]);
}

/** Overdue first, then by due date, or by age where there is none. */
export function sortItems(items: readonly DeskItem[]): DeskItem[] {
  const at = ({ due, since }: DeskItem) => Date.parse(due ?? since);
  return [...items].sort((a, b) => Number(b.overdue) - Number(a.overdue) || at(a) - at(b));
}

export function passes(item: DeskItem, filter: DeskFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'overdue' ? item.overdue : item.kind === filter;
}

/** The filters that have something to say here, with what waits under each. */
export function deskCounts(place: DeskPlace): Map<DeskFilter, DeskCount> {
  const items = deskItems(place);
  const behind = {
    suggestion: place.suggestions?.pageInfo.hasNextPage ?? false,
    request: place.serviceRequests?.pageInfo.hasNextPage ?? false,
    topic: place.topics?.pageInfo.hasNextPage ?? false,
  };
  const counts = new Map<DeskFilter, DeskCount>();
  const count = (filter: DeskFilter, more: boolean) =>
    counts.set(filter, { count: items.filter((item) => passes(item, filter)).length, more });
  count('all', behind.suggestion || behind.request || behind.topic);
  if (items.some(({ overdue }) => overdue)) count('overdue', false);
  if (place.suggestions) count('suggestion', behind.suggestion);
  if (place.serviceRequests) count('request', behind.request);
  if (place.topics) count('topic', behind.topic);
  return counts;
}

/**
 * The groupings that a process has at hand: read once, not with every request, and kept up with the
 * votes that this process has counted since. Votes that another process counted show with the next
 * computation, a few seconds later.
 */
import type { Database } from '../../database.ts';
import type { VoteValue } from '../../generated/prisma/enums.ts';
import { encodeRowKey, type RowKey } from '../../kernel/global-id.ts';
import { byPlace, type Grouping, type StoredGrouping, voteNumbers } from './opinion-grouping.ts';

/** A grouping as it is known here. */
export interface HeldGrouping {
  computedAt: Date;
  voteCount: number;
  stored: StoredGrouping;
  /** What later votes are placed by; null when another process computed it. */
  grouping: Grouping | null;
}

export interface VoteToPlace extends RowKey {
  statementId: string;
  voterId: string;
  value: VoteValue;
}

/** All groupings at hand together stand for at most this many votes: some hundred megabytes. */
const mostVotes = 2_000_000;

interface Memory {
  /** By topic, the one that was used last at the end. */
  held: Map<string, HeldGrouping>;
  /** Votes that were counted while a topic is being computed: its votes may have been read before. */
  meanwhile: Map<string, VoteToPlace[]>;
}

const memories = new WeakMap<object, Memory>();

function memoryOf(database: Pick<Database, 'query'>): Memory {
  const known = memories.get(database) ?? { held: new Map(), meanwhile: new Map() };
  memories.set(database, known);
  return known;
}

/** From here on votes on the topic are noted, until `hold` or `abandon`. */
export function noteVotes(database: Pick<Database, 'query'>, topic: RowKey): void {
  memoryOf(database).meanwhile.set(encodeRowKey(topic), []);
}

/** Nothing came of the computation. */
export function abandon(database: Pick<Database, 'query'>, topic: RowKey): void {
  memoryOf(database).meanwhile.delete(encodeRowKey(topic));
}

/** Keeps a grouping at hand, with the votes that were counted while it was computed. */
export function hold(
  database: Pick<Database, 'query'>,
  topic: RowKey,
  grouping: HeldGrouping,
): HeldGrouping {
  const { held, meanwhile } = memoryOf(database);
  const name = encodeRowKey(topic);
  held.delete(name);
  held.set(name, grouping);
  if (grouping.grouping) {
    for (const vote of meanwhile.get(name) ?? []) place(grouping.grouping, vote);
    meanwhile.delete(name);
  }
  let votes = 0;
  for (const { voteCount } of held.values()) votes += voteCount;
  for (const [oldest, { voteCount }] of held) {
    if (votes <= mostVotes || oldest === name) break;
    held.delete(oldest);
    votes -= voteCount;
  }
  return grouping;
}

/** The grouping at hand, if it is the one that was computed at this time. */
export function heldGrouping(
  database: Pick<Database, 'query'>,
  topic: RowKey,
  computedAt: Date,
): HeldGrouping | undefined {
  const { held } = memoryOf(database);
  const name = encodeRowKey(topic);
  const found = held.get(name);
  if (found?.computedAt.getTime() !== computedAt.getTime()) return undefined;
  held.delete(name);
  held.set(name, found);
  return found;
}

/** Places a vote that has been counted on the groups at hand. */
export function placeVote(database: Pick<Database, 'query'>, vote: VoteToPlace): void {
  const { held, meanwhile } = memoryOf(database);
  const name = encodeRowKey(vote);
  meanwhile.get(name)?.push(vote);
  const grouping = held.get(name)?.grouping;
  if (grouping) place(grouping, vote);
}

function place({ placed, numbers }: Grouping, { statementId, voterId, value }: VoteToPlace): void {
  const statement = numbers.get(statementId);
  if (statement === undefined) return;
  placed.cast({ participant: voterId, statement, vote: voteNumbers[value] });
}

/** A grouping as it stands now: as computed, with the votes since placed on it. */
export interface PresentGrouping extends StoredGrouping {
  computedAt: Date;
  votesSince: number;
}

/** What is shown: sizes, points and consensus with the votes since, the rest as computed. */
export function presentGrouping({ stored, computedAt, grouping }: HeldGrouping): PresentGrouping {
  const placed = grouping?.placed;
  if (!placed || placed.votesSince === 0) return { ...stored, computedAt, votesSince: 0 };
  const stayed = stored.points.filter(({ voterId }) => !placed.moved.has(voterId));
  const moved = [...placed.moved].map(([voterId, { x, y, group }]) => ({ voterId, x, y, group }));
  return {
    ...stored,
    computedAt,
    votesSince: placed.votesSince,
    points: byPlace([...stayed, ...moved]),
    groups: stored.groups.map((group, index) => ({
      ...group,
      size: placed.sizes[index] ?? group.size,
    })),
    consensus: stored.consensus.map((one) => placed.consensusOf(one.statement) ?? one),
  };
}

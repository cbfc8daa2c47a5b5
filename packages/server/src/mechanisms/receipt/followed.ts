import type { Context } from '../../context.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { type TimelineEntry, timelineOf } from '../lifecycle/index.ts';
import { knownDescriberOf } from './subjects.ts';

/** A subject, by its node type and key. */
export interface FollowedSubject {
  subjectType: string;
  key: RowKey;
}

/** What became of a contribution, as far as one module knows. */
export interface WhatFollowed {
  /** Steps of other subjects that came of it, with the words for them. Public ones alone. */
  entries: readonly TimelineEntry[];
  /** Subjects whose own story goes on from here, e.g. the topic in which somebody argued. */
  onward?: readonly FollowedSubject[];
  /** Acts of the subject itself that the entries tell better. */
  instead?: readonly string[];
}

type Follow = (context: Context, key: RowKey) => Promise<WhatFollowed>;

const follows = new Map<string, Follow[]>();

/**
 * Says, when a module is loaded, what becomes of subjects of a type later, so that their receipts
 * tell the whole story. Several modules may say so of one type. Whoever holds the code reads it:
 * what is not public has no place in it.
 */
export function describeReceiptSteps(subjectType: string, follow: Follow): void {
  follows.set(subjectType, [...(follows.get(subjectType) ?? []), follow]);
}

/**
 * The steps of a subject and of everything that came of it, oldest first.
 *
 * @param since when the contribution was made: what others took part in earlier is not its story
 */
export async function wholeTimeline(
  context: Context,
  subject: FollowedSubject,
  since: Date,
): Promise<TimelineEntry[]> {
  const told = new Map<string, TimelineEntry>();
  const waiting = [subject];
  const seen = new Set<string>();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { subjectType, key } = next;
    if (seen.has(key.id)) continue;
    seen.add(key.id);
    const followed = await Promise.all(
      (follows.get(subjectType) ?? []).map((follow) => follow(context, key)),
    );
    const instead = followed.flatMap((each) => each.instead ?? []);
    const labels = knownDescriberOf(subjectType)?.actionLabels;
    const own = labels ? await timelineOf(context, key, labels) : [];
    const isOwn = next === subject;
    const shown = own
      .filter(({ step }) => !instead.includes(step.action))
      .concat(followed.flatMap(({ entries }) => entries))
      .filter(({ step }) => isOwn || step.at >= since);
    for (const entry of shown) told.set(`${entry.step.id}:${entry.step.action}`, entry);
    waiting.push(...followed.flatMap(({ onward }) => onward ?? []));
  }
  return [...told.values()].sort(
    (a, b) => a.step.at.getTime() - b.step.at.getTime() || (a.step.id < b.step.id ? -1 : 1),
  );
}

import type { Context } from '../../context.ts';
import type { ModerationState } from '../../generated/prisma/enums.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { type RowKey, readRowKey, splitGlobalId } from '../../kernel/global-id.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { Place } from '../../platform/viewer.ts';
import type { Writing } from '../../platform/write.ts';
import { loadPlace } from '../electorate/index.ts';

/** A contribution, as much as moderation needs of it. */
export interface ModeratedSubject {
  communityId: string;
  /** Who wrote it; null where nobody of ours did. */
  authorId: string | null;
  /** The text, or its beginning, for those who judge it. */
  excerpt: string;
  moderation: ModerationState;
  /** Global ids of the nodes whose lists it is in. */
  shownIn: readonly string[];
}

/** What a module says of its contributions. */
export interface ModeratedDescriber {
  /** What it is, in a word: 议题. */
  label: Localised;
  load(context: Pick<Context, 'db'>, key: RowKey): Promise<ModeratedSubject | null>;
  /** Marks it hidden; everything that reads it leaves it out. */
  hide(context: Context, writing: Writing, key: RowKey): Promise<void>;
  /** Marks it shown, and looked at by a moderator. */
  restore(context: Context, writing: Writing, key: RowKey): Promise<void>;
  /** What follows after the commit, such as counting anew. */
  afterwards?(context: Context, key: RowKey): Promise<void>;
}

const describers = new Map<string, ModeratedDescriber>();

/** Says, when a module is loaded, how its contributions are moderated. `type` is their node type. */
export function describeModerated(type: string, describer: ModeratedDescriber): void {
  if (describers.has(type)) throw new Error(`${type} is described twice.`);
  describers.set(type, describer);
}

export function moderatedDescriber(type: string): ModeratedDescriber {
  const describer = describers.get(type);
  if (!describer) throw new Error(`No module describes the moderation of ${type}.`);
  return describer;
}

/** A contribution that was found, with its place. */
export interface FoundSubject {
  type: string;
  key: RowKey;
  subject: ModeratedSubject;
  place: Place;
}

/** The contribution with this global id. @throws RuleRefusedError NOT_FOUND when nothing here is moderated. */
export async function findSubject(
  context: Context,
  globalId: string,
  path: readonly string[] = ['subject'],
): Promise<FoundSubject> {
  const type = splitGlobalId(globalId)?.typename ?? '';
  const key = readRowKey(globalId, type);
  const found = key && describers.has(type) ? await loadSubject(context, type, key) : null;
  if (!found) throw new RuleRefusedError('NOT_FOUND', {}, path);
  return found;
}

export async function loadSubject(
  context: Context,
  type: string,
  key: RowKey,
): Promise<FoundSubject | null> {
  const subject = await moderatedDescriber(type).load(context, key);
  return subject && { type, key, subject, place: await loadPlace(context, subject.communityId) };
}

import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Suggestion } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { may, type Place } from '../../platform/viewer.ts';
import { isAuthor, type SuggestionParts } from './policies.ts';

const phoneIndexes = new WeakMap<Context, Promise<string | null>>();

/** The blind index of the phone number that the viewer signed in by; read once a request. */
export function viewerPhoneIndex(context: Context): Promise<string | null> {
  const known = phoneIndexes.get(context);
  if (known) return known;
  const loading = load(context);
  phoneIndexes.set(context, loading);
  return loading;
}

async function load({ db, viewer }: Context): Promise<string | null> {
  if (viewer.kind !== 'person') return null;
  const where = { districtId_id: { districtId: viewer.districtId, id: viewer.personId } };
  const person = await db.person.findUnique({ where, select: { phoneIndex: true } });
  return person?.phoneIndex ?? null;
}

/** Where a suggestion was made. Prisma joins the look-ups of one list into one. */
export function placeOf(
  { db }: { readonly db: Transaction },
  { communityId: id }: Suggestion,
): Promise<Place & { name: string }> {
  return db.community.findUniqueOrThrow({
    where: { id },
    select: { id: true, name: true, districtId: true, ancestorIds: true },
  });
}

export async function isOwn(context: Context, suggestion: SuggestionParts): Promise<boolean> {
  return isAuthor(context.viewer, await viewerPhoneIndex(context), suggestion);
}

/** Whether the viewer is staff who may read what neighbours suggest here. */
export async function isForStaff(context: Context, suggestion: Suggestion): Promise<boolean> {
  return may(context.viewer, 'suggestion:read', await placeOf(context, suggestion));
}

/** A suggestion is between the one who made it and the office. */
export async function mayRead(context: Context, suggestion: Suggestion): Promise<boolean> {
  return (await isOwn(context, suggestion)) || (await isForStaff(context, suggestion));
}

/** The suggestion with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findSuggestion({ db }: Context, globalId: string): Promise<Suggestion> {
  const key = namedRow(globalId, 'Suggestion', ['suggestion']);
  const row = await db.suggestion.findUnique({ where: { districtId_id: key } });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['suggestion']);
  return row;
}

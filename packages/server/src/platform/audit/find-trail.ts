import type { Context } from '../../context.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { decodeRowKey, type RowKey, splitGlobalId } from '../../kernel/global-id.ts';
import { isUuid } from '../../kernel/ids.ts';
import { assertDistrict, assertMay, type Place } from '../viewer.ts';

/** Where the entries of a subject lie. */
export interface Trail {
  districtId: string;
  subjectType: string;
  subjectId: string;
}

/** What only concerns one person: when they signed in is nobody’s business in an office. */
const personal: ReadonlySet<string> = new Set(['Person', 'SignInChallenge', 'Draft']);

/**
 * The trail of the subject with this global id, for a viewer who may read it: `audit:read` in the
 * subject's community, or in the whole district where a subject belongs to no community.
 *
 * @throws ForbiddenError otherwise; RuleRefusedError NOT_FOUND for an id without a trail.
 */
export async function findTrail(context: Context, globalId: string): Promise<Trail> {
  const { db, viewer } = context;
  const { typename: subjectType, id } = splitGlobalId(globalId) ?? { typename: '', id: '' };
  const key = subjectType === 'Community' ? await communityKey(context, id) : decodeRowKey(id);
  if (!key || personal.has(subjectType)) throw notFound();
  assertDistrict(viewer, key.districtId);
  const trail = { districtId: key.districtId, subjectType, subjectId: key.id };
  const located = await db.auditEntry.findFirst({
    where: { ...trail, communityId: { not: null } },
    orderBy: { at: 'desc' },
    select: { communityId: true },
  });
  const placeId = subjectType === 'Community' ? key.id : (located?.communityId ?? key.districtId);
  assertMay(viewer, 'audit:read', await placeOf(context, placeId));
  if (!located && !(await db.auditEntry.findFirst({ where: trail, select: { id: true } }))) {
    throw notFound();
  }
  return trail;
}

/** What is done to a level above a district is entered under that place itself. */
async function communityKey({ db }: Context, id: string): Promise<RowKey | null> {
  const where = { id };
  const community = isUuid(id) ? await db.community.findUnique({ where }) : null;
  return community && { districtId: community.districtId ?? community.id, id };
}

async function placeOf({ db }: Context, id: string): Promise<Place> {
  const select = { id: true, districtId: true, ancestorIds: true };
  const place = await db.community.findUnique({ where: { id }, select });
  if (!place) throw notFound();
  return place;
}

const notFound = () => new RuleRefusedError('NOT_FOUND', {}, ['subject']);

import { z } from 'zod';
import { type Context, online } from '../../../context.ts';
import { UnauthenticatedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput, phone, prose } from '../../../kernel/input.ts';
import { attachTo, largestPhotoCount } from '../../../mechanisms/attachment/index.ts';
import { assertDistrict, assertPerson, reaches } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { findCommunity } from '../../communities/index.ts';
import { receiveSuggestion } from './receive-suggestion.ts';

const form = z.object({
  community: z.string(),
  body: prose(2_000),
  photos: z.array(z.string().max(200)).max(largestPhotoCount).default([]),
  phone: phone.nullish(),
  idempotencyKey,
});

/**
 * Makes a suggestion to the office of a community, in one's own words and with photos.
 *
 * Outcomes: the suggestion's key, also for a repeat of the same idempotency key;
 * InvalidInputError; NOT_FOUND (community); ATTACHMENT_UNAVAILABLE; IDEMPOTENCY_KEY_REUSED;
 * at the top level UNAUTHENTICATED below ACCOUNT, FORBIDDEN in another district, RATE_LIMITED.
 */
export async function makeSuggestion(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const viewer = assertPerson(context.viewer);
  if (!reaches(viewer.level, 'ACCOUNT')) throw new UnauthenticatedError();
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const community = await findCommunity(context, wanted.community);
  assertDistrict(viewer, community.districtId);
  await context.limits.consume('contribution', viewer.personId);
  const { districtId, personId } = viewer;
  const phoneIndex = wanted.phone ? context.encryption.blindIndex(wanted.phone, 'phone') : null;
  const creation = {
    action: 'makeSuggestion',
    idempotencyKey: key,
    input: { ...wanted, phone: phoneIndex },
  };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    await receiveSuggestion(context, writing, {
      key: { districtId, id: newId },
      communityId: community.id,
      body: wanted.body,
      channel: online,
      origin: 'ONLINE',
      outreachId: null,
      householdId: null,
      action: 'MAKE',
      authorId: personId,
      caller: { name: null, phone: null },
      phoneIndex,
    });
    if (wanted.photos.length > 0) {
      await attachTo(context, writing, {
        districtId,
        ids: wanted.photos,
        ownerId: personId,
        subjectType: 'Suggestion',
        subjectId: newId,
      });
    }
  });
  return { districtId, id };
}

import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Community, Outreach } from '../../generated/prisma/client.ts';
import type { SuggestionOrigin } from '../../generated/prisma/enums.ts';
import { ForbiddenError, InvalidInputError, RuleRefusedError } from '../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import { line, parseInput, phone, prose } from '../../kernel/input.ts';
import { assertMay } from '../../platform/viewer.ts';
import { createOnce, type Writing } from '../../platform/write.ts';
import { findCommunity } from '../communities/index.ts';
import { findHousehold } from '../residents/index.ts';
import { receiveSuggestion } from './commands/receive-suggestion.ts';
import { suggestionErrors } from './errors.ts';
import { findOutreach } from './find-outreach.ts';
import { writeDoor } from './write-door.ts';

/** Where and how something came in; the same for a whole pile of letters. */
export const recordingForm = {
  community: z.string(),
  channel: z.enum(['ASSISTED', 'PAPER']),
  origin: z.enum(['PHONE', 'COUNTER', 'LETTER_BOX', 'VISIT', 'RECEPTION_DAY']).nullish(),
  outreach: z.string().nullish(),
};

/** One matter of those that came in. */
export const matterForm = {
  body: prose(2_000),
  callerName: line(40).nullish(),
  callerPhone: phone.nullish(),
  household: z.string().nullish(),
};

const wholeMatter = z.object(matterForm);

/** What is the same for every matter, found and checked once. */
export interface Recording {
  community: Community & { districtId: string };
  channel: 'ASSISTED' | 'PAPER';
  origin: SuggestionOrigin;
  outreach: Outreach | null;
}

/**
 * @throws RuleRefusedError NOT_FOUND (community, outreach), OUTREACH_PLACE_OUTSIDE,
 *   OUTREACH_NOT_RUNNING; InvalidInputError for an origin that is not the outreach's;
 *   ForbiddenError without `suggestion:record` in the community.
 */
export async function openRecording(
  context: Context,
  wanted: {
    community: string;
    channel: 'ASSISTED' | 'PAPER';
    origin?: SuggestionOrigin | null | undefined;
    outreach?: string | null | undefined;
  },
): Promise<Recording> {
  const community = await findCommunity(context, wanted.community);
  assertMay(context.viewer, 'suggestion:record', community);
  const { districtId } = community;
  if (districtId === null) throw new ForbiddenError();
  const outreach = wanted.outreach ? await findOutreach(context, wanted.outreach) : null;
  if (outreach) assertTakesEntries(outreach, community);
  const usual = wanted.channel === 'PAPER' ? 'LETTER_BOX' : 'PHONE';
  const origin = wanted.origin ?? outreach?.kind ?? usual;
  if (outreach && origin !== outreach.kind) {
    throw new InvalidInputError([{ path: ['origin'], code: 'VALUE_INVALID' }]);
  }
  const { channel } = wanted;
  return { community: { ...community, districtId }, channel, origin, outreach };
}

function assertTakesEntries(
  { districtId, communityId, state, title }: Outreach,
  community: Community,
): void {
  const path = ['outreach'];
  if (districtId !== community.districtId) throw new ForbiddenError();
  if (communityId !== community.id && !community.ancestorIds.includes(communityId)) {
    throw new RuleRefusedError(suggestionErrors.OUTREACH_PLACE_OUTSIDE, { name: title }, path);
  }
  if (state !== 'RUNNING') {
    throw new RuleRefusedError(suggestionErrors.OUTREACH_NOT_RUNNING, { title }, path);
  }
}

/**
 * Enters one matter, once. On a visit the household's door counts as visited.
 *
 * @returns the suggestion's key.
 * @throws InvalidInputError; RuleRefusedError NOT_FOUND and OUTREACH_PLACE_OUTSIDE (household),
 *   OUTREACH_NOT_RUNNING, IDEMPOTENCY_KEY_REUSED.
 */
export async function recordMatter(
  context: Context,
  { community, channel, origin, outreach }: Recording,
  matter: unknown,
  idempotencyKey: string,
): Promise<RowKey> {
  const wanted = parseInput(wholeMatter, matter);
  const { districtId } = community;
  const { encryption } = context;
  const household = wanted.household
    ? await householdHere(context, wanted.household, community)
    : null;
  const name = wanted.callerName ?? null;
  const number = wanted.callerPhone ?? null;
  const phoneIndex = number && encryption.blindIndex(number, 'phone');
  const outreachId = outreach?.id ?? null;
  const creation = {
    action: 'recordSuggestion',
    idempotencyKey,
    // Names and numbers only as keyed hashes: a record of input is no place for them.
    input: {
      ...{ community: community.id, channel, origin, outreachId },
      ...{ body: wanted.body, household: household?.id ?? null },
      ...{ callerName: name && encryption.blindIndex(name, 'name'), callerPhone: phoneIndex },
    },
  };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    if (outreach) await holdRunning(writing, outreach);
    if (outreach?.kind === 'VISIT' && household) {
      await writeDoor(context, writing, outreach, household, 'VISITED');
    }
    await receiveSuggestion(context, writing, {
      key: { districtId, id: newId },
      communityId: community.id,
      body: wanted.body,
      channel,
      origin,
      outreachId,
      householdId: household?.id ?? null,
      action: 'RECORD',
      authorId: null,
      caller: { name, phone: number },
      phoneIndex,
    });
    if (outreach) writing.changed(globalId('Outreach', outreach));
  });
  return { districtId, id };
}

/** Keeps the outreach from being closed while something is entered for it. */
export async function holdRunning(
  { transaction }: Writing,
  { districtId, id, title }: Outreach,
): Promise<void> {
  const [row] = await transaction.$queryRaw<{ state: string }[]>`
    SELECT state::text AS state FROM outreach
    WHERE district_id = ${districtId}::uuid AND id = ${id}::uuid FOR SHARE`;
  if (row?.state === 'RUNNING') return;
  throw new RuleRefusedError(suggestionErrors.OUTREACH_NOT_RUNNING, { title }, ['outreach']);
}

/** A household in a place or below it. @throws RuleRefusedError NOT_FOUND, OUTREACH_PLACE_OUTSIDE. */
export async function householdHere(
  context: Context,
  householdId: string,
  place: { id: string; districtId: string | null },
) {
  const path = ['household'];
  const household = await findHousehold(context, householdId, path);
  if (household.districtId !== place.districtId) throw new ForbiddenError();
  const { id, ancestorIds, name } = household.community;
  if (id !== place.id && !ancestorIds.includes(place.id)) {
    throw new RuleRefusedError(suggestionErrors.OUTREACH_PLACE_OUTSIDE, { name }, path);
  }
  return household;
}

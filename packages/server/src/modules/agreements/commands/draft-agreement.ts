import { z } from 'zod';
import type { Context } from '../../../context.ts';
import {
  ForbiddenError,
  InvalidInputError,
  RuleRefusedError,
} from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import {
  createFormVersion,
  type QuestionInput,
  questionsFrom,
} from '../../../mechanisms/form/index.ts';
import { assertDistrict, type Place } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { findCommunity } from '../../communities/index.ts';
import { assertActive, findOrganization } from '../../organizations/index.ts';
import { defaultQuestions } from '../default-form.ts';
import { agreementErrors } from '../errors.ts';
import { draftsFor } from '../policies.ts';
import { readTerms, type TermsInput } from '../terms.ts';
import { layDownAgreement } from './lay-down-agreement.ts';

const form = z.object({
  community: z.string(),
  side: z.string(),
  sides: z.array(z.string()).max(100),
  idempotencyKey,
});

export interface DraftAgreementInput extends z.input<typeof form> {
  terms: TermsInput;
  /** The questions of the rating; the house's own when null. */
  questions: readonly QuestionInput[] | null;
}

/**
 * Drafts an agreement of two to ten organizations of one district, as one of them.
 *
 * Outcomes: the agreement's key, also for a repeat of the same idempotency key; InvalidInputError,
 * also for its terms and questions; NOT_FOUND (community, sides); SIDES_INVALID; NOT_A_SIDE;
 * AGREEMENT_PLACE_UNFIT; ORGANIZATION_DISSOLVED; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN
 * for who neither speaks for `side` nor drafts for it, and for anything of another district.
 */
export async function draftAgreement(
  context: Context,
  { terms: termsInput, questions, ...rest }: DraftAgreementInput,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, rest);
  const { viewer } = context;
  if (wanted.sides.length < 2 || wanted.sides.length > 10) refuseSides();
  const sides = await Promise.all(
    wanted.sides.map((side, index) => findOrganization(context, side, ['sides', String(index)])),
  );
  const community = await findCommunity(context, wanted.community);
  for (const { districtId } of [...sides, community]) assertDistrict(viewer, districtId);
  const own = sides.find((_, index) => wanted.sides[index] === wanted.side);
  if (!own) throw new RuleRefusedError(agreementErrors.NOT_A_SIDE, {}, ['side']);
  const places = await Promise.all(sides.map(({ communityId }) => loadPlace(context, communityId)));
  const home = places[sides.indexOf(own)] as Place;
  if (!draftsFor(viewer, { ...own, community: home })) throw new ForbiddenError();
  const { districtId } = own;
  const ids = sides.map(({ id }) => id);
  const here = [...sides, community].every((each) => each.districtId === districtId);
  if (!here || new Set(ids).size < ids.length) refuseSides();
  if (!places.some((place) => isAround(place, community))) {
    throw new RuleRefusedError(agreementErrors.AGREEMENT_PLACE_UNFIT, {}, ['community']);
  }
  for (const [index, side] of sides.entries()) assertActive(side, ['sides', String(index)]);
  const terms = await readTerms(context, termsInput, {
    districtId,
    sideIds: ids,
    carriedIds: [],
  });
  const creation = {
    action: 'draftAgreement',
    idempotencyKey: key,
    input: { ...wanted, questions, terms: termsInput },
  };
  const id = await createOnce(context, districtId, creation, async (writing, id) => {
    const definition = { version: 1, questions: questionsFrom(questions ?? defaultQuestions) };
    const formId = await createFormVersion(context, writing, districtId, definition);
    await layDownAgreement(context, writing, {
      districtId,
      id,
      communityId: community.id,
      sides,
      sideId: own.id,
      formId,
      terms,
      renewsId: null,
      mutation: 'draftAgreement',
    });
  });
  return { districtId, id };
}

/** Whether one place is the other, or lies above or below it. */
function isAround(place: Place, other: Place): boolean {
  return (
    place.id === other.id ||
    place.ancestorIds.includes(other.id) ||
    other.ancestorIds.includes(place.id)
  );
}

function refuseSides(): never {
  throw new InvalidInputError([{ path: ['sides'], code: agreementErrors.SIDES_INVALID }]);
}

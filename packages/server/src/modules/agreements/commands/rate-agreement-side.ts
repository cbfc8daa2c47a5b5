import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { type RowKey, readRowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import {
  type AnswerInput,
  checkedAnswers,
  loadDefinition,
} from '../../../mechanisms/form/index.ts';
import { actorId, write } from '../../../platform/write.ts';
import { leaveTrace, sideOf, stepOf } from '../act.ts';
import { agreementErrors } from '../errors.ts';
import { findAgreement, holdAgreement, type LoadedAgreement } from '../load-agreement.ts';
import { openRating, sealRating } from '../ratings.ts';

const form = z.object({ agreement: z.string(), side: z.string(), rated: z.string() });

export interface RateAgreementSideInput extends z.input<typeof form> {
  answers: readonly AnswerInput[];
}

/**
 * Rates another side by the agreement's questions, once, from sixty days before the end on.
 *
 * Outcomes: the agreement's key, also when the same answers come twice; InvalidInputError at
 * `answers.<question>`; NOT_FOUND; NOT_A_SIDE, also for rating oneself; WRONG_STATE before it is in
 * force; RATING_NOT_OPEN; ALREADY_RATED; at the top level FORBIDDEN for who does not speak for the
 * side.
 */
export async function rateAgreementSide(
  context: Context,
  { answers, ...rest }: RateAgreementSideInput,
): Promise<RowKey> {
  const { agreement: id, side, rated } = parseInput(form, rest);
  const found = await findAgreement(context, id);
  const raterId = sideOf(context, found, side);
  const ratedId = otherSide(found, rated, raterId);
  const { districtId, formId } = found;
  const definition = await loadDefinition(context, { districtId, id: formId });
  const accepted = checkedAnswers(definition, answers);
  const key = { districtId, agreementId: found.id, raterId, ratedId };
  const before = await context.db.agreementRating.findUnique({
    where: { districtId_agreementId_raterId_ratedId: key },
  });
  const isRepeat = before !== null && inOrder(openRating(context, before)) === inOrder(accepted);
  if (isRepeat) return found;
  await write(context, districtId, async (writing) => {
    const agreement = await holdAgreement(writing.transaction, found);
    if (agreement.ratings.some((each) => each.raterId === raterId && each.ratedId === ratedId)) {
      throw new RuleRefusedError(agreementErrors.ALREADY_RATED);
    }
    stepOf(context, agreement, 'RATE', raterId);
    await writing.transaction.agreementRating.create({
      data: {
        ...key,
        ...sealRating(context, definition, accepted),
        ratedAt: context.clock.now(),
        ratedById: actorId(context.viewer),
      },
    });
    await leaveTrace(context, writing, agreement, {
      mutation: 'rateAgreementSide',
      action: 'RATE',
      from: agreement.state,
      to: agreement.state,
      sideId: raterId,
    });
  });
  return found;
}

function otherSide({ parties }: LoadedAgreement, rated: string, raterId: string): string {
  const key = readRowKey(rated, 'Organization');
  const other = parties.find(
    ({ districtId, organizationId }) =>
      districtId === key?.districtId && organizationId === key.id && organizationId !== raterId,
  );
  if (!other) throw new RuleRefusedError(agreementErrors.NOT_A_SIDE, {}, ['rated']);
  return other.organizationId;
}

/** Answers as a text that does not depend on the order in which they came. */
function inOrder(answers: object): string {
  return JSON.stringify(Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

import { checkComposition, isMendedByFilling } from '@linli/methods';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import type { Organization } from '../../../generated/prisma/client.ts';
import { civilDay, dayOf } from '../../../kernel/clock.ts';
import { type ErrorValues, RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { Localised } from '../../../kernel/locale.ts';
import { ruleOf, rulesOf, type Sitting, sittingOn, withOtherSeats } from './composition-facts.ts';
import { ruleSentence } from './sentences.ts';

/**
 * Refuses members who would break a REQUIRED rule in a way that nobody who joins later mends: too
 * many, too long a term, a seat in a body that excludes the other. Bodies are filled one by one, so
 * that what is still missing is judged when the body is confirmed; see `confirmComposition`. What was
 * broken before and grows no worse does not stop an act.
 *
 * Judged on the day when the last of the new terms begins, under the body's lock.
 *
 * @throws RuleRefusedError COMPOSITION_BROKEN
 */
export async function enforceComposition(
  context: Context,
  transaction: Transaction,
  organization: Organization,
  joining: readonly Sitting[],
): Promise<void> {
  const today = [civilDay(context.clock.now()), ...joining.map((each) => dayOf(each.termSince))]
    .toSorted()
    .at(-1) as string;
  const before = await sittingOn(transaction, organization, today);
  const rules = await rulesOf(transaction, organization, today);
  const required = rules.filter(({ force }) => force === 'REQUIRED');
  if (required.length > 0) {
    const members = await withOtherSeats(transaction, organization, [...before, ...joining], today);
    for (const row of required) {
      const rule = ruleOf(row);
      const earlier = checkComposition(rule, members.slice(0, before.length));
      const { breach, counted } = checkComposition(rule, members);
      const isNew = breach !== null && !isMendedByFilling(breach) && counted > earlier.counted;
      if (isNew) {
        throw new RuleRefusedError('COMPOSITION_BROKEN', inThree([ruleSentence(rule)]));
      }
    }
  }
  await assertNotExcluded(transaction, organization, joining, today);
}

/** The other way round: no body in which they sit already excludes this kind. */
async function assertNotExcluded(
  transaction: Transaction,
  organization: Organization,
  joining: readonly Sitting[],
  today: string,
): Promise<void> {
  const members = await withOtherSeats(transaction, organization, joining, today);
  const excluding = await transaction.compositionRule.findMany({
    where: {
      districtId: organization.districtId,
      force: 'REQUIRED',
      endedAt: null,
      kind: { in: members.flatMap(({ alsoIn }) => alsoIn as Organization['kind'][]) },
      rule: { path: ['type'], equals: 'NOT_ALSO' },
    },
  });
  for (const row of excluding) {
    const rule = ruleOf(row);
    if (rule.type === 'NOT_ALSO' && rule.kinds.includes(organization.kind)) {
      throw new RuleRefusedError('COMPOSITION_BROKEN', inThree([ruleSentence(rule)]));
    }
  }
}

/** Sentences of rules as an error's values: one text for each language. */
export function inThree(sentences: readonly Localised[]): ErrorValues {
  return {
    ruleCN: sentences.map((each) => each['zh-CN']).join('；'),
    ruleTW: sentences.map((each) => each['zh-TW']).join('；'),
    ruleEN: sentences.map((each) => each.en).join(' '),
  };
}

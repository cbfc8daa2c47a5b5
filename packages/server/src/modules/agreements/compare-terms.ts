import type { ObligationTerms, Terms } from './terms.ts';

export type TermsField =
  | 'TITLE'
  | 'SINCE'
  | 'UNTIL'
  | 'OBLIGATION'
  | 'OBLIGOR'
  | 'TEXT'
  | 'DUTY'
  | 'AMOUNT'
  | 'DUE_ON';

/** One difference between two texts. `before` is null for what was added, `after` for what went. */
export interface TermsChange {
  field: TermsField;
  /** The obligation concerned; null for title and period. */
  obligationId: string | null;
  before: string | null;
  after: string | null;
}

/**
 * What a text changes in the one before it: title and period first, then the obligations in the
 * new order, then those that went.
 */
export function compareTerms(before: Terms, after: Terms): TermsChange[] {
  const earlier = new Map(before.obligations.map((obligation) => [obligation.id, obligation]));
  const kept = new Set(after.obligations.map(({ id }) => id));
  return [
    ...changed('TITLE', null, before.title, after.title),
    ...changed('SINCE', null, before.since, after.since),
    ...changed('UNTIL', null, before.until, after.until),
    ...after.obligations.flatMap((obligation) => {
      const was = earlier.get(obligation.id);
      return was
        ? compareObligations(was, obligation)
        : changed('OBLIGATION', obligation.id, null, obligation.text);
    }),
    ...before.obligations
      .filter(({ id }) => !kept.has(id))
      .flatMap(({ id, text }) => changed('OBLIGATION', id, text, null)),
  ];
}

function compareObligations(before: ObligationTerms, after: ObligationTerms): TermsChange[] {
  const { id } = after;
  return [
    ...changed('OBLIGOR', id, before.obligorId, after.obligorId),
    ...changed('TEXT', id, before.text, after.text),
    ...changed('DUTY', id, before.dutyId, after.dutyId),
    ...changed('AMOUNT', id, before.amountMinor, after.amountMinor),
    ...changed('DUE_ON', id, before.dueOn, after.dueOn),
  ];
}

function changed(
  field: TermsField,
  obligationId: string | null,
  before: string | null,
  after: string | null,
): TermsChange[] {
  return before === after ? [] : [{ field, obligationId, before, after }];
}

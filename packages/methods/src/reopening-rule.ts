/** What a resident says of something that was resolved: whether it was done. */
export type DeliveryAnswer = 'YES' | 'PARTLY' | 'NO';

/** When what was said to be done is taken up again because residents say that it was not. */
export interface ReopeningRule {
  /** Answers below which nothing follows: one household alone does not undo what was verified. */
  readonly minimumAnswers: number;
  /** The share of NO above which it is reopened; exactly this share is not above it. */
  readonly share: { readonly numerator: number; readonly denominator: number };
  /** Civil days in which residents answer, from the day after it was said to be done. */
  readonly ratingDays: number;
  /** Where the rule comes from. */
  readonly source: string;
}

/**
 * More than half of at least five answers within 30 days say that it was not done. Modelled on the
 * follow-up that hotline cases get (回访: was it settled, are you content); the least number, the
 * share and the days are this project's own choice.
 */
export const reopeningRule: ReopeningRule = {
  minimumAnswers: 5,
  share: { numerator: 1, denominator: 2 },
  ratingDays: 30,
  source:
    'Linli, modelled on the follow-up of hotline cases (回访); the numbers are its own choice',
};

/** How many gave each answer. */
export type DeliveryCounts = Readonly<Record<DeliveryAnswer, number>>;

/** What the rule says of some answers, with what it went by. */
export interface ReopeningVerdict {
  readonly answers: number;
  readonly reopen: boolean;
  /** How many answers are still wanting for the rule to say anything. */
  readonly wanting: number;
}

/**
 * Whether these answers reopen what was said to be done. PARTLY counts as an answer, not as NO.
 *
 * @throws RangeError for a count that is negative or not whole
 */
export function judgeReopening(
  counts: DeliveryCounts,
  rule: ReopeningRule = reopeningRule,
): ReopeningVerdict {
  for (const count of Object.values(counts)) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is no count.`);
  }
  const answers = counts.YES + counts.PARTLY + counts.NO;
  const wanting = Math.max(0, rule.minimumAnswers - answers);
  const { numerator, denominator } = rule.share;
  const reopen = wanting === 0 && counts.NO * denominator > answers * numerator;
  return { answers, reopen, wanting };
}

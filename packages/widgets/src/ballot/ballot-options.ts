/** An option as it stands on the ballot. */
export interface BallotOptionView {
  readonly id: string;
  readonly label: string;
  /** More about it; empty when there is no more. */
  readonly body: string;
  /** What it costs, in the smallest unit; null where nothing costs. */
  readonly cost: number | null;
}

interface Asked {
  readonly method: string;
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly body: string;
    readonly cost: { readonly amount: string } | null;
  }[];
}

/** What can be marked, yes and no among it. */
export function optionsOf(
  { method, options }: Asked,
  words: { readonly YES: string; readonly NO: string },
): BallotOptionView[] {
  if (method === 'YES_NO_ABSTAIN') {
    return (['YES', 'NO'] as const).map((id) => ({ id, label: words[id], body: '', cost: null }));
  }
  return options.map(({ cost, ...option }) => ({
    ...option,
    cost: cost === null ? null : Number(cost.amount),
  }));
}

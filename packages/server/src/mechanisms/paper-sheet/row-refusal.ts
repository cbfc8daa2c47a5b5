import { DomainError, type ErrorValues, InvalidInputError } from '../../kernel/domain-error.ts';

/** Why one row of a batch was refused: an error's code and values, which is answered, not thrown. */
export interface RowRefusal {
  code: string;
  values: ErrorValues;
}

/** Does it, or answers the rule that refused it; of several problems the first. */
export async function refusalOfRow(act: () => Promise<unknown>): Promise<RowRefusal | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [problem] = error instanceof InvalidInputError ? error.problems : [];
    const { code, values = {} } = problem ?? error;
    return { code, values };
  }
}

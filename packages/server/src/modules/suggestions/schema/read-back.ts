import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';

type SuggestionQuery = Parameters<Context['db']['suggestion']['findUniqueOrThrow']>[0];

/** The suggestion that a mutation has just acted on. */
export const readBack = ({ db }: Context, query: Omit<SuggestionQuery, 'where'>, key: RowKey) =>
  db.suggestion.findUniqueOrThrow({
    ...query,
    where: { districtId_id: { districtId: key.districtId, id: key.id } },
  });

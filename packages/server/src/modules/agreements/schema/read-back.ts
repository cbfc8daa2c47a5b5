import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { mayRead } from '../policies.ts';
import { factsOf } from './agreement-facts.ts';

type AgreementQuery = Parameters<Context['db']['agreement']['findUniqueOrThrow']>[0];

/** The agreement after an act, for who may read it. */
export async function readBack(
  context: Context,
  query: Omit<AgreementQuery, 'where'>,
  { districtId, id }: RowKey,
) {
  if (!mayRead(context.viewer, await factsOf(context, { districtId, id }))) return null;
  return context.db.agreement.findUniqueOrThrow({
    ...query,
    where: { districtId_id: { districtId, id } },
  });
}

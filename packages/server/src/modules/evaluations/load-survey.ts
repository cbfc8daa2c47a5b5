import type { Context } from '../../context.ts';
import type { FormVersion, Survey } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import type { RowKey } from '../../kernel/global-id.ts';

/** A survey with its form; NOT_FOUND when there is none. */
export async function loadSurvey(
  { db }: Context,
  { districtId, id }: RowKey,
): Promise<Survey & { form: FormVersion }> {
  const survey = await db.survey.findUnique({
    where: { districtId_id: { districtId, id } },
    include: { form: true },
  });
  if (!survey) throw new RuleRefusedError('NOT_FOUND');
  return survey;
}

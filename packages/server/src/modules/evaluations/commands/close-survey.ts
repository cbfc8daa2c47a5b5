import { transition } from '@linli/methods';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { surveyLifecycle, surveyState } from '../lifecycle.ts';
import { loadSurvey } from '../load-survey.ts';

/**
 * Closes a survey before its time. Its results become public.
 *
 * Outcomes: done; UNAUTHENTICATED or FORBIDDEN without survey:publish there; NOT_FOUND; WRONG_STATE
 * when it is closed.
 */
export async function closeSurvey(
  context: Context,
  { survey: key }: { survey: RowKey },
): Promise<RowKey> {
  const survey = await loadSurvey(context, key);
  const place = await loadPlace(context, survey.communityId);
  assertMay(context.viewer, 'survey:publish', place);
  const now = context.clock.now();
  const from = surveyState(survey, now);
  const publisher = new Set(['PUBLISHER']);
  const result = transition(surveyLifecycle, from, 'CLOSE', publisher, { answered: false });
  if (!result.ok) throw new RuleRefusedError(result.refusal.code);
  const { districtId, id } = key;
  await write(context, districtId, async (writing) => {
    const closed = await writing.transaction.survey.updateMany({
      where: { districtId, id, closesAt: { gt: now } },
      // What never opened has no period left.
      data: { closesAt: now, ...(from === 'UPCOMING' ? { opensAt: now } : {}) },
    });
    if (closed.count === 0) throw new RuleRefusedError('WRONG_STATE');
    const subject = { subjectType: 'Survey', subjectId: id };
    await recordStep(context, writing, districtId, {
      ...subject,
      action: 'CLOSE',
      from,
      to: result.to,
    });
    writing.audit({
      action: 'closeSurvey',
      ...subject,
      communityId: survey.communityId,
      changes: { from, to: result.to },
    });
    writing.changed(globalId('Survey', key));
  });
  return key;
}

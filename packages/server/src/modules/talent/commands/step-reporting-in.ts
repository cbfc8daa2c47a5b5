import { transition } from '@linli/methods';
import type { Context } from '../../../context.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { notify } from '../../../platform/notifications/index.ts';
import { speakersOf } from '../../../platform/offices.ts';
import { actorId, write } from '../../../platform/write.ts';
import { findReportingIn, placeOf } from '../access.ts';
import { type ReportingInAction, reportingInLifecycle, stateOf } from '../lifecycle.ts';
import { toldOf } from '../notifications.ts';
import { actorKinds } from '../policies.ts';

/**
 * Confirms, as the office, that a person or an organization has reported in.
 *
 * Outcomes: the report's key, also when it was confirmed before; NOT_FOUND; WRONG_STATE when it has
 * ended; at the top level FORBIDDEN without `reporting-in:confirm` in the community.
 */
export function confirmReportingIn(
  context: Context,
  input: { reportingIn: string },
): Promise<RowKey> {
  return step(context, input.reportingIn, 'CONFIRM', 'confirmReportingIn');
}

/**
 * Ends a report: those who made it, or the office. They may report in again.
 *
 * Outcomes: the report's key, also when it had ended before; NOT_FOUND; at the top level FORBIDDEN
 * for anybody else.
 */
export function endReportingIn(context: Context, input: { reportingIn: string }): Promise<RowKey> {
  return step(context, input.reportingIn, 'END', 'endReportingIn');
}

async function step(
  context: Context,
  named: string,
  action: ReportingInAction,
  mutation: string,
): Promise<RowKey> {
  const report = await findReportingIn(context, named);
  const { districtId, id, organizationId, personId, communityId } = report;
  const key = { districtId, id };
  const place = await placeOf(context, report);
  const kinds = actorKinds(context.viewer, report, place);
  const { by = [], to: wanted } =
    reportingInLifecycle.transitions.find((each) => each.action === action) ?? {};
  // Who may never act learns nothing about the state.
  if (!by.some((kind) => kinds.has(kind))) throw new ForbiddenError();
  const state = stateOf(report);
  if (state === wanted) return key;
  const result = transition(reportingInLifecycle, state, action, kinds, {});
  if (!result.ok) throw new RuleRefusedError(result.refusal.code);
  const now = context.clock.now();
  await write(context, districtId, async (writing) => {
    const { transaction, audit, changed } = writing;
    const { count } = await transaction.reportingIn.updateMany({
      where: { ...key, confirmedAt: report.confirmedAt, endedAt: null },
      data: action === 'END' ? { endedAt: now, currentKey: null } : { confirmedAt: now },
    });
    if (count === 0) throw new RuleRefusedError('WRONG_STATE');
    const subject = { subjectType: 'ReportingIn', subjectId: id };
    await recordStep(context, writing, districtId, {
      ...subject,
      action,
      from: state,
      to: result.to,
    });
    audit({
      action: mutation,
      ...subject,
      communityId,
      changes: { state: { from: state, to: result.to } },
    });
    changed(globalId('ReportingIn', key));
    const concerned = organizationId
      ? await speakersOf(transaction, { districtId, organizationId }, now)
      : [personId ?? ''];
    const actor = actorId(context.viewer);
    const personIds = concerned.filter((each) => each !== '' && each !== actor);
    // Those who end it themselves need not be told.
    if (kinds.has('REPORTER')) return;
    await notify(context, writing, {
      kind: toldOf[action],
      personIds,
      ...subject,
      communityId,
      values: { community: place.name },
      onceKey: `${id}:${action}`,
    });
  });
  return key;
}

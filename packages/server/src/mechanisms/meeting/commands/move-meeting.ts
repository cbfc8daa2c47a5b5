import { transition } from '@linli/methods';
import type { Context } from '../../../context.ts';
import type { Meeting, Prisma } from '../../../generated/prisma/client.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { actorId, type Writing, write } from '../../../platform/write.ts';
import { recordStep } from '../../lifecycle/index.ts';
import { hostOf, type KnownHost } from '../access.ts';
import { type MeetingAction, meetingLifecycle } from '../lifecycle.ts';

/** One act on a meeting that is there already. */
export interface MeetingMove {
  action: MeetingAction;
  /** The mutation, as the audit names it. */
  mutation: string;
  /** Words for the timeline, which everybody reads. */
  words?: string | null;
  data?: Prisma.MeetingUncheckedUpdateManyInput;
  /** What else is written in the same transaction; others who act on the meeting wait. */
  alongside?: (writing: Writing, meeting: Meeting) => Promise<void>;
}

/** The host of a meeting, for a viewer who may take this step; others are refused at the top level. */
export async function assertPart(
  context: Context,
  meeting: Meeting,
  action: MeetingAction,
): Promise<KnownHost> {
  const known = await hostOf(context, meeting);
  const by = meetingLifecycle.transitions.find((each) => each.action === action)?.by ?? [];
  if (!by.some((kind) => known.kinds.has(kind))) throw new ForbiddenError();
  return known;
}

/**
 * Takes a meeting one step further, with its step and its audit entry.
 *
 * @throws RuleRefusedError with the lifecycle's code, WRONG_STATE also when somebody was faster.
 */
export async function moveMeeting(
  context: Context,
  known: KnownHost,
  meeting: Meeting,
  { action, mutation, words = null, data = {}, alongside }: MeetingMove,
): Promise<void> {
  const { districtId, id, state, communityId } = meeting;
  const facts = { begun: meeting.startsAt <= context.clock.now() };
  const result = transition(meetingLifecycle, state, action, known.kinds, facts, words);
  if (!result.ok) {
    const { code } = result.refusal;
    const again = words !== null && (await isRepeat(context, meeting, action, words));
    if (code === 'WRONG_STATE' && again) return;
    throw new RuleRefusedError(code, {}, code === 'REASON_REQUIRED' ? ['reason'] : []);
  }
  const { to } = result;
  await write(context, districtId, async (writing) => {
    const { count } = await writing.transaction.meeting.updateMany({
      where: { districtId, id, state },
      data: { ...data, state: to, updatedAt: context.clock.now() },
    });
    if (count === 0) throw new RuleRefusedError('WRONG_STATE');
    const after = await writing.transaction.meeting.findUniqueOrThrow({
      where: { districtId_id: { districtId, id } },
    });
    await alongside?.(writing, after);
    const subject = { subjectType: 'Meeting', subjectId: id };
    const step = { ...subject, action, from: state, to, reason: words };
    await recordStep(context, writing, districtId, step);
    writing.audit({
      ...subject,
      action: mutation,
      communityId,
      changes: { state: { from: state, to } },
    });
    writing.changed(globalId('Meeting', meeting), globalId(known.hostType, known.key));
  });
}

/** Whether the newest step is this one: somebody pressed twice, or the answer was lost. */
async function isRepeat(
  { db, viewer }: Context,
  { districtId, id }: Meeting,
  action: MeetingAction,
  words: string | null,
): Promise<boolean> {
  const last = await db.lifecycleStep.findFirst({
    where: { districtId, subjectId: id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  return last?.action === action && last.reason === words && last.actorId === actorId(viewer);
}

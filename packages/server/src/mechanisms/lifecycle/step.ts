import type { Context } from '../../context.ts';
import { newId } from '../../kernel/ids.ts';
import { actorId, type Writing } from '../../platform/write.ts';

/** One step of a subject through its lifecycle. */
export interface Step {
  subjectType: string;
  subjectId: string;
  action: string;
  /** Null when the subject came into being by this step. */
  from: string | null;
  to: string;
  reason?: string | null;
}

/** Puts a step on the subject's timeline, in the command's transaction. */
export async function recordStep(
  context: Context,
  { transaction }: Writing,
  districtId: string,
  step: Step,
): Promise<void> {
  await transaction.lifecycleStep.create({
    data: {
      districtId,
      id: newId(),
      subjectType: step.subjectType,
      subjectId: step.subjectId,
      action: step.action,
      fromState: step.from,
      toState: step.to,
      reason: step.reason ?? null,
      actorId: actorId(context.viewer),
      at: context.clock.now(),
    },
  });
}

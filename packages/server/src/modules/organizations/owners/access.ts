import { type LifecycleRefusal, transition } from '@linli/methods';
import type { Context } from '../../../context.ts';
import type {
  Organization,
  OwnersCandidate,
  OwnersFormation,
  Prisma,
} from '../../../generated/prisma/client.ts';
import { civilDay, dayOf } from '../../../kernel/clock.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { actsFor } from '../../../platform/viewer.ts';
import { type Writing, write } from '../../../platform/write.ts';
import { mayEdit } from '../access.ts';
import { lockActive } from '../lock.ts';
import {
  type FormationAction,
  type FormationFacts,
  ownersFormationLifecycle,
} from './lifecycle.ts';

/** A formation with the assembly whose it is. */
export type Formation = OwnersFormation & {
  organization: Organization;
  candidates: OwnersCandidate[];
};

/** The formation with this global id. @throws RuleRefusedError NOT_FOUND */
export async function findFormation(
  { db }: Pick<Context, 'db'>,
  globalId: string,
): Promise<Formation> {
  const key = namedRow(globalId, 'OwnersFormation', ['formation']);
  const formation = await db.ownersFormation.findUnique({
    where: { districtId_id: key },
    include: { organization: true, candidates: { orderBy: { position: 'asc' } } },
  });
  if (!formation) throw new RuleRefusedError('NOT_FOUND', {}, ['formation']);
  return formation;
}

/** The parts that the viewer has in a formation, as the lifecycle names them. */
export async function actorKinds(
  context: Context,
  organization: Organization,
): Promise<ReadonlySet<string>> {
  const kinds = new Set<string>();
  if (await mayEdit(context, organization)) kinds.add('WORKER');
  if (actsFor(context.viewer, organization.id)) kinds.add('ASSEMBLY');
  return kinds;
}

export function factsOf({ noticeUntil }: OwnersFormation, now: Date): FormationFacts {
  return { noticeOver: noticeUntil !== null && dayOf(noticeUntil) < civilDay(now) };
}

/** One step of a formation, with what else is written in its transaction. */
export interface FormationStep {
  action: FormationAction;
  /** The mutation, as the audit names it. */
  mutation: string;
  reason?: string | null;
  data: Prisma.OwnersFormationUncheckedUpdateManyInput;
  alongside?: (writing: Writing, assembly: Organization) => Promise<void>;
}

/**
 * Takes a formation to its next state, once, under the assembly's lock.
 *
 * @throws ForbiddenError for whoever has no part in it; RuleRefusedError NOT_FOR_YOU, WRONG_STATE,
 *   OWNERS_NOTICE_RUNS, REASON_REQUIRED, ORGANIZATION_DISSOLVED
 */
export async function moveFormation(
  context: Context,
  formation: Formation,
  { action, mutation, reason = null, data, alongside }: FormationStep,
): Promise<void> {
  const { districtId, id, state, organization } = formation;
  const kinds = await actorKinds(context, organization);
  if (kinds.size === 0) throw new ForbiddenError();
  const facts = factsOf(formation, context.clock.now());
  const result = transition(ownersFormationLifecycle, state, action, kinds, facts, reason);
  if (!result.ok) throw refused(result.refusal);
  const { to } = result;
  const isOver = to === 'HANDED_OVER' || to === 'STOPPED';
  await write(context, districtId, async (writing) => {
    const assembly = await lockActive(writing.transaction, organization);
    const { count } = await writing.transaction.ownersFormation.updateMany({
      where: { districtId, id, state },
      data: { ...data, state: to, ...(isOver ? { currentKey: null } : {}) },
    });
    if (count === 0) throw new RuleRefusedError('WRONG_STATE');
    await alongside?.(writing, assembly);
    const subject = { subjectType: 'OwnersFormation', subjectId: id };
    await recordStep(context, writing, districtId, { ...subject, action, from: state, to, reason });
    writing.audit({
      ...subject,
      action: mutation,
      communityId: organization.communityId,
      changes: { state: { from: state, to } },
    });
    writing.changed(globalId('OwnersFormation', formation), globalId('Organization', organization));
  });
}

function refused({ code }: LifecycleRefusal<string, string, string>): RuleRefusedError {
  return new RuleRefusedError(code);
}

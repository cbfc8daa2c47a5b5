import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, globalReferenceId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { type AnswerInput, checkedAnswers, definitionOf } from '../../../mechanisms/form/index.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { issueReceipt } from '../../../mechanisms/receipt/index.ts';
import { assertDistrict, assertPerson } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { sealAnswers } from '../answers.ts';
import { serviceErrors } from '../errors.ts';
import { serviceRequestLifecycle } from '../lifecycle.ts';

export interface ApplyForServiceInput {
  service: RowKey;
  answers: readonly AnswerInput[];
  idempotencyKey: string;
}

/**
 * Applies for a service. The level ACCOUNT is enough.
 *
 * Outcomes: the request's key, and a receipt; UNAUTHENTICATED for visitors and guests; FORBIDDEN in
 * another district; NOT_FOUND; SERVICE_NOT_OFFERED; InvalidInputError at `answers.<question>`.
 */
export async function applyForService(
  context: Context,
  { service: { districtId, id: serviceId }, answers, ...rest }: ApplyForServiceInput,
): Promise<RowKey> {
  const person = assertPerson(context.viewer);
  assertDistrict(person, districtId);
  const key = parseInput(idempotencyKey, rest.idempotencyKey);
  const service = await context.db.service.findUnique({
    where: { districtId_id: { districtId, id: serviceId } },
    include: { form: true },
  });
  if (!service) throw new RuleRefusedError('NOT_FOUND');
  const accepted = checkedAnswers(definitionOf(service.form), answers);
  await context.limits.consume('contribution', person.personId);
  const creation = {
    action: 'applyForService',
    idempotencyKey: key,
    input: { serviceId, answers: accepted },
  };
  const { communityId, formId } = service;
  const { initial } = serviceRequestLifecycle;
  const id = await createOnce(context, districtId, creation, async (writing, id) => {
    // Here and not before: a repeat of what was sent in time is answered, not refused.
    if (!service.active) throw new RuleRefusedError(serviceErrors.SERVICE_NOT_OFFERED);
    await writing.transaction.serviceRequest.create({
      data: {
        districtId,
        id,
        serviceId,
        communityId,
        formId,
        applicantId: person.personId,
        answersCipher: sealAnswers(context, accepted),
        state: initial,
        channel: 'ONLINE',
        submittedAt: context.clock.now(),
      },
    });
    const subject = { subjectType: 'ServiceRequest', subjectId: id };
    await recordStep(context, writing, districtId, {
      ...subject,
      action: 'APPLY',
      from: null,
      to: initial,
    });
    await issueReceipt(context, writing, {
      districtId,
      ...subject,
      personId: person.personId,
      phoneIndex: null,
    });
    writing.audit({ action: 'applyForService', ...subject, communityId, changes: { serviceId } });
    // Staff watch the place for what comes in.
    writing.changed(
      globalId('ServiceRequest', { districtId, id }),
      globalReferenceId('Community', communityId),
    );
  });
  return { districtId, id };
}

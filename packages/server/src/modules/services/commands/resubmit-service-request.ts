import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { type AnswerInput, checkedAnswers, definitionOf } from '../../../mechanisms/form/index.ts';
import { sealAnswers } from '../answers.ts';
import { isApplicant } from '../policies.ts';
import { loadRequest, stepRequest } from '../step-request.ts';

export interface ResubmitServiceRequestInput {
  serviceRequest: RowKey;
  answers: readonly AnswerInput[];
}

/**
 * Sends a returned request again, with new answers to the service's present form.
 *
 * Outcomes: done; UNAUTHENTICATED or FORBIDDEN for who may not read it; NOT_FOUND; NOT_FOR_YOU for
 * staff; WRONG_STATE; SERVICE_NOT_OFFERED; InvalidInputError at `answers.<question>`.
 */
export async function resubmitServiceRequest(
  context: Context,
  { serviceRequest, answers }: ResubmitServiceRequestInput,
): Promise<RowKey> {
  const loaded = await loadRequest(context, serviceRequest);
  const { service, state } = loaded.request;
  if (!isApplicant(context.viewer, loaded.request)) throw new RuleRefusedError('NOT_FOR_YOU');
  // Before the answers are judged: in another state there is nothing to mend.
  if (state !== 'RETURNED') throw new RuleRefusedError('WRONG_STATE');
  const accepted = checkedAnswers(definitionOf(service.form), answers);
  await stepRequest(context, loaded, {
    mutation: 'resubmitServiceRequest',
    action: 'RESUBMIT',
    changes: {
      formId: service.formId,
      answersCipher: sealAnswers(context, accepted),
      returnedReason: null,
      submittedAt: context.clock.now(),
    },
  });
  return serviceRequest;
}

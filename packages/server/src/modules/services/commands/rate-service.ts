import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { sealComment } from '../answers.ts';
import { loadRequest, stepRequest } from '../step-request.ts';

const input = z.object({
  stars: z.int().min(1).max(5),
  comment: prose(500, 0).nullish(),
});

export interface RateServiceInput extends z.input<typeof input> {
  serviceRequest: RowKey;
}

/**
 * The applicant rates what was delivered, once. The stars enter the service's average; the comment
 * is for staff and stored encrypted.
 *
 * Outcomes: done; UNAUTHENTICATED or FORBIDDEN for who may not read it; NOT_FOUND; NOT_FOR_YOU for
 * staff; WRONG_STATE before delivery and after rating; InvalidInputError.
 */
export async function rateService(
  context: Context,
  { serviceRequest, ...rest }: RateServiceInput,
): Promise<RowKey> {
  const loaded = await loadRequest(context, serviceRequest);
  const { stars, comment } = parseInput(input, rest);
  await stepRequest(context, loaded, {
    mutation: 'rateService',
    action: 'RATE',
    changes: {
      stars,
      commentCipher: comment ? sealComment(context, comment) : null,
      ratedAt: context.clock.now(),
    },
  });
  return serviceRequest;
}

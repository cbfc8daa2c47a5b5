import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { ServiceDelivery } from '../../../generated/prisma/enums.ts';
import { ForbiddenError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput, prose } from '../../../kernel/input.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import {
  createFormVersion,
  type QuestionInput,
  questionsFrom,
} from '../../../mechanisms/form/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';

const deliveries = ['AT_HOME', 'ON_SITE', 'REMOTE'] as const satisfies readonly ServiceDelivery[];

const input = z.object({
  name: line(60),
  category: line(20),
  provider: line(60),
  summary: prose(500),
  standard: prose(1_000),
  legalBasis: prose(500).nullish(),
  eligibility: prose(500).nullish(),
  timeLimitDays: z.int().min(1).max(366),
  price: z
    .object({ amount: z.string(), currency: z.string() })
    .refine(({ amount, currency }) => currency === 'CNY' && /^\d{1,9}$/.test(amount)),
  delivery: z.array(z.enum(deliveries)).min(1).max(3),
  documents: z
    .array(z.object({ name: line(60), note: prose(200).nullish(), required: z.boolean() }))
    .max(30),
  steps: z.array(line(200)).max(30),
  idempotencyKey,
});

export interface DefineServiceInput extends z.input<typeof input> {
  communityId: string;
  questions: readonly QuestionInput[];
}

/**
 * Puts a service on the list of a community, after those that are there.
 *
 * Outcomes: the service's key; FORBIDDEN without service:manage there; InvalidInputError, also for
 * the questions of its form.
 */
export async function defineService(
  context: Context,
  { communityId, questions, ...facts }: DefineServiceInput,
): Promise<RowKey> {
  const place = await loadPlace(context, communityId);
  assertMay(context.viewer, 'service:manage', place);
  const { districtId } = place;
  // Above the districts nobody keeps services: every row belongs to a district.
  if (districtId === null) throw new ForbiddenError();
  const { idempotencyKey: key, price, ...service } = parseInput(input, facts);
  const creation = {
    action: 'defineService',
    idempotencyKey: key,
    input: { communityId, questions, price, ...service },
  };
  const id = await createOnce(context, districtId, creation, async (writing, id) => {
    const form = { version: 1, questions: questionsFrom(questions) };
    const formId = await createFormVersion(context, writing, districtId, form);
    const last = await writing.transaction.service.aggregate({
      where: { districtId, communityId },
      _max: { position: true },
    });
    await writing.transaction.service.create({
      data: {
        ...service,
        districtId,
        id,
        communityId,
        formId,
        legalBasis: service.legalBasis ?? null,
        eligibility: service.eligibility ?? null,
        documents: service.documents.map(({ note, ...document }) => ({
          ...document,
          note: note ?? null,
        })),
        priceMinor: Number(price.amount),
        delivery: [...new Set(service.delivery)],
        position: (last._max.position ?? 0) + 1,
        createdAt: context.clock.now(),
      },
    });
    writing.audit({
      action: 'defineService',
      subjectType: 'Service',
      subjectId: id,
      communityId,
      changes: { name: service.name },
    });
    writing.changed(globalId('Service', { districtId, id }));
  });
  return { districtId, id };
}

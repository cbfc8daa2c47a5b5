import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { isUniqueViolation } from '../../../kernel/unique-violation.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { assertDistrict, assertPerson, may } from '../../../platform/viewer.ts';
import { actorId, createOnce } from '../../../platform/write.ts';
import { findTopic } from '../find.ts';
import { resolutionLifecycle } from '../lifecycle.ts';
import { announce } from '../move-resolution.ts';
import { mayDraft } from '../policies.ts';
import { readWording, wordingForm, writeParts } from '../wording.ts';

const form = z.object({
  topic: z.string(),
  basis: z.enum(['BALLOT', 'MEETING', 'ANSWERER']),
  ...wordingForm,
  idempotencyKey,
});

/** The stages in which something can be resolved. */
const toResolve: readonly string[] = ['DISCUSSING', 'CONVERGING', 'DECIDED'];

/**
 * Begins the resolution of a topic: what was decided, who does what until when, and what it rests
 * on. Nobody but who drafts reads it before it is published.
 *
 * Outcomes: the resolution's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; TOPIC_NOT_TO_RESOLVE; RESOLUTION_THERE_ALREADY; ORGANIZATION_DISSOLVED;
 * CITATION_OF_ANOTHER_TOPIC; BASIS_NOT_CITED; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN for
 * whoever is neither staff with `resolution:edit` nor speaks for the topic's answerer.
 */
export async function draftResolution(
  context: Context,
  input: Omit<z.input<typeof form>, 'basis'> & { basis: string },
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const topic = await findTopic(context, wanted.topic);
  const { districtId, communityId, answererId } = topic;
  const place = await loadPlace(context, communityId);
  if (!mayDraft(context.viewer, place, answererId)) {
    assertPerson(context.viewer);
    assertDistrict(context.viewer, districtId);
    throw new ForbiddenError();
  }
  const organizationId = may(context.viewer, 'resolution:edit', place) ? null : answererId;
  const wording = await readWording(context, topic, wanted.basis, wanted);
  const now = context.clock.now();
  const creation = { action: 'draftResolution', idempotencyKey: key, input: wanted };
  try {
    const id = await createOnce(context, districtId, creation, async (writing, newId) => {
      const { transaction } = writing;
      const { state: stage } = await transaction.topic.findUniqueOrThrow({
        where: { districtId_id: { districtId, id: topic.id } },
        select: { state: true },
      });
      if (!toResolve.includes(stage)) throw new RuleRefusedError('TOPIC_NOT_TO_RESOLVE');
      const state = resolutionLifecycle.initial;
      const row = { districtId, id: newId, topicId: topic.id, communityId };
      await transaction.resolution.create({
        data: {
          ...row,
          liveTopicId: topic.id,
          state,
          basis: wanted.basis,
          organizationId,
          version: 1,
          createdById: actorId(context.viewer),
          createdAt: now,
          updatedAt: now,
          versions: {
            create: { number: 1, title: wording.title, text: wording.text, createdAt: now },
          },
        },
      });
      await writeParts(transaction, row, 1, wording);
      const subject = { subjectType: 'Resolution', subjectId: newId };
      const step = { ...subject, action: 'BEGIN', from: null, to: state };
      await recordStep(context, writing, districtId, step);
      writing.audit({
        ...subject,
        action: 'draftResolution',
        communityId,
        changes: { state: { from: null, to: state } },
      });
      announce(writing, row);
    });
    return { districtId, id };
  } catch (error) {
    if (isUniqueViolation(error, 'Resolution')) {
      throw new RuleRefusedError('RESOLUTION_THERE_ALREADY');
    }
    throw error;
  }
}

import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { write } from '../../../platform/write.ts';
import { assertEditor, findResolution, holdResolution } from '../find.ts';
import { moveResolution } from '../move-resolution.ts';
import { readWording, wordingForm, writeParts } from '../wording.ts';

const form = z.object({ resolution: z.string(), ...wordingForm, reason: prose(500) });

/**
 * Writes the next version of a resolution whose notice was withdrawn, or to which an objection was
 * upheld. The version before stays for everybody to read; this one is published like the first.
 *
 * Outcomes: the resolution's key; InvalidInputError; NOT_FOUND; ORGANIZATION_DISSOLVED;
 * CITATION_OF_ANOTHER_TOPIC; BASIS_NOT_CITED; WRONG_STATE unless it is to be amended; at the top
 * level FORBIDDEN for whoever may not lead it.
 */
export async function amendResolution(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { resolution: id, reason, ...wanted } = parseInput(form, input);
  const found = await findResolution(context, id);
  await assertEditor(context, found);
  const topic = { districtId: found.districtId, id: found.topicId };
  const wording = await readWording(context, topic, found.basis, wanted);
  await write(context, found.districtId, async (writing) => {
    const { transaction } = writing;
    const resolution = await holdResolution(transaction, found);
    const { districtId, id: resolutionId } = resolution;
    const version = resolution.version + 1;
    await moveResolution(context, writing, resolution, {
      action: 'AMEND',
      mutation: 'amendResolution',
      reason,
      data: { version },
    });
    await transaction.resolutionVersion.create({
      data: {
        districtId,
        resolutionId,
        number: version,
        title: wording.title,
        text: wording.text,
        amendReason: reason,
        createdAt: context.clock.now(),
      },
    });
    await writeParts(transaction, resolution, version, wording);
  });
  return found;
}

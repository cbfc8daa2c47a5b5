import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { write } from '../../../platform/write.ts';
import { assertEditor, findResolution, holdResolution } from '../find.ts';
import { moveResolution } from '../move-resolution.ts';
import { readWording, wordingForm, writeParts } from '../wording.ts';

const form = z.object({ resolution: z.string(), ...wordingForm });

/**
 * Writes the draft of a resolution anew, as a whole. What was published before stays as it is.
 *
 * Outcomes: the resolution's key; InvalidInputError; NOT_FOUND; ORGANIZATION_DISSOLVED;
 * CITATION_OF_ANOTHER_TOPIC; BASIS_NOT_CITED; WRONG_STATE unless it is a draft; at the top level
 * FORBIDDEN for whoever may not lead it.
 */
export async function editResolution(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { resolution: id, ...wanted } = parseInput(form, input);
  const found = await findResolution(context, id);
  await assertEditor(context, found);
  const topic = { districtId: found.districtId, id: found.topicId };
  const wording = await readWording(context, topic, found.basis, wanted);
  await write(context, found.districtId, async (writing) => {
    const { transaction } = writing;
    const resolution = await holdResolution(transaction, found);
    const { districtId, id: resolutionId, version } = resolution;
    await moveResolution(context, writing, resolution, {
      action: 'EDIT',
      mutation: 'editResolution',
    });
    const of = { districtId, resolutionId, version };
    await transaction.resolutionTask.deleteMany({ where: of });
    await transaction.resolutionCitation.deleteMany({ where: of });
    await transaction.resolutionVersion.update({
      where: { districtId_resolutionId_number: { districtId, resolutionId, number: version } },
      data: { title: wording.title, text: wording.text },
    });
    await writeParts(transaction, resolution, version, wording);
  });
  return found;
}

import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { type Writing, write } from '../../../platform/write.ts';
import { loadPlace } from '../../electorate/index.ts';
import { newSheetCode, readSheetCode } from '../code.ts';
import { holdSheet, move } from '../enter-sheet.ts';
import { sheetSubjectDescriber } from '../subjects.ts';

const form = z.object({
  code: z.string().max(40),
  reason: prose(500),
  replace: z.boolean().default(false),
});

/**
 * Declares a sheet void that is not counted: torn, lost, given back. On demand another one is issued
 * in its place, in the same stack and for the same voter.
 *
 * Outcomes: the sheet's key, with that of its replacement; also when the same is sent twice without
 * replacement; InvalidInputError; CODE_MISTYPED; PAPER_UNKNOWN; PAPER_COUNTED; PAPER_VOID when it was
 * declared void for another reason; WRONG_STATE when it was passed over; at the top level FORBIDDEN
 * for whoever issues no sheets there.
 */
export async function voidPaperSheet(
  context: Context,
  input: z.input<typeof form>,
): Promise<{ sheet: RowKey; replacement: RowKey | null }> {
  const { code: typed, reason, replace } = parseInput(form, input);
  const code = readSheetCode(typed);
  if (code === null) throw new RuleRefusedError('CODE_MISTYPED', {}, ['code']);
  const { viewer } = context;
  if (!('districtId' in viewer)) throw new ForbiddenError();
  const { districtId } = viewer;
  const found = await context.db.paperSheet.findUnique({
    where: { districtId_code: { districtId, code } },
  });
  if (!found) throw new RuleRefusedError('PAPER_UNKNOWN', {}, ['code']);
  const { permission } = sheetSubjectDescriber(found.subjectType);
  assertMay(viewer, permission, await loadPlace(context, found.communityId));
  const sheet = { districtId, id: found.id };
  const replacement = await write(context, districtId, (writing) =>
    voidHeld(writing, districtId, code, reason, replace),
  );
  return { sheet, replacement };
}

/** Declares a sheet void in the transaction; answers its replacement. */
async function voidHeld(
  writing: Writing,
  districtId: string,
  code: string,
  reason: string,
  replace: boolean,
): Promise<RowKey | null> {
  const held = await holdSheet(writing, districtId, code);
  const { id, communityId, voterId, stackId, subjectType, subjectId, content } = held;
  const audited = { subjectType: 'PaperSheet', subjectId: id, communityId } as const;
  writing.audit({ ...audited, action: 'voidPaperSheet', channel: 'PAPER' });
  if (held.state === 'VOID') {
    if (held.voidReason === reason && !replace) return null;
    throw new RuleRefusedError('PAPER_VOID', {}, ['code']);
  }
  await move(writing, held, 'VOID', { voidReason: reason, currentKey: null }, reason);
  if (!replace) return null;
  const another = newId();
  await writing.transaction.paperSheet.create({
    data: {
      ...{ districtId, id: another, stackId, communityId, subjectType, subjectId, voterId },
      ...(content === null ? {} : { content }),
      code: newSheetCode(),
      currentKey: voterId,
      state: 'ISSUED',
    },
  });
  return { districtId, id: another };
}

import { transition } from '@linli/methods';
import type { Context } from '../../context.ts';
import type { PaperSheet, PaperSheetState, Prisma } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { globalId } from '../../kernel/global-id.ts';
import { assertPerson } from '../../platform/viewer.ts';
import { type Writing, write } from '../../platform/write.ts';
import { readSheetCode } from './code.ts';
import type { SheetSubject } from './issue-sheets.ts';
import { type SheetAction, sheetLifecycle } from './lifecycle.ts';
import { openReading, sealAnswer, sealReading } from './sealed-answer.ts';

/** What a subject does with its sheets; all of it in the transaction of the entry. */
export interface SheetCounting {
  /** Holds the subject before the sheet is held, and refuses where it takes no paper now. */
  hold(writing: Writing): Promise<void>;
  /** Why this sheet cannot count whatever is on it, by the code of the rule; null otherwise. */
  refusal(writing: Writing, sheet: PaperSheet): Promise<string | null>;
  /**
   * Counts what two people read alike, and answers what the sheet itself keeps of it until the
   * subject is counted, or null.
   */
  count(writing: Writing, sheet: PaperSheet, answer: string): Promise<string | null>;
}

/** Where a sheet stands after an entry. */
export interface SheetEntered {
  state: PaperSheetState;
  /** Why it is not counted. */
  refusal: string | null;
}

/**
 * Enters what the viewer read from a sheet. As soon as the entries of two people are equal the sheet
 * is counted; while they differ it is disputed, and a third person enters it, or one of the two looks
 * again and enters anew. The same entry again changes nothing.
 *
 * @param answer canonical: equal texts for equal answers
 * @throws RuleRefusedError CODE_MISTYPED, PAPER_UNKNOWN, PAPER_ELSEWHERE, PAPER_VOID, PAPER_COUNTED,
 *   and what the subject refuses by
 */
export async function enterSheet(
  context: Context,
  subject: SheetSubject,
  typed: string,
  answer: string,
  counting: SheetCounting,
): Promise<SheetEntered> {
  const { personId } = assertPerson(context.viewer);
  const code = readSheetCode(typed);
  if (code === null) throw new RuleRefusedError('CODE_MISTYPED', {}, ['code']);
  const { districtId, subjectType, subjectId, communityId } = subject;
  return write(context, districtId, async (writing) => {
    await counting.hold(writing);
    const sheet = await holdSheet(writing, districtId, code);
    if (sheet.subjectType !== subjectType || sheet.subjectId !== subjectId) {
      throw new RuleRefusedError('PAPER_ELSEWHERE', {}, ['code']);
    }
    const audited = { subjectType: 'PaperSheet', subjectId: sheet.id, communityId } as const;
    writing.audit({ ...audited, action: 'enterPaper', channel: 'PAPER' });
    if (isOver(sheet.state)) return repeated(context, writing, sheet, personId, answer);
    const refusal = await counting.refusal(writing, sheet);
    if (refusal !== null) {
      return move(writing, sheet, 'PASS_OVER', { refusal, currentKey: null });
    }
    const others = await keepReading(context, writing, sheet, personId, answer);
    if (others.includes(answer)) {
      const kept = await counting.count(writing, sheet, answer);
      const answerCipher = kept === null ? null : sealAnswer(context, kept);
      return move(writing, sheet, 'COUNT', { answerCipher });
    }
    return move(writing, sheet, others.length > 0 ? 'DISPUTE' : 'ENTER', {});
  });
}

const isOver = (state: PaperSheetState) =>
  state === 'COUNTED' || state === 'NOT_COUNTED' || state === 'VOID';

/** What was sent before and has found its place; anything else comes too late. */
async function repeated(
  context: Context,
  { transaction }: Writing,
  { districtId, id: sheetId, state, refusal }: PaperSheet,
  personId: string,
  answer: string,
): Promise<SheetEntered> {
  if (state === 'VOID') throw new RuleRefusedError('PAPER_VOID', {}, ['code']);
  if (state === 'NOT_COUNTED') return { state, refusal };
  const where = { districtId_sheetId_personId: { districtId, sheetId, personId } };
  const own = await transaction.paperEntry.findUnique({ where });
  if (own && openReading(context, own.answerCipher) === answer) return { state, refusal };
  throw new RuleRefusedError('PAPER_COUNTED', {}, ['code']);
}

/** Keeps what the viewer read, in place of what they read before; answers what the others read. */
async function keepReading(
  context: Context,
  { transaction }: Writing,
  { districtId, id: sheetId }: PaperSheet,
  personId: string,
  answer: string,
): Promise<string[]> {
  const read = { answerCipher: sealReading(context, answer), enteredAt: context.clock.now() };
  await transaction.paperEntry.upsert({
    where: { districtId_sheetId_personId: { districtId, sheetId, personId } },
    create: { districtId, sheetId, personId, ...read },
    update: read,
  });
  const others = await transaction.paperEntry.findMany({
    where: { districtId, sheetId, personId: { not: personId } },
    select: { answerCipher: true },
  });
  return others.map(({ answerCipher }) => openReading(context, answerCipher));
}

/** Reads a sheet as it is now and holds it until the transaction ends. */
export async function holdSheet(
  { transaction }: Writing,
  districtId: string,
  code: string,
): Promise<PaperSheet> {
  await transaction.$queryRawUnsafe(
    'SELECT 1 FROM paper_sheet WHERE district_id = $1::uuid AND code = $2 FOR UPDATE',
    districtId,
    code,
  );
  const where = { districtId_code: { districtId, code } };
  const sheet = await transaction.paperSheet.findUnique({ where });
  if (!sheet) throw new RuleRefusedError('PAPER_UNKNOWN', {}, ['code']);
  return sheet;
}

const everybody: ReadonlySet<string> = new Set(['READER', 'TWO', 'ISSUER']);

/** Takes a sheet that the transaction holds one step further. */
export async function move(
  { transaction, changed }: Writing,
  { districtId, id, state, subjectType, subjectId }: PaperSheet,
  action: SheetAction,
  data: Prisma.PaperSheetUncheckedUpdateInput,
  reason?: string,
): Promise<SheetEntered> {
  const result = transition(sheetLifecycle, state, action, everybody, {}, reason);
  if (!result.ok) {
    throw new RuleRefusedError(state === 'COUNTED' ? 'PAPER_COUNTED' : result.refusal.code);
  }
  const after = await transaction.paperSheet.update({
    where: { districtId_id: { districtId, id } },
    data: { ...data, state: result.to },
  });
  changed(globalId(subjectType, { districtId, id: subjectId }));
  return { state: after.state, refusal: after.refusal };
}

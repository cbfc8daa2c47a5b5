import type { Context } from '../../context.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { newId } from '../../kernel/ids.ts';
import { actorId, type Writing } from '../../platform/write.ts';
import { newSheetCode } from './code.ts';

/** What sheets are issued for. */
export interface SheetSubject {
  districtId: string;
  communityId: string;
  subjectType: string;
  subjectId: string;
}

/** What differs from sheet to sheet. */
export interface NewSheet {
  /** Whose it is; null for one without a name. */
  voterId: string | null;
  content?: Prisma.InputJsonValue;
}

/** The most sheets of one stack. */
export const largestStack = 2_000;

/** Rows of one statement, so that its parameters stay within what a driver takes. */
const batch = 500;

/** Issues sheets, each with a code of its own, as one stack to be printed. */
export async function issueSheets(
  context: Context,
  { transaction }: Writing,
  subject: SheetSubject,
  stackId: string,
  sheets: readonly NewSheet[],
): Promise<void> {
  const { districtId } = subject;
  await transaction.paperStack.create({
    data: {
      ...subject,
      id: stackId,
      issuedById: actorId(context.viewer),
      issuedAt: context.clock.now(),
    },
  });
  for (let from = 0; from < sheets.length; from += batch) {
    await transaction.paperSheet.createMany({
      data: sheets.slice(from, from + batch).map(({ voterId, content }) => ({
        ...subject,
        districtId,
        id: newId(),
        stackId,
        code: newSheetCode(),
        voterId,
        currentKey: voterId,
        ...(content === undefined ? {} : { content }),
        state: 'ISSUED' as const,
      })),
    });
  }
}

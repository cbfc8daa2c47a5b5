import type { Transaction } from '../../database.ts';
import type { DeliberationSetting } from '../../generated/prisma/client.ts';

/** The rules by which a district runs its topics. */
export type DeliberationRules = Omit<DeliberationSetting, 'districtId' | 'updatedAt'>;

/**
 * What holds where a district has set nothing: days that many districts' own measures on consulting
 * residents name (协商议事办法); no law prescribes them, so that each district sets its own.
 */
export const defaultRules: DeliberationRules = {
  triageDays: 3,
  majorAnswerDays: 15,
  minorAnswerDays: 7,
  privateAnswerDays: 5,
  reminderDays: 3,
  reviewMajor: false,
  mergeUndoHours: 72,
  meetingNoticeDays: 3,
  meetingLeastResidents: 0,
  source: '邻里的默认设置，各区县可以自行规定',
};

/** The rules of a district: its own, or the defaults. */
export async function rulesOf(
  db: Pick<Transaction, 'deliberationSetting'>,
  districtId: string,
): Promise<DeliberationRules> {
  return (await db.deliberationSetting.findUnique({ where: { districtId } })) ?? defaultRules;
}

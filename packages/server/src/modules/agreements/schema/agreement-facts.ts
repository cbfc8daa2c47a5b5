import type { Context } from '../../../context.ts';
import { civilDay } from '../../../kernel/clock.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { agreementFacts, type LoadedAgreement } from '../load-agreement.ts';
import { isInsider } from '../policies.ts';

/** What the rules need of an agreement. Prisma joins the look-ups of one list into one. */
export function factsOf({ db }: Context, { districtId, id }: RowKey): Promise<LoadedAgreement> {
  return db.agreement.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
    include: agreementFacts,
  });
}

/** Whether the viewer reads what is between the sides. */
export async function isForInsiders(context: Context, key: RowKey): Promise<boolean> {
  return isInsider(context.viewer, await factsOf(context, key));
}

export const today = ({ clock }: Context): string => civilDay(clock.now());

/** An amount of minor units as the API gives it. */
export const money = (minor: bigint | string) => ({ amount: String(minor), currency: 'CNY' });

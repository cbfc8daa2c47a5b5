import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { NeedCategory } from '../../generated/prisma/enums.ts';
import { globalId, globalReferenceId } from '../../kernel/global-id.ts';
import { line, prose } from '../../kernel/input.ts';
import { recordStep } from '../../mechanisms/lifecycle/index.ts';
import { issueReceipt } from '../../mechanisms/receipt/index.ts';
import type { Writing } from '../../platform/write.ts';
import { needLifecycle } from './lifecycle.ts';

/** What the office writes of a need. */
export const needText = {
  category: z.enum([
    'ELDERLY_CARE',
    'CHILDREN',
    'HEALTH',
    'DISABILITY',
    'WORK',
    'LEARNING',
    'REPAIR',
    'ENVIRONMENT',
    'SAFETY',
    'OTHER',
  ]),
  title: line(60, 2),
  body: prose(1_000, 0).default(''),
};

export interface NewNeed {
  districtId: string;
  id: string;
  communityId: string;
  category: NeedCategory;
  title: string;
  body: string;
  householdId: string | null;
  sourceType: string;
  sourceId: string;
  /** Who follows it by a receipt: the account, or the phone number's blind index, that is known. */
  holder: { personId: string | null; phoneIndex: string | null };
}

/** Puts a need on the list, in a command's transaction. The caller has checked who may. */
export async function layDownNeed(
  context: Context,
  writing: Writing,
  { holder, ...need }: NewNeed,
): Promise<void> {
  const { districtId, id, communityId } = need;
  const state = needLifecycle.initial;
  const recordedAt = context.clock.now();
  await writing.transaction.need.create({ data: { ...need, state, recordedAt } });
  const subject = { subjectType: 'Need', subjectId: id };
  const step = { ...subject, action: 'RECORD', from: null, to: state };
  await recordStep(context, writing, districtId, step);
  await issueReceipt(context, writing, { districtId, ...subject, ...holder });
  const changes = { state: { from: null, to: state } };
  writing.audit({ ...subject, action: 'recordNeed', communityId, changes });
  writing.changed(globalId('Need', need), globalReferenceId('Community', communityId));
}

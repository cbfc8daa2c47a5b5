import type { Context } from '../../../context.ts';
import type { Channel, SuggestionOrigin } from '../../../generated/prisma/enums.ts';
import { afterWorkingDays } from '../../../kernel/clock.ts';
import { globalId, globalReferenceId, type RowKey } from '../../../kernel/global-id.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { issueReceipt } from '../../../mechanisms/receipt/index.ts';
import { actorId, type Writing } from '../../../platform/write.ts';
import { suggestionLifecycle, workingDaysToAnswer } from '../lifecycle.ts';

/** A suggestion on its way in, whoever writes it down. */
export interface IncomingSuggestion {
  key: RowKey;
  communityId: string;
  body: string;
  channel: Channel;
  origin: SuggestionOrigin;
  outreachId: string | null;
  householdId: string | null;
  /** MAKE by the neighbour, RECORD by a worker. */
  action: 'MAKE' | 'RECORD';
  authorId: string | null;
  caller: { name: string | null; phone: string | null };
  /** Blind index of the phone number that finds the receipt again. */
  phoneIndex: string | null;
}

/** Writes a suggestion with its first step, its audit entry and its receipt. */
export async function receiveSuggestion(
  context: Context,
  writing: Writing,
  incoming: IncomingSuggestion,
): Promise<void> {
  const { key, communityId, channel, action, authorId, caller, phoneIndex } = incoming;
  const { origin, outreachId, householdId } = incoming;
  const { clock, encryption } = context;
  const receivedAt = clock.now();
  const state = suggestionLifecycle.initial;
  await writing.transaction.suggestion.create({
    data: {
      ...key,
      communityId,
      body: incoming.body,
      state,
      channel,
      origin,
      outreachId,
      householdId,
      recordedById: action === 'RECORD' ? actorId(context.viewer) : null,
      authorId,
      callerNameCipher: caller.name && encryption.encrypt(caller.name, 'suggestion.caller_name'),
      callerPhoneCipher:
        caller.phone && encryption.encrypt(caller.phone, 'suggestion.caller_phone'),
      callerPhoneIndex: caller.phone && phoneIndex,
      receivedAt,
      answerDueAt: afterWorkingDays(receivedAt, workingDaysToAnswer),
    },
  });
  const subject = { subjectType: 'Suggestion', subjectId: key.id };
  const { districtId } = key;
  await recordStep(context, writing, districtId, { ...subject, action, from: null, to: state });
  await issueReceipt(context, writing, { districtId, ...subject, personId: authorId, phoneIndex });
  writing.audit({
    ...subject,
    action: action === 'MAKE' ? 'makeSuggestion' : 'recordSuggestion',
    communityId,
    channel,
    changes: { state: { from: null, to: state } },
  });
  // Staff watch the place for what comes in.
  writing.changed(globalId('Suggestion', key), globalReferenceId('Community', communityId));
}

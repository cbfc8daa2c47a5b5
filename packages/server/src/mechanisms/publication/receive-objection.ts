import { maskNumbers } from '@linli/methods';
import type { Context } from '../../context.ts';
import type { Publication } from '../../generated/prisma/client.ts';
import type { Channel } from '../../generated/prisma/enums.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { globalId, globalReferenceId } from '../../kernel/global-id.ts';
import type { Writing } from '../../platform/write.ts';
import { recordStep } from '../lifecycle/index.ts';
import { issueReceipt } from '../receipt/index.ts';
import { holdPublication } from './access.ts';
import { tellEditors } from './notifications.ts';
import { takesObjections } from './policies.ts';

/** An objection on its way in, whoever writes it down. */
export interface IncomingObjection {
  id: string;
  body: string;
  channel: Channel;
  /** OBJECT by the neighbour, RECORD by a worker. */
  action: 'OBJECT' | 'RECORD';
  authorId: string | null;
  /** What everybody reads; null where it is withheld. */
  authorName: string | null;
  caller: { name: string | null; phone: string | null };
  /** Blind index of the phone number that finds the receipt again. */
  phoneIndex: string | null;
}

/**
 * Writes an objection with the notice's next number, its first step, audit entry and receipt, and
 * tells who answers for the notice.
 *
 * @throws RuleRefusedError PUBLICATION_PERIOD_OVER
 */
export async function receiveObjection(
  context: Context,
  writing: Writing,
  found: Publication,
  incoming: IncomingObjection,
): Promise<void> {
  const { transaction } = writing;
  // One at a time per notice: it cannot end meanwhile, and numbers have no gap.
  const publication = await holdPublication(transaction, found);
  const receivedAt = context.clock.now();
  if (!takesObjections(publication, receivedAt)) {
    throw new RuleRefusedError('PUBLICATION_PERIOD_OVER');
  }
  const { districtId, id: publicationId, communityId } = publication;
  const { id, action, authorId, caller, phoneIndex, channel } = incoming;
  const number = 1 + (await transaction.objection.count({ where: { districtId, publicationId } }));
  const seal = (text: string | null, purpose: string) =>
    text && context.encryption.encrypt(text, purpose);
  await transaction.objection.create({
    data: {
      districtId,
      id,
      publicationId,
      communityId,
      number,
      body: maskNumbers(incoming.body),
      channel,
      authorId,
      authorName: incoming.authorName,
      callerNameCipher: seal(caller.name, 'objection.caller_name_cipher'),
      callerPhoneCipher: seal(caller.phone, 'objection.caller_phone_cipher'),
      callerPhoneIndex: phoneIndex,
      receivedAt,
    },
  });
  const subject = { subjectType: 'Objection', subjectId: id };
  await recordStep(context, writing, districtId, {
    ...subject,
    action,
    from: null,
    to: 'RECEIVED',
  });
  await issueReceipt(context, writing, { districtId, ...subject, personId: authorId, phoneIndex });
  writing.audit({
    ...subject,
    action: action === 'OBJECT' ? 'objectToPublication' : 'recordObjection',
    communityId,
    channel,
  });
  writing.changed(
    globalId('Publication', publication),
    globalId(publication.hostType, { districtId, id: publication.hostId }),
    globalReferenceId('Community', communityId),
  );
  await tellEditors(context, writing, 'OBJECTED', publication, number);
}

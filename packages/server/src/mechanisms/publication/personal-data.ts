import type { Person } from '../../generated/prisma/client.ts';
import { globalId } from '../../kernel/global-id.ts';
import { describePersonalData, erasedName } from '../../platform/personal-data/index.ts';

/** What somebody objected to, and what was entered for their number. */
const ofPerson = ({ districtId, id, phoneIndex }: Person) => ({
  districtId,
  OR: [{ authorId: id }, ...(phoneIndex === null ? [] : [{ callerPhoneIndex: phoneIndex }])],
});

/** What was objected and answered is part of the public record; whose it was is forgotten. */
describePersonalData('objections', {
  async export({ db, encryption }, person) {
    const objections = await db.objection.findMany({
      where: ofPerson(person),
      include: { publication: { select: { title: true } } },
      orderBy: { receivedAt: 'asc' },
    });
    const open = (cipher: string | null, purpose: string) =>
      cipher && encryption.decrypt(cipher, purpose);
    return objections.map((objection) => ({
      publication: objection.publication.title,
      body: objection.body,
      name: objection.authorName,
      receivedAt: objection.receivedAt.toISOString(),
      outcome: objection.outcome,
      answer: objection.answer,
      callerName: open(objection.callerNameCipher, 'objection.caller_name_cipher'),
      callerPhone: open(objection.callerPhoneCipher, 'objection.caller_phone_cipher'),
    }));
  },
  async erase(_, { transaction, changed }, person) {
    const where = ofPerson(person);
    const objections = await transaction.objection.findMany({
      where,
      select: { districtId: true, id: true, publicationId: true },
    });
    await transaction.objection.updateMany({
      where: { ...where, authorName: { not: null } },
      data: { authorName: erasedName },
    });
    await transaction.objection.updateMany({
      where,
      data: { callerNameCipher: null, callerPhoneCipher: null, callerPhoneIndex: null },
    });
    for (const { districtId, id, publicationId } of objections) {
      changed(
        globalId('Objection', { districtId, id }),
        globalId('Publication', { districtId, id: publicationId }),
      );
    }
  },
});

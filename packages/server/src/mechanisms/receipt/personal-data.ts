import type { Person } from '../../generated/prisma/client.ts';
import { describePersonalData } from '../../platform/personal-data/index.ts';

const ofPerson = ({ districtId, id, phoneIndex }: Person) => ({
  districtId,
  OR: [{ personId: id }, ...(phoneIndex === null ? [] : [{ phoneIndex }])],
});

/** A receipt is followed by whoever holds its code; that it was somebody's is forgotten. */
describePersonalData('receipts', {
  async export({ db }, person) {
    const receipts = await db.receipt.findMany({
      where: ofPerson(person),
      orderBy: { createdAt: 'asc' },
    });
    return receipts.map(({ code, subjectType, createdAt }) => ({
      code,
      subject: subjectType,
      createdAt: createdAt.toISOString(),
    }));
  },
  async erase(_, { transaction }, person) {
    await transaction.receipt.updateMany({
      where: ofPerson(person),
      data: { personId: null, phoneIndex: null },
    });
  },
});

import { describePersonalData } from '../../platform/personal-data/index.ts';
import { signedAddress } from './signed-address.ts';

/** What was never attached to anything goes; the rest belongs to the contribution that it is part of. */
describePersonalData('attachments', {
  async export({ db, encryption, clock }, { districtId, id }) {
    const files = await db.attachment.findMany({
      where: { districtId, ownerId: id },
      orderBy: { createdAt: 'asc' },
    });
    return files.map((file) => ({
      contentType: file.contentType,
      bytes: file.bytes,
      createdAt: file.createdAt.toISOString(),
      url: signedAddress(encryption, file, clock.now()),
    }));
  },
  // Made as old as can be, so that the next housekeeping removes them, and their files with the rows.
  async erase(_, { transaction }, { districtId, id }) {
    await transaction.attachment.updateMany({
      where: { districtId, ownerId: id, subjectId: null },
      data: { createdAt: new Date(0) },
    });
  },
});

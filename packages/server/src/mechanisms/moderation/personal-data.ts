import { describePersonalData } from '../../platform/personal-data/index.ts';

/** That somebody reported or appealed is forgotten with what they wrote; acts and numbers stay. */
describePersonalData('moderation', {
  async export({ db, encryption }, { districtId, id }) {
    const [reports, appeals] = await Promise.all([
      db.contentReport.findMany({
        where: { districtId, reporterId: id },
        include: { case: true },
        orderBy: { at: 'asc' },
      }),
      db.moderationAppeal.findMany({
        where: { districtId, appellantId: id },
        include: { case: true },
        orderBy: { filedAt: 'asc' },
      }),
    ]);
    return {
      reports: reports.map(({ case: { subjectType, subjectId }, category, wordsCipher, at }) => ({
        subjectType,
        subject: subjectId,
        category,
        words: wordsCipher && encryption.decrypt(wordsCipher, 'content_report.words_cipher'),
        at: at.toISOString(),
      })),
      appeals: appeals.map(({ case: { subjectType, subjectId }, wordsCipher, state, filedAt }) => ({
        subjectType,
        subject: subjectId,
        words: wordsCipher && encryption.decrypt(wordsCipher, 'moderation_appeal.words_cipher'),
        state,
        at: filedAt.toISOString(),
      })),
    };
  },
  async erase(_, { transaction }, { districtId, id }) {
    // The key stays unique by the report's own id.
    await transaction.$executeRawUnsafe(
      `UPDATE content_report SET reporter_id = NULL, words_cipher = NULL,
         reporter_key = 'erased:' || id
       WHERE district_id = $1::uuid AND reporter_id = $2::uuid`,
      districtId,
      id,
    );
    await transaction.moderationAppeal.updateMany({
      where: { districtId, appellantId: id },
      data: { appellantId: null, wordsCipher: null },
    });
  },
});

import { dayOf } from '../../kernel/clock.ts';
import { describePersonalData } from '../../platform/personal-data/index.ts';
import { remarksPurpose } from './appraisals.ts';
import { aboutPerson, numberPurpose, reasonPurpose } from './staff-file.ts';

/** Rosters name members as the body published them, and stay; what was found of a person goes. */
describePersonalData('staff', {
  async export({ db, encryption }, { districtId, id: personId }) {
    const appraisals = await db.appraisal.findMany({
      where: { districtId, membership: { personId } },
      include: { membership: { select: { organization: { select: { name: true } } } } },
      orderBy: [{ year: 'asc' }, { id: 'asc' }],
    });
    const of = { districtId, membership: { personId } };
    const [trainings, certificates, reserved] = await Promise.all([
      db.trainingRecord.findMany({ where: of, orderBy: { id: 'asc' } }),
      db.staffCertificate.findMany({ where: of, orderBy: { id: 'asc' } }),
      db.reserveEntry.findMany({
        where: { districtId, ...aboutPerson(personId) },
        orderBy: { id: 'asc' },
      }),
    ]);
    return {
      trainings: trainings.map(({ title, halfHours, heldOn, provider }) => ({
        title,
        hours: halfHours / 2,
        heldOn: dayOf(heldOn),
        provider,
      })),
      certificates: certificates.map(({ name, numberCipher, grantedOn, expiresOn }) => ({
        name,
        number: encryption.decrypt(numberCipher, numberPurpose),
        grantedOn: dayOf(grantedOn),
        expiresOn: expiresOn && dayOf(expiresOn),
      })),
      reserved: reserved.map(({ role, reasonCipher, enteredAt, leftAt }) => ({
        role,
        reason: encryption.decrypt(reasonCipher, reasonPurpose),
        enteredAt: enteredAt.toISOString(),
        leftAt: leftAt?.toISOString() ?? null,
      })),
      appraisals: appraisals.map(({ year, grade, remarksCipher, membership }) => ({
        organization: membership.organization.name,
        year,
        grade,
        remarks: remarksCipher && encryption.decrypt(remarksCipher, remarksPurpose),
      })),
    };
  },
  async erase(_, { transaction }, { districtId, id: personId }) {
    const of = { districtId, membership: { personId } };
    await transaction.appraisal.deleteMany({ where: of });
    await transaction.trainingRecord.deleteMany({ where: of });
    await transaction.staffCertificate.deleteMany({ where: of });
    await transaction.reserveEntry.deleteMany({ where: { districtId, ...aboutPerson(personId) } });
  },
});

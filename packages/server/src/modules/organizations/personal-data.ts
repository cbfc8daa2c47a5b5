import { globalId } from '../../kernel/global-id.ts';
import { describePersonalData } from '../../platform/personal-data/index.ts';
import { phonePurpose } from './phone-purpose.ts';

/** Who sat in a body, as the body published it, stays; their account and number go. */
describePersonalData('memberships', {
  async export({ db, encryption }, { districtId, id: personId }) {
    const memberships = await db.membership.findMany({
      where: { districtId, personId },
      include: { organization: { select: { name: true } } },
    });
    return memberships.map(({ organization, publicName, role, phoneCipher }) => ({
      organization: organization.name,
      publicName,
      role,
      phone: phoneCipher && encryption.decrypt(phoneCipher, phonePurpose),
    }));
  },
  async erase(_, { transaction, changed }, { districtId, id: personId }) {
    const memberships = await transaction.membership.updateManyAndReturn({
      where: { districtId, personId },
      data: { personId: null, phoneCipher: null, phoneIndex: null },
      select: { organizationId: true },
    });
    changed(
      ...memberships.map(({ organizationId: id }) => globalId('Organization', { districtId, id })),
    );
  },
});

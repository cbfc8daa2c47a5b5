import { globalId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import type { AccessArea } from './access-area.ts';

/** Organizations, their members and their rules. */
export const organizations: AccessArea = {
  rows: {},
  publicNodes: {
    Organization: async (s) => s.app.world.here.company.globalId,
    Membership: async ({ app, secret }) => {
      const context = app.context({ kind: 'operator' });
      const { id: districtId, committee } = app.world.here;
      const row = await context.db.membership.findFirstOrThrow({
        where: { districtId, organizationId: committee.id },
      });
      const phoneCipher = context.encryption.encrypt(secret, 'membership.phone_cipher');
      await context.db.membership.updateMany({ where: { id: row.id }, data: { phoneCipher } });
      return globalId('Membership', row);
    },
    OrganizationRelation: async ({ app }) => {
      const { id: districtId, committee, company } = app.world.here;
      const row = await app.context({ kind: 'operator' }).db.organizationRelation.create({
        data: {
          districtId,
          id: newId(),
          fromId: committee.id,
          toId: company.id,
          kind: 'GUIDES',
          since: new Date('2026-01-01'),
        },
      });
      return globalId('OrganizationRelation', row);
    },
    Regulation: async ({ app }) => {
      const { id: districtId, committee } = app.world.here;
      const row = await app.context({ kind: 'operator' }).db.regulation.create({
        data: {
          districtId,
          id: newId(),
          organizationId: committee.id,
          title: '居务公开制度',
          body: '每月公开一次。',
          basis: '社区章程',
          keeper: '居委会主任',
          adoptedOn: new Date('2026-01-01'),
          reviewOn: new Date('2027-01-01'),
          version: 1,
          createdAt: app.clock.now(),
        },
      });
      return globalId('Regulation', row);
    },
  },
};

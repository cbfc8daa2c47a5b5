import type { AccessArea } from './access-area.ts';

/** Organizations, their members and their rules. */
export const organizations: AccessArea = {
  rows: {},
  publicNodes: { Organization: async (s) => s.app.world.here.company.globalId },
};

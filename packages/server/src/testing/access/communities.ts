import type { Subjects } from '../subjects.ts';
import { type AccessArea, only } from './access-area.ts';

const estate = (s: Subjects) =>
  s.act(
    s.app.world.here.worker,
    'defineCommunity',
    {
      parent: s.app.world.here.community.globalId,
      name: s.key(),
      level: 'ESTATE',
      idempotencyKey: s.key(),
    },
    'community',
  );
const building = async (s: Subjects) =>
  s.act(
    s.app.world.here.worker,
    'defineCommunity',
    { parent: await estate(s), name: '3栋', level: 'BUILDING', idempotencyKey: s.key() },
    'community',
  );
const gridInput = (s: Subjects) => ({
  community: s.app.world.here.community.globalId,
  level: 1,
  name: s.key(),
  idempotencyKey: s.key(),
});
const grid = (s: Subjects) => s.act(s.app.world.here.worker, 'defineGrid', gridInput(s), 'grid');

/** The tree below a community, and its grids. */
export const communities: AccessArea = {
  rows: {
    assignBuildings: {
      input: async (s) => ({ grid: await grid(s), buildings: [await building(s)] }),
      expected: only('worker'),
    },
    defineCommunity: {
      input: async (s) => ({
        parent: await estate(s),
        name: '1栋',
        level: 'BUILDING',
        idempotencyKey: s.key(),
      }),
      expected: only('worker'),
    },
    defineGrid: { input: async (s) => gridInput(s), expected: only('worker') },
    editCommunity: {
      input: async (s) => ({ community: await estate(s), telephone: '0816-2220000' }),
      expected: only('worker'),
    },
    editGrid: {
      input: async (s) => ({ grid: await grid(s), responsibleName: '李书记' }),
      expected: only('worker'),
    },
    removeGrid: { input: async (s) => ({ grid: await grid(s) }), expected: only('worker') },
  },
  publicNodes: { Grid: grid },
};

import { type AccessArea, only } from './access-area.ts';

/** Tables that are brought in: for who works in the place, and officials above it. */
export const tableImport: AccessArea = {
  rows: {
    discardImport: {
      input: async (s) => ({ run: await s.importRun(s.app.world.here.worker) }),
      expected: only('worker', 'official'),
    },
    mapImport: {
      // A new table is still being looked through when it is asked for.
      input: async (s) => ({ run: await s.importRun(s.app.world.here.worker), columns: [] }),
      expected: { ...only(), worker: 'WRONG_STATE', official: 'WRONG_STATE' },
    },
    startImport: {
      input: async (s) => ({
        run: await s.importRun(s.app.world.here.worker),
        skipRefused: false,
      }),
      expected: { ...only(), worker: 'WRONG_STATE', official: 'WRONG_STATE' },
    },
  },
  privateNodes: { ImportRun: (s) => s.importRun(s.app.world.here.worker) },
};

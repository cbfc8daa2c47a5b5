import type { KnipConfig } from 'knip';
import { elementNames } from './packages/widgets/build/element-map.ts';

/** What is begun by name rather than by an import, and therefore looks unused. */
const config: KnipConfig = {
  ignoreExportsUsedInFile: true,
  workspaces: {
    '.': {
      project: ['*.{ts,js}'],
      ignoreDependencies: [
        // `npx pnpm` runs everything, so that a reader needs no pnpm of their own.
        'pnpm',
        // The generator of schema/prisma/schema.prisma: a program of @pothos/plugin-prisma.
        'prisma-pothos-types',
      ],
    },
    'packages/methods': { project: ['src/**/*.ts'] },
    'packages/server': {
      entry: ['src/print-api.ts', 'src/testing/crash-server.ts', 'src/**/*.test.ts'],
      project: ['src/**/*.ts', '../../schema/prisma/*.prisma', '!src/generated/**'],
    },
    'packages/client': { project: ['src/**/*.ts'] },
    'packages/widgets': {
      // `embed.js` finds the elements by the names of their folders.
      entry: elementNames().map((name) => `src/${name}/${name}.ts`),
      project: ['src/**/*.ts', 'build/*.ts', '!src/generated/**'],
    },
    'packages/tooling': { entry: ['src/*.ts', '*.config.js'], project: ['src/**/*.ts'] },
    'examples/district-website': {
      entry: ['server.ts', 'journeys/*.journey.ts'],
      project: ['**/*.ts'],
    },
  },
};

export default config;

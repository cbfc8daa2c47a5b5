import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const server = createRequire(new URL('../../packages/server/package.json', import.meta.url));

export default defineConfig({
  // Vite would take graphql's ES module and Node its CommonJS one: two realms in one process.
  resolve: { alias: { graphql: server.resolve('graphql') } },
  test: {
    name: 'district-website',
    environment: 'node',
    include: ['*.test.ts', 'journeys/*.journey.ts'],
    globalSetup: './journeys/seeded-district.ts',
    testTimeout: 90_000,
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 120_000,
    // A journey has a server, a website and a browser to itself.
    fileParallelism: false,
  },
});

import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's ES module and Node its CommonJS one: two realms in one process.
  resolve: { alias: { graphql: createRequire(import.meta.url).resolve('graphql') } },
  test: {
    name: 'server',
    environment: 'node',
    include: ['src/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // The schema is read, and the embedded database compiled, once for each process and not each file:
    // a quarter of the time. No file may leave anything behind but what its own app holds.
    isolate: false,
  },
});

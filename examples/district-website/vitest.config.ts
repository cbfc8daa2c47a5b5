import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'district-website',
    environment: 'node',
    include: ['*.test.ts', 'journeys/*.journey.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A journey has a server, a website and a browser to itself.
    fileParallelism: false,
  },
});

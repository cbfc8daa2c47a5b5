import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'methods', environment: 'node', include: ['src/**/*.test.ts'] },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'district-website',
    environment: 'node',
    include: ['*.test.ts'],
  },
});

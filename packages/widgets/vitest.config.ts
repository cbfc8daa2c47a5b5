import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { elementMap } from './build/element-map.ts';
import { trustedDocuments } from './build/trusted-documents.ts';

/** Element tests run in the system's Chromium; its place can be told by `LINLI_CHROMIUM`. */
const provider = playwright({
  launchOptions: {
    executablePath: process.env['LINLI_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  },
});

const NODE_TESTS = [
  'src/**/*.controller.test.ts',
  'src/foundation/*-controller.test.ts',
  'src/foundation/format.test.ts',
  'src/form/form-state.test.ts',
  'src/community-profile/opening-hours.test.ts',
  'src/community-profile/relation-lines.test.ts',
  'build/**/*.test.ts',
];

export default defineConfig({
  plugins: [elementMap(), trustedDocuments()],
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'widgets-node', environment: 'node', include: NODE_TESTS },
      },
      {
        extends: true,
        test: {
          name: 'widgets',
          // A loaded machine is slow, not wrong.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 60_000,
          include: ['src/**/*.test.ts'],
          exclude: NODE_TESTS,
          browser: {
            enabled: true,
            headless: true,
            provider,
            screenshotFailures: false,
            instances: [{ browser: 'chromium', viewport: { width: 390, height: 844 } }],
          },
        },
      },
    ],
  },
});

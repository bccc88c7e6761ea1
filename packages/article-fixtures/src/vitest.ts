import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests run from source, so that a fresh clone tests without building. */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'import'] } },
  test: {
    include: ['test/**/*.test.ts'],
    // Some tests build sites or start a browser, on machines that are busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    // A browser loses a race on a busy machine now and then; the count names what needed a second go.
    retry: 1,
    globalSetup: [fileURLToPath(new URL('./tidy-up.ts', import.meta.url))],
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/tests.json' },
  },
});

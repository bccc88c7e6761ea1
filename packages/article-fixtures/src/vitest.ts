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
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/tests.json' },
  },
});

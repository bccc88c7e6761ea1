import base from '@broadsheet/article-fixtures/vitest';
import { defineConfig, mergeConfig } from 'vitest/config';

/** Tests of the whole repository. */
export default mergeConfig(
  base,
  defineConfig({
    test: { include: ['tests/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
  }),
);

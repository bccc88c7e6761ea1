import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apiOf } from './api.ts';
import { PACKAGES } from './tarballs.ts';

describe('api.md tells every exported name of', () => {
  it.each(PACKAGES)('$manifest.name', ({ folder, manifest }) => {
    const file = join(folder, 'api.md');
    const api = apiOf(folder, manifest);
    if (process.env.UPDATE) writeFileSync(file, api);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(api);
  });
});

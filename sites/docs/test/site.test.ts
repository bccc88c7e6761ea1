import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CODES, checkFolder, parseSettings } from '@broadsheet/article-check';
import { expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

it('no link, fragment or id of the built site is broken', () => {
  const file = fileURLToPath(new URL('../article-check.json', import.meta.url));
  const settings = parseSettings(readFileSync(file, 'utf8'), file, CODES);
  const { findings, pages } = checkFolder(dist, { now: Date.now(), settings });
  expect(
    findings.map(({ code, file: at, line, message }) => `${at}:${line} ${code} ${message}`),
  ).toEqual([]);
  expect(pages).toBeGreaterThan(300);
});

import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ScoreRow, scoreRow } from '@broadsheet/article-fixtures';
import { type Item, ninjsReader, parseArchiveMap } from '../../src/index.ts';
import type { Material } from '../score.ts';

/**
 * The IPTC's own suites: what share of the valid items of each version is read, by the form of the item
 * alone and held to its version, and what share of the others is refused with a reason.
 */
export async function rows({ corpora, scratch }: Material): Promise<ScoreRow[]> {
  const suites = `${corpora}ninjs/newsinjson/validation/test_suite/`;
  const versions = readdirSync(suites).filter((name) => /^\d/.test(name));
  let [valid, read, held, invalid, refused] = [0, 0, 0, 0, 0];
  for (const suite of versions) {
    // What is tried for a later version is held to the newest of its kind.
    const version = suite.replace('.x_dev', '.9');
    const pass = join(suites, suite, 'should_pass');
    for (const file of readdirSync(pass)) {
      valid++;
      read += Number(await isRead(join(pass, file), scratch));
      held += Number(await isRead(join(pass, file), scratch, version));
    }
    const fail = join(suites, suite, 'should_fail');
    for (const file of readdirSync(fail)) {
      invalid++;
      refused += Number((await itemOf(join(fail, file), scratch, version))?.kind === 'refused');
    }
  }
  return [
    scoreRow('ninjs-read', read / valid, `of ${valid}`, ['>=', 1]),
    scoreRow('ninjs-read-version', held / valid, `of ${valid}`, ['>=', 1]),
    scoreRow('ninjs-refused-version', refused / invalid, `of ${invalid}`, ['>=', 1]),
  ];
}

async function isRead(file: string, scratch: string, version?: string): Promise<boolean> {
  const item = await itemOf(file, scratch, version);
  return item?.kind === 'story' && String(item.fields.headline) !== '';
}

async function itemOf(file: string, scratch: string, version?: string): Promise<Item | undefined> {
  const folder = join(scratch, 'one');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  cpSync(file, join(folder, 'item.json'));
  const map = parseArchiveMap(version ? `version: "${version}"` : '', 'map.yaml');
  for await (const item of ninjsReader.read(folder, { map, zone: 'UTC' })) return item;
  return undefined;
}

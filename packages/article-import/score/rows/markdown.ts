import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ScoreRow, scoreRow } from '@broadsheet/article-fixtures';
import { importArchive, markdownReader, parseArchiveMap } from '../../src/index.ts';
import type { Material } from '../score.ts';

const maps = fileURLToPath(new URL('../../../../sites/archive/import/', import.meta.url));

/** Two archives in Markdown: what share of their files comes over or says why not, and is refused. */
export async function rows({ corpora, scratch }: Material): Promise<ScoreRow[]> {
  let [sources, told, refused] = [0, 0, 0];
  for (const name of ['digitalgov', '18f']) {
    const { report } = await importArchive({
      reader: markdownReader,
      source: `${corpora}markdown/${name}`,
      out: `${scratch}/${name}`,
      map: parseArchiveMap(readFileSync(`${maps}${name}.yaml`, 'utf8'), name),
      zone: 'America/New_York',
      media: 'skip',
    });
    const { totals } = report;
    sources += totals.sources;
    told += totals.stories + totals.redirects + totals.refused;
    refused += totals.refused;
  }
  return [
    scoreRow('markdown-items', told / sources, '', ['>=', 1]),
    scoreRow('markdown-refused', refused / sources, '', ['<=', 0.01]),
  ];
}

import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { htmlReader, importArchive, parseArchiveMap } from '../src/index.ts';
import { textsIn } from './archive.ts';
import { readerContract } from './reader-contract.ts';

const folder = fileURLToPath(new URL('./fixtures/saved-pages/', import.meta.url));
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const map = parseArchiveMap('name: old\nsections: { Local: local, محليات: local }\n', 'map.yaml');

describe.each(cases)('saved pages: %s', (name) => {
  const source = join(folder, name);
  readerContract(htmlReader, source, map);

  it('become stories, and what they lose is told', async () => {
    const out = mkdtempSync(join(tmpdir(), 'saved-'));
    const job = { reader: htmlReader, source, out, map, zone: 'UTC', media: 'copy' as const };
    const { report } = await importArchive(job);
    const { '.import.json': _, ...texts } = textsIn(out);
    const files = Object.entries(texts).map(([path, text]) => `=== ${path}\n${text}`);
    const said = report.items.flatMap(({ kind, source: place, code, reason, notes }) => [
      ...(reason ? [`${place.file}:${place.line}:${place.column} ${kind} ${code} ${reason}`] : []),
      ...notes.map(
        (note) =>
          `${note.place.file}:${note.place.line}:${note.place.column} ${note.what} ${note.field} ${note.code} ${note.message}${note.value ? ` → ${note.value} (${note.source}, ${note.confidence})` : ''}`,
      ),
    ]);
    const everything = [...files, '=== report', ...said, ''].join('\n');
    await expect(everything).toMatchFileSnapshot(`./fixtures/saved-pages/${name}.txt`);
  });
});

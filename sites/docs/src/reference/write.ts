// Writes the pages that are made from the code. `npm run build` does so before Astro reads them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressesPage } from './addresses.ts';
import { peopleAndPagesPage, storyFieldsPage } from './content-fields.ts';
import { errorPages } from './errors.ts';
import { gatheredPages } from './gathered.ts';
import { optionsPage } from './options.ts';
import { componentsPage, marksPage } from './page-parts.ts';
import { programsPage } from './programs.ts';

const folder = fileURLToPath(new URL('../content/docs/', import.meta.url));
const pages: Record<string, string> = {
  ...gatheredPages(),
  'reference/options.md': await optionsPage(),
  'reference/story-fields.md': storyFieldsPage(),
  'reference/people-and-pages.md': peopleAndPagesPage(),
  'reference/marks.md': marksPage(),
  'reference/components.md': await componentsPage(),
  'reference/addresses.md': await addressesPage(),
  'reference/programs.md': programsPage(),
  ...Object.fromEntries(
    Object.entries(errorPages()).map(([path, text]) => [`reference/errors/${path}`, text]),
  ),
};

rmSync(join(folder, 'reference'), { recursive: true, force: true });
for (const [path, text] of Object.entries(pages)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
console.log(`${Object.keys(pages).length} pages made from the code`);

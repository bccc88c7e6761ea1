import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * What Astro reads its store from: the theme's content is not in the store, and is put beside
 * what is, once a component of the site asks for either. Bundled, it would be parsed by every process and
 * kept several times, asked for or not. `folder` is where Astro keeps its store.
 */
export function storedContent(folder: URL): Plugin {
  const store = fileURLToPath(new URL('./data-store.json', folder));
  return {
    name: 'broadsheet-stored-content',
    load: {
      order: 'pre',
      filter: { id: STORE },
      async handler() {
        const found = await this.resolve('devalue', fileURLToPath(ASTRO), { skipSelf: true });
        if (!found)
          throw new Error('astro does not bring devalue, which its store is written with.');
        return `import { existsSync, readFileSync } from 'node:fs';
import { unflatten } from ${JSON.stringify(found.id)};
import { collections } from ${JSON.stringify(COLLECTIONS)};
const store = ${JSON.stringify(store)};
const stored = existsSync(store) ? unflatten(JSON.parse(readFileSync(store, 'utf8'))) : new Map();
export default new Map([...stored, ...(await collections())]);`;
      },
    },
  };
}

const STORE = /^\0astro:data-layer-content$/;
const ASTRO = import.meta.resolve('astro/package.json');
const COLLECTIONS = fileURLToPath(
  new URL(`../collections${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url),
);

import type { Plugin } from 'vite';

/**
 * `virtual:broadsheet/late-parts`: the addresses of what pages load when it is needed and not before. As
 * plain addresses they cost a page nothing; an `import()` that Vite sees brings its own code for loading,
 * more than all of a story's scripts may weigh.
 */
export function lateParts(command: string): Plugin {
  return {
    name: 'broadsheet-late-parts',
    resolveId: { filter: { id: ID }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: RESOLVED },
      handler() {
        const addresses = Object.entries(PARTS).map(([name, file]) => {
          if (command !== 'build') return `${name}: ''`;
          const id = import.meta.resolve(file);
          const reference = this.emitFile({
            type: 'chunk',
            id: new URL(id).pathname,
            preserveSignature: 'strict',
          });
          return `${name}: import.meta.ROLLUP_FILE_URL_${reference}`;
        });
        return `export default { ${addresses.join(', ')} };`;
      },
    },
  };
}

const ID = /^virtual:broadsheet\/late-parts$/;
const RESOLVED = /^\0virtual:broadsheet\/late-parts$/;
const OFFLINE = '@broadsheet/article-offline/client';
const PARTS = {
  first: `${OFFLINE}/first-visit`,
  notes: `${OFFLINE}/notes`,
  save: `${OFFLINE}/save-button`,
  take: `${OFFLINE}/take-panel`,
  shelf: `${OFFLINE}/shelf`,
  search: '@broadsheet/article-search/page',
};

import { filesOf, moduleOf, textOf } from './packages.ts';
import { page, table } from './page.ts';

/** The marks that every piece of furniture carries, and where each stands. */
export function marksPage(): string {
  const places = new Map<string, Set<string>>();
  for (const file of filesOf('astro-broadsheet/src/**/*.{astro,ts}'))
    for (const [, plain, choice] of textOf(file).matchAll(/data-part=(?:"([a-z-]+)"|\{([^}]*)\})/g))
      for (const name of plain
        ? [plain]
        : [...(choice ?? '').matchAll(/'([a-z-]+)'/g)].map(([, one]) => one ?? ''))
        places.set(
          name,
          (places.get(name) ?? new Set()).add(
            file
              .split('/')
              .at(-1)
              ?.replace(/\.\w+$/, '') ?? '',
          ),
        );
  const rows = [...places]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, files]) => [`\`${name}\``, [...files].map((file) => `\`${file}\``).join(', ')]);
  return page(
    'Marks in the page',
    'data-part: what styles, tests and scrapers may rely on.',
    `
Every piece of furniture carries \`data-part\` on its root. The names are a promise: they stay when the markup around them changes. The story's \`article\` carries \`data-id\`, its id.

${table(['data-part', 'set by the component'], rows)}

\`\`\`css
[data-part='standfirst'] { font-style: italic; }
\`\`\`
`,
  );
}

/** Every component that a site can replace. */
export async function componentsPage(): Promise<string> {
  const { COMPONENTS } = await moduleOf<{ COMPONENTS: Record<string, string> }>(
    'astro-broadsheet/src/components.ts',
  );
  const source = textOf('astro-broadsheet/src/components.ts');
  const rows = Object.entries(COMPONENTS).map(([name, file]) => {
    const [, sentence = ''] = new RegExp(`^  ${name}: '[^']+', // (.*)$`, 'm').exec(source) ?? [];
    return [`\`${name}\``, sentence, `\`astro-broadsheet/components/${file}\``];
  });
  return page(
    'Components',
    'Every component that a site can replace by its name.',
    `
\`components: { Byline: './src/Byline.astro' }\` puts yours in the place of the theme's; yours may import the theme's and wrap it. How: [Bend the paper](/build/bend/#replace-a-component).

${table(['Name', 'Shows', 'Import'], rows)}
`,
  );
}

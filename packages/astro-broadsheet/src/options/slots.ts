import * as z from 'zod';

/** Places of the page that wait for something of yours. */
export const SLOTS = ['masthead', 'before-headline', 'article-end', 'footer'] as const;

const UNKNOWN = {
  code: 'options/slot',
  says: 'is no place of the page',
  help: `Write one of ${SLOTS.map((name) => `\`${name}\``).join(', ')}, or \`after-paragraph-3\` with a number of yours.`,
};

/**
 * Components of your own at named places of every page: `masthead`, `footer`; of every story:
 * `before-headline`, `after-paragraph-3` (or another number) and `article-end`. They read
 * `Astro.locals.broadsheet` like the theme's.
 * @example slots: { 'article-end': './src/Newsletter.astro' }
 */
export const slots = z
  .record(z.string(), z.string())
  .superRefine((given, context) => {
    for (const name of Object.keys(given))
      if (!isSlot(name)) context.addIssue({ code: 'custom', path: [name], params: UNKNOWN });
  })
  .default({});

/** The paragraph that a slot stands behind, from 1. */
export function paragraphOf(slot: string): number | undefined {
  const [, number] = /^after-paragraph-([1-9]\d?)$/.exec(slot) ?? [];
  return number === undefined ? undefined : Number(number);
}

function isSlot(name: string): boolean {
  return (SLOTS as readonly string[]).includes(name) || paragraphOf(name) !== undefined;
}

import * as z from 'zod';
import { text, webUrl } from './scalar.ts';

/** What a paper may be asked to allow or deny: search engines, and three uses by AI. */
export const USES = ['search', 'ai-search', 'ai-user', 'ai-training'] as const;

/**
 * Whose the paper's stories are and what others may do with them. Everything that tells machines of it
 * follows from here: robots.txt, TDMRep, RSL, structured data, ninjs and the metadata of pictures.
 * A use that is not named is not spoken of.
 */
export function rightsFields() {
  return z
    .strictObject({
      holder: text().optional().meta({
        description: 'Who holds the copyright; default: the title of the paper.',
      }),
      licence: webUrl().optional().meta({
        description: 'The licence that the stories are under. schema.org license.',
      }),
      terms: webUrl().optional().meta({
        description: 'Where the terms of use stand. ninjs usageTerms.',
      }),
      uses: z
        .strictObject({
          search: use(),
          'ai-search': use(),
          'ai-user': use(),
          'ai-training': use(),
        })
        .prefault({}),
      rsl: z
        .strictObject({
          permits: z.array(text()).default([]),
          prohibits: z.array(text()).default([]),
          payment: z.strictObject({ type: text(), url: webUrl().optional() }).optional(),
        })
        .optional()
        .meta({ description: 'Usage words of RSL 1.0, written as they are; without it no file.' }),
    })
    .prefault({})
    .superRefine(({ licence, uses, rsl }, context) => {
      const clash = (path: string[], says: string, help: string) =>
        context.addIssue({
          code: 'custom',
          path,
          params: { code: 'options/rights-clash', says, help },
        });
      if (licence && isOpen(licence) && uses['ai-training'] === 'deny') {
        clash(['uses', 'ai-training'], 'denies what the licence grants', OPEN_HELP);
      }
      for (const [list, opposite] of RSL_LISTS) {
        for (const word of rsl?.[list] ?? []) {
          const named = RSL_USES[word];
          if (named && uses[named] === opposite)
            clash(
              ['rsl', list],
              `names ${word}, but \`uses\` says \`${named}: ${opposite}\``,
              RSL_HELP,
            );
        }
      }
    });
}

const use = () => z.enum(['allow', 'deny']).optional();

/** Licences that let anyone copy and adapt; only the reservations they name stand. */
function isOpen(licence: string): boolean {
  return /^https?:\/\/creativecommons\.org\/(licenses\/by(-sa)?\/|publicdomain\/)/.test(licence);
}

const OPEN_HELP =
  'An open licence lets everyone use the stories. Take the licence out, or `ai-training: deny`.';
const RSL_HELP = 'Let both say the same.';
const RSL_LISTS = [
  ['permits', 'deny'],
  ['prohibits', 'allow'],
] as const;
// Both spellings stand in what was published with RSL 1.0.
const RSL_USES: Record<string, (typeof USES)[number]> = {
  search: 'search',
  'ai-input': 'ai-search',
  'ai-index': 'ai-search',
  'train-ai': 'ai-training',
  'ai-train': 'ai-training',
};

export type Use = (typeof USES)[number];
export type Rights = z.output<ReturnType<typeof rightsFields>>;

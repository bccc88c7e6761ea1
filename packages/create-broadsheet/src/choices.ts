import { readTemplate } from './template.ts';

/** The looks of the theme. */
export const PRESETS = ['broadsheet', 'tabloid', 'magazine'] as const;

/** Where a paper can be published, with the name that people know. */
export const TARGETS = {
  netlify: 'Netlify',
  cloudflare: 'Cloudflare Pages',
  vercel: 'Vercel',
  nginx: 'nginx, on a server of your own',
  github: 'GitHub Pages',
  none: 'somewhere else, or later',
} as const;

/** How pictures of an archive are taken along. */
export const MEDIA = ['copy', 'fetch', 'skip'] as const;

/** The languages that the theme speaks, by their tag, with the editor of the sample stories. */
export const LANGUAGES = JSON.parse(readTemplate('languages.json')) as Record<string, Language>;

/** Sections whose names are known in all languages of the theme, by id. */
export const SECTIONS = JSON.parse(readTemplate('sections.json')) as Record<
  string,
  Record<string, string>
>;

export type Preset = (typeof PRESETS)[number];
export type Target = keyof typeof TARGETS;
export type Media = (typeof MEDIA)[number];

interface Language {
  name: string;
  editor: { name: string; role: string; bio: string };
}

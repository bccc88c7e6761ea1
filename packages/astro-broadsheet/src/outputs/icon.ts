import { inLanguage } from '@broadsheet/article-schema';
import type { Config } from '../virtual-config.ts';

/** The file of the paper's sign in the built site, without base. */
export function iconName({ icon }: Pick<Config, 'icon'>): string {
  return icon?.endsWith('.png') ? 'icon.png' : 'icon.svg';
}

/** The first letter of the paper's title, light on dark, as an SVG. */
export function letterIcon({ title, languages }: Pick<Config, 'title' | 'languages'>): string {
  const name = inLanguage(title, languages[0] ?? 'en').replace(
    /^(The|Le|La|Der|Die|Das|El)\s+/i,
    '',
  );
  const [letter = ''] = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  const text = letter.toUpperCase().replace(/[&<]/g, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="#16161a" d="M0 0h64v64H0z"/><text x="32" y="47" fill="#fffdf9" font-family="Georgia,serif" font-size="44" font-weight="700" text-anchor="middle">${text}</text></svg>`;
}

import { type Rights, USES } from '@broadsheet/article-schema';
import { CRAWLERS } from './crawlers.ts';

/**
 * robots.txt (RFC 9309) from the uses that the paper allows and denies: a group for each use that is
 * spoken of, and one for all others. A robot obeys its own group alone, so each group says everything.
 */
export function robotsTxt({ rights, base, sitemaps, licence }: RobotsInput): string {
  const rule = (use: string | undefined) => (use === 'deny' ? 'Disallow: /' : ALLOW(base));
  const groups = USES.flatMap((use) => {
    if (use === 'search' || rights.uses[use] === undefined) return [];
    return [[...CRAWLERS[use].map((name) => `User-agent: ${name}`), rule(rights.uses[use])]];
  });
  const others = ['User-agent: *', rule(rights.uses.search)];
  const outside = [
    ...sitemaps.map((url) => `Sitemap: ${url}`),
    ...(licence ? [`License: ${licence}`] : []),
  ];
  return `${[...groups, others, outside]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const ALLOW = (base: string) => `Allow: ${base}`;

/** Addresses are absolute; `base` is the path that the paper lies under. */
export interface RobotsInput {
  rights: Rights;
  base: string;
  sitemaps: string[];
  /** The RSL file. */
  licence?: string | undefined;
}

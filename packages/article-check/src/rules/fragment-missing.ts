import type { Problem } from '../finding.ts';
import type { Place } from '../place.ts';
import { parseHtml } from '../read/html.ts';
import { linksOf } from '../read/links.ts';
import type { Page } from '../read/page.ts';
import type { Rule, Site } from '../rule.ts';

/** The place in a page that a link leads to must exist. Other pages are asked at the end, once each. */
export const FRAGMENT_MISSING: Rule = {
  code: 'fragment-missing',
  advice: 'Give the place that is meant its id again, or let the link lead to the page alone.',
  onPage: (page, site) => {
    const ids = idsOf(page.html.elements);
    return linksOf(page).flatMap(({ element, url }) => {
      const [, fragment = ''] = /#([^#]+)$/.exec(url) ?? [];
      if (element.name !== 'a' || !site.addresses.isOwn(url) || !isPlace(fragment)) return [];
      const file = site.addresses.fileOf(url);
      if (file !== page.file) return note(site, file, fragment, page.place(element));
      return ids.has(decoded(fragment)) ? [] : [problem(page.place(element), fragment, page.file)];
    });
  },
  onEnd: (site) =>
    [...site.fragments].flatMap(([file, wanted]) => {
      const ids = idsOf(parseHtml(site.text(file) ?? '').elements);
      return [...wanted]
        .filter(([fragment]) => !ids.has(decoded(fragment)))
        .map(([fragment, place]) => problem(place, fragment, file));
    }),
};

function note(site: Site, file: string | undefined, fragment: string, place: Place): Problem[] {
  if (file === undefined || !/\.html?$/.test(file)) return [];
  const wanted = site.fragments.get(file) ?? new Map<string, Place>();
  if (!wanted.has(fragment)) wanted.set(fragment, place);
  site.fragments.set(file, wanted);
  return [];
}

function problem(place: Place, fragment: string, file: string): Problem {
  return { ...place, message: `There is no “${decoded(fragment)}” in ${file}` };
}

function idsOf(elements: Page['html']['elements']): Set<string> {
  return new Set(
    elements.flatMap(({ name, attribs }) => [
      ...(attribs.id ? [attribs.id] : []),
      ...(name === 'a' && attribs.name ? [attribs.name] : []),
    ]),
  );
}

/** `#top` and text fragments need no id (HTML, 7.4.6.3). */
function isPlace(fragment: string): boolean {
  return fragment !== '' && fragment.toLowerCase() !== 'top' && !fragment.startsWith(':~:');
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

import type { Labels, Paper, Policy } from '@broadsheet/article-outputs';
import { absolute, inLanguage, localPath } from '@broadsheet/article-schema';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** The paper in a language, as its outputs name it. */
export function paperIn(language: string, newsroom: Newsroom): Paper {
  const { config, site } = newsroom;
  const at = (path: string, other = language) => absolute(localPath(path, other, site), site);
  const title = inLanguage(site.title, language);
  const { name, newsName, logo, ...publisher } = config.publisher;
  const [standard = 'en'] = site.languages;
  const house = inLanguage(site.title, standard);
  return {
    title,
    description: inLanguage(config.description, language),
    language,
    url: at('/'),
    searchUrl: config.search ? `${at('/search/')}?q={search_term_string}` : undefined,
    publisher: {
      ...publisher,
      name: name ?? house,
      newsName: newsName ?? house,
      url: at('/', standard),
      logo:
        logo === undefined
          ? undefined
          : { url: absolute(`${site.base}${logo.replace(/^\//, '')}`, site) },
      policies: policiesIn(language, newsroom),
    },
    rights: config.rights,
  };
}

/** The words that outputs show to readers. */
export function labelsIn(language: string, newsroom: Newsroom): Labels {
  const { strings } = newsroom.locale(language);
  const { correction, clarification, update, retraction } = strings;
  return {
    corrections: {
      correction,
      clarification,
      update,
      retraction,
      'editors-note': strings['editors-note'],
    },
    heading: strings.corrections,
    more: strings.readOn,
  };
}

/** The policy pages in the language, else in the one that they are written in. */
function policiesIn(language: string, { config, pages, site }: Newsroom) {
  const links = Object.entries(config.policies).flatMap(([policy, slug]) => {
    const family = pages.filter(
      (page) => (page.translationOf ?? page.slug) === slug || page.slug === slug,
    );
    const page = family.find((other) => other.language === language) ?? family[0];
    return page ? [[policy, absolute(localPath(`/${page.slug}/`, page.language, site), site)]] : [];
  });
  return Object.fromEntries(links) as Partial<Record<Policy, string>>;
}

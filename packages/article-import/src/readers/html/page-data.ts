import { articleThing } from './claims/article-thing.ts';
import { jsonLd } from './claims/json-ld.ts';
import { metaOf } from './claims/meta.ts';
import { microdata } from './claims/microdata.ts';
import { rdfa } from './claims/rdfa.ts';
import { type Thing, textIn } from './claims/thing.ts';
import { attributeOf, elementsIn, textOf } from './dom.ts';
import { languageOfLetters } from './language-of-letters.ts';

/** All that a page's own data says, before anything is taken out of the page. */
export function pageData(document: Document, address: string | undefined): PageData {
  const meta = metaOf(document);
  const { things, broken } = jsonLd(document);
  const canonical = attributeOf(document.querySelector('link[rel~=canonical i]'), 'href');
  const addresses = [canonical, ...(meta.get('og:url') ?? []), address ?? ''].filter(Boolean);
  const titles = elementsIn(document, 'h1').slice(0, 5).map(textOf);
  const headlines = [...(meta.get('og:title') ?? []), ...titles];
  const known = { addresses, headlines };
  const sources = [
    { source: 'JSON-LD', all: things },
    { source: 'microdata', all: microdata(document) },
    { source: 'RDFa', all: rdfa(document) },
  ];
  const articles = sources.flatMap(({ source, all }) => {
    const thing = articleThing(all, known);
    return thing ? [{ source, thing }] : [];
  });
  return {
    meta,
    things: sources.flatMap(({ all }) => all),
    articles,
    broken,
    canonical,
    ...languageOf(document, meta, articles[0]?.thing),
  };
}

function languageOf(
  document: Document,
  meta: PageData['meta'],
  thing: Thing | undefined,
): Pick<PageData, 'language' | 'languageStated'> {
  const root = document.documentElement;
  const said = [
    attributeOf(root, 'lang') ||
      attributeOf(root, 'xml:lang') ||
      attributeOf(document.body, 'lang'),
    textIn(thing?.inLanguage),
    ...['content-language', 'og:locale', 'language', 'dc.language'].map(
      (name) => meta.get(name)?.[0] ?? '',
    ),
  ];
  const tag = said.map((each) => each.replace('_', '-').trim()).find(isTag) ?? '';
  const isLatin = tag === '' || new Intl.Locale(tag).maximize().script === 'Latn';
  // Themes and systems say English of what they show in any language.
  const told = isLatin ? languageOfLetters(someText(document)) : undefined;
  return { language: told ?? tag, languageStated: tag };
}

function someText(document: Document): string {
  const words = elementsIn(document, 'h1, p').slice(0, 60).map(textOf).join(' ');
  return words.slice(0, 5000);
}

function isTag(text: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(text) && Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}

export interface PageData {
  meta: Map<string, string[]>;
  /** Everything that JSON-LD, microdata and RDFa describe. */
  things: Thing[];
  /** What each of them says of the story, the most trusted first. */
  articles: { source: string; thing: Thing }[];
  /** The beginnings of blocks of JSON-LD that cannot be read. */
  broken: string[];
  canonical: string;
  /** A BCP 47 tag; empty where neither the page nor its letters say one. */
  language: string;
  /** What the page itself says; empty where it says nothing. */
  languageStated: string;
}

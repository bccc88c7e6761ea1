import type { Claim } from '../claims/claim.ts';
import { plain } from '../claims/plain.ts';
import { listed, type Thing, textIn, typesOf } from '../claims/thing.ts';
import { elementsIn, textOf } from '../dom.ts';
import type { PageData } from '../page-data.ts';

/** What a page says of the section that it stands in. */
export function sectionClaims(document: Document, data: PageData, headline: string): Claim[] {
  const things = data.articles.map(({ source, thing }) => ({
    value: textIn(thing.articleSection),
    source: `${source} articleSection`,
    confidence: 'high' as const,
  }));
  const meta = META.flatMap((source) =>
    (data.meta.get(source) ?? [])
      .slice(0, 1)
      .map((value) => ({ value, source, confidence: 'high' as const })),
  );
  const seen = elementsIn(document, SEEN)
    .slice(0, 1)
    .map((element) => ({
      value: textOf(element),
      source: 'section on the page',
      confidence: 'medium' as const,
    }));
  return [...things, ...meta, ...crumbClaims(document, data, headline), ...seen]
    .map((claim) => ({ ...claim, value: plain(claim.value) }))
    .filter(({ value }) => value !== '' && value.length < 60);
}

/** The first step of the breadcrumb below the front. */
function crumbClaims(document: Document, data: PageData, headline: string): Claim[] {
  const lists = data.things.filter((thing) => typesOf(thing).includes('BreadcrumbList'));
  const paths = [
    ...lists.map((thing) => ({ names: crumbNames(thing), source: 'breadcrumb data' })),
    ...elementsIn(document, CRUMBS)
      .slice(0, 1)
      .map((element) => ({
        names: elementsIn(element, 'a').map(textOf),
        source: 'breadcrumb on the page',
      })),
  ];
  return paths.flatMap(({ names, source }) => {
    const inner = names.find((name) => name && name !== headline && !HOME.test(name));
    return inner ? [{ value: inner, source, confidence: 'medium' as const }] : [];
  });
}

/** What a page says it is about. */
export function topicClaims(document: Document, data: PageData): Claim<string[]>[] {
  const split = (text: string) => plain(text).split(/\s*[,;،、]\s*/);
  const claims: Claim<string[]>[] = [
    ...data.articles.map(({ source, thing }) => ({
      value: listed(thing.keywords).flatMap((each) =>
        typeof each === 'string' ? split(each) : [plain(textIn(each))],
      ),
      source: `${source} keywords`,
      confidence: 'high' as const,
    })),
    ...['article:tag', 'news_keywords', 'parsely-tags', 'sailthru.tags', 'keywords'].map(
      (source) => ({
        value: (data.meta.get(source) ?? []).flatMap(split),
        source,
        confidence: source === 'keywords' ? ('medium' as const) : ('high' as const),
      }),
    ),
    {
      value: elementsIn(document, '[rel~=tag]:not([rel~=category])').map(textOf),
      source: 'tags on the page',
      confidence: 'medium',
    },
  ];
  return claims
    .map((claim) => ({
      ...claim,
      value: [...new Set(claim.value.map((each) => each.trim()))]
        .filter((each) => each !== '' && each.length < 80 && !/^\w+:\S/.test(each))
        .slice(0, MOST),
    }))
    .filter(({ value }) => value.length > 0);
}

function crumbNames(list: Thing): string[] {
  return listed(list.itemListElement)
    .map((each) => each as Thing)
    .toSorted((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0))
    .map((each) => plain(textIn(each.name ?? each.item)));
}

// A page with more of them names everything that it has.
const MOST = 100;
const META = [
  ...['article:section', 'parsely-section', 'cxenseparse:section', 'section', 'og:section'],
  'dc.subject',
];
const SEEN =
  '[rel~=category], .post-cats a, .cat-links a, [class*=article-section i] a, [itemprop=articleSection]';
const CRUMBS =
  '#crumbs, .breadcrumbs, .breadcrumb, [class*=breadcrumb i], [aria-label*=breadcrumb i], .entry-crumbs';
const HOME =
  /^(home|homepage|start|startseite|accueil|inicio|início|home page|news|main|الرئيسية|خانه|صفحه نخست|דף הבית|ראשי|ホーム|トップ|首页|首頁|홈|главная|головна|strona główna|anasayfa|ana sayfa|hjem|hem|etusivu|domů|pagrindinis|trang chủ|हिंदी समाचार|होम|»|›|\/)$/i;

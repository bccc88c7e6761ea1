import type { Article } from './article.ts';
import { typesOf } from './claims/thing.ts';

/** Why a page is no article: a front, a list, a page of nothing. Undefined where it may be one. */
export function refusalOf(article: Article): { code: string; reason: string } | undefined {
  const { headlines, text, address, data, published } = article;
  const refuse = (reason: string) => ({
    code: 'import/not-article',
    reason: `The page is not an article: ${reason}`,
  });
  if (headlines.length === 0) return refuse('it has no headline.');
  const isStated =
    data.articles.some(({ thing }) =>
      typesOf(thing).some((type) => /Article|Posting|Report/.test(type)),
    ) || data.meta.get('og:type')?.[0] === 'article';
  if (
    address.url &&
    /^\/(index\.\w+)?$/.test(address.url.pathname) &&
    !/[?&](p|page_id|id)=\d/.test(address.url.search)
  )
    return refuse('its address is that of a front page.');
  const isList = data.things.some((thing) =>
    typesOf(thing).some((type) =>
      /^(CollectionPage|SearchResultsPage|ItemList|ProfilePage)$/.test(type),
    ),
  );
  if (isList && !isStated) return refuse('its data calls it a list.');
  const least = isStated ? STATED : published.length > 0 ? DATED : UNDATED;
  if (weightOf(text) < least)
    return refuse(
      text.length === 0
        ? 'no text was found in it.'
        : `its text has ${text.length} characters, and it does not say that it is a story.`,
    );
  return undefined;
}

/** Characters, each sign of a script that writes words in one or two of them for three. */
function weightOf(text: string): number {
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return text.length + dense * 2;
}

const STATED = 40;
const DATED = 140;
const UNDATED = 400;

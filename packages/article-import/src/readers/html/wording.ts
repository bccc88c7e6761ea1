import type { NoteTaker } from '../../note-taker.ts';
import type { Article } from './article.ts';
import { folded } from './claims/article-thing.ts';
import { decide } from './decide.ts';
import { isAlike } from './fields/seen-headline.ts';

/** The headline of a page with what stands above and below it. */
export function wordingOf(article: Article, notes: NoteTaker) {
  const headline = decide('headline', article.headlines, notes) ?? '';
  return {
    headline,
    kicker: article.kicker || undefined,
    standfirst: standfirstOf(article, notes),
    headlines: variantsOf(article, headline),
  };
}

/** What readers saw under the headline; else the description, when it is no beginning of the text. */
function standfirstOf(
  { standfirst, description, text }: Article,
  notes: NoteTaker,
): string | undefined {
  if (standfirst) {
    notes.guessed('standfirst', 'import/standfirst-guessed', {
      message: 'It stands between the headline and the text.',
      value: standfirst,
      source: 'the page',
      confidence: 'high',
    });
    return standfirst;
  }
  const said = description.replace(/\s*(\[?(\.\.\.|…)\]?)$/, '');
  if (said.length < 30 || text.replace(/\s+/g, ' ').includes(said.slice(0, 60))) return undefined;
  notes.guessed('standfirst', 'import/standfirst-guessed', {
    message: 'The page shows none: its description for search engines is taken.',
    value: description,
    source: 'description',
    confidence: 'low',
  });
  return description;
}

function variantsOf({ headlines }: Article, headline: string) {
  const other = (pattern: RegExp) =>
    headlines.find(
      ({ source, value }) =>
        pattern.test(source) &&
        !folded(value).includes(folded(headline)) &&
        isAlike(folded(value), folded(headline)),
    )?.value;
  const social = other(/^(og|twitter):title$/);
  const search = other(/^title$/);
  const variants = { ...(social && { social }), ...(search && search !== social && { search }) };
  return Object.keys(variants).length > 0 ? variants : undefined;
}

import { splitCredit } from '../../../html/split-credit.ts';
import { elementsIn, namesOf, textOf } from '../dom.ts';

/**
 * The one or two sentences under a page's headline, where readers see them: named so, or what the page's
 * own description says again, between the headline and the text. Undefined where there are none.
 */
export function findStandfirst(
  document: Document,
  { root, headline, description }: Surroundings,
): Element | undefined {
  const head =
    elementsIn(document, 'h1').findLast((h1) => textOf(h1) === headline) ??
    document.querySelector('h1');
  const all = elementsIn(document.body, 'h1, p, h2, h3, h4, div, span, strong, section, li');
  const first = elementsIn(root, 'p').find((p) => textOf(p).length > 60);
  const start = head ? all.indexOf(head) + 1 : 0;
  const between = all
    .slice(Math.max(0, start), start + 400)
    .filter(
      (element) =>
        !first ||
        element === first ||
        (element.contains(first) === false && !follows(first, element)),
    );
  const fits = between.filter((element) => {
    const { length } = textOf(element);
    return (
      length >= 30 &&
      length <= 700 &&
      !element.querySelector('h1, h2, h3, ul, time, figure, img') &&
      !isElsewhere(element) &&
      splitCredit(textOf(element)).credit === undefined
    );
  });
  const named = fits.find(
    (element) =>
      NAMED.test(` ${namesOf(element).join(' ')} `) ||
      element.matches('[itemprop=description], [itemprop=alternativeHeadline]'),
  );
  if (named) return named;
  const said = description.replace(/(\.\.\.|…|\[…\])$/, '').trim();
  return said.length < 30
    ? undefined
    : fits.find((element) => element !== first && textOf(element).startsWith(said.slice(0, 80)));
}

/** Whether an element is a part of a picture, a list or a box. */
function isElsewhere(element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; at && up < 4; up++, at = at.parentElement) {
    if (at.matches('figure, figcaption, nav, aside, ul')) return true;
    if (
      namesOf(at).some((name) =>
        /^(caption|captions|carousel|slide|slides|slider|gallery|comments?|related)$/.test(name),
      )
    )
      return true;
  }
  return false;
}

function follows(first: Element, second: Element): boolean {
  return (first.compareDocumentPosition(second) & 4) !== 0;
}

const NAMED =
  / (standfirst|deck|dek|subtitle|sub title|subhead|sub head|subheadline|lead|lede|intro|introduction|excerpt|summary|chapeau|sottotitolo|occhiello|entradilla|bajada|vorspann|ingress|manchet|preamble|abstract|spot|article description|post description|teaser text|lead text|short description|synopsis|sapo) /;

interface Surroundings {
  root: Element;
  headline: string;
  description: string;
}

import { parseHTML } from 'linkedom';

/**
 * The titles that are as right as a truth's own, where that ends with the name of the site: without the
 * name as the page gives it, and the headline that readers see, where the rest is all that `<title>` or the
 * data add to it.
 */
export function titlesOf(truth: string, html: string): string[] {
  const { document } = parseHTML(html);
  const name = words(
    document
      .querySelector('meta[property="og:site_name"], meta[name="application-name"]')
      ?.getAttribute('content'),
  );
  const hasName = name !== '' && truth.endsWith(name);
  const before = hasName ? truth.slice(0, -name.length) : '';
  const shown = words(document.querySelector('h1')?.textContent);
  const isWhole = hasName || words(document.querySelector('title')?.textContent) === truth;
  const isShown = isWhole && shown !== '' && truth.startsWith(shown);
  return [
    ...(MARK_BEHIND.test(before) ? [before.replace(MARK_BEHIND, '')] : []),
    ...(isShown && MARK_AHEAD.test(truth.slice(shown.length)) ? [shown] : []),
  ];
}

function words(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

const MARK_BEHIND = /\s*[|–—·»-]\s*$/;
const MARK_AHEAD = /^(\s*[|–—·»_(（]|\s-\s)/;

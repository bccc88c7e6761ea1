import { parseHTML } from 'linkedom';

/** The title of a truth apart from the name of its site at the end, as the page gives that name. */
export function withoutSite(title: string, html: string): string {
  const { document } = parseHTML(html);
  const name = document
    .querySelector('meta[property="og:site_name"], meta[name="application-name"]')
    ?.getAttribute('content')
    ?.trim();
  const mark = /\s*[|–—·»-]\s*$/;
  const before = name && title.endsWith(name) ? title.slice(0, -name.length) : '';
  return mark.test(before) ? before.replace(mark, '') : title;
}

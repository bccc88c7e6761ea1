/**
 * A page with the tags of `html`, `head` and `body` that it may leave out (HTML, 13.1.2.4), as programs
 * that make pages small do: the DOM in use does not add them.
 */
export function wholePage(page: string): string {
  const hasBody = /<(body|frameset)\b/i.test(page);
  if (hasBody && /<html\b/i.test(page) && /<head\b/i.test(page)) return page;
  const { doctype, html, head, end } = frontOf(page);
  return `${doctype}${html}<head>${head}</head>${hasBody ? '' : '<body>'}${page.slice(end)}`;
}

/** What can stand in no body, and where it ends. */
function frontOf(page: string): Front {
  const part = new RegExp(PART, 'iy');
  const front = { doctype: '', html: '<html>', head: '', end: 0 };
  for (let found = part.exec(page); found; found = part.exec(page)) {
    const [text] = found;
    if (/^<!doctype/i.test(text)) front.doctype = text;
    else if (/^<html/i.test(text)) front.html = text;
    else if (!/^<\/?(html|head)\b/i.test(text)) front.head += text;
    front.end = part.lastIndex;
  }
  return front;
}

const PART =
  /\s+|<!doctype\b[^>]*>|<!--[\s\S]*?-->|<\/?(html|head)\b[^>]*>|<(meta|link|base)\b[^>]*>|<(title|style|script|noscript|template)\b[\s\S]*?<\/\3\s*>/;

interface Front {
  doctype: string;
  html: string;
  head: string;
  end: number;
}

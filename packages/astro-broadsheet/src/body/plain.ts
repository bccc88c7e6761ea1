/**
 * Whether HTML is nothing but paragraphs of text with some of it stressed, as most stories are: to mend and
 * sanitise it would leave it as it is, and takes as long as all else of a body.
 */
export function isPlain(html: string): boolean {
  const tags = html.match(/<[^>]*>/g)?.join('') ?? '';
  if (!/^(?:<p>(?:<(em|strong)><\/\1>)*<\/p>)*$/.test(tags)) return false;
  // Whatever stands between paragraphs, and paragraphs without words.
  if (/<p>\s*<\/p>|<p>\s*<(?:em|strong)>\s*<\//.test(html)) return false;
  if (html.replace(/<p>[\s\S]*?<\/p>\n?/g, '') !== '') return false;
  return !UNSURE.test(html.replace(/<\/?(?:p|em|strong)>|&(?:amp|lt|gt);/g, ''));
}

// Signs that are written in more than one way, or mended: markup, quotes, spaces and controls.
const UNSURE = /[<>&"\u00A0\uFEFF\uFFFE\uFFFF]|(?![\t\n])\p{Cc}|\p{Cs}/u;

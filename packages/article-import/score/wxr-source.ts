import { decodeHTML } from 'entities';

/**
 * The text of each item of an export as its source has it, by its number: read without the
 * reader's own parsers, so that both can disagree.
 */
export function sourceTexts(xml: string): Map<string, SourceText[]> {
  const texts = [...xml.matchAll(/<item>[\s\S]*?<\/item>/g)].flatMap(([item]) => {
    const type = /<wp:post_type>(?:<!\[CDATA\[)?(\w+)/.exec(item)?.[1] ?? 'post';
    const content = /<content:encoded>([\s\S]*?)<\/content:encoded>/.exec(item)?.[1] ?? '';
    const id = /<wp:post_id>(?:<!\[CDATA\[)?(\d+)/.exec(item)?.[1] ?? '';
    const html = unwrapped(content);
    const source = { type, text: visible(html), isGallery: html.includes('[gallery') };
    return type === 'post' || type === 'page' ? [{ id, source }] : [];
  });
  const byId = Map.groupBy(texts, ({ id }) => id);
  return new Map([...byId].map(([id, all]) => [id, all.map(({ source }) => source)]));
}

function unwrapped(content: string): string {
  if (!content.includes('<![CDATA[')) return decodeHTML(content);
  return content.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1');
}

/** What a reader saw: no tag, comment, script or form field, no shortcode of WordPress, its captions kept. */
function visible(html: string): string {
  const bare = html
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(
      /<(script|style|svg|select|textarea|button|iframe|object|video|audio)\b[\s\S]*?<\/\1\s*>/gi,
      ' ',
    )
    .replace(/\[(?:wp_)?caption[^\]]*?caption=(["'])([\s\S]*?)\1[^\]]*\]/g, ' $2 ')
    .replace(/\[(embed|audio|video|youtube)\b[^\]]*\][^[]*\[\/\1\]/g, ' ')
    .replace(
      /\[\/?(?:wp_caption|caption|gallery|playlist|embed|audio|video|youtube|vimeo)\b[^\]]*\]/g,
      ' ',
    )
    .replace(
      /<\/?(?:em|strong|b|i|a|span|code|sup|sub|u|del|ins|abbr|acronym|font|tt|big|small|strike|s|kbd|mark|var|cite|q|dfn|bdo|wbr)\b[^>]*>/gi,
      '',
    )
    .replace(/<[a-z/!][^>]*>/gi, ' ');
  return decodeHTML(bare);
}

export interface SourceText {
  type: string;
  text: string;
  /** Whether pictures stand in it by their number alone: their captions are in no text. */
  isGallery: boolean;
}

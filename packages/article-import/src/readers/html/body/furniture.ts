import { attributeOf, elementsIn, namesOf, textOf } from '../dom.ts';
import { isFollowUs, isInvitation, isLeadIn } from './invitations.ts';

/**
 * Why an element below an article's root is furniture: what stands around a story and is no part of it.
 * Undefined where it may be text.
 */
export function furnitureOf(
  element: Element,
  { titles, length, host }: Around,
): string | undefined {
  const tag = element.tagName.toLowerCase();
  const text = textOf(element);
  if (TAGS.has(tag)) return tag;
  if (ROLES.has(attributeOf(element, 'role'))) return 'navigation';
  if (text.length > length * 0.5) return undefined;
  const names = ` ${namesOf(element).join(' ')} `;
  const strong = STRONG.exec(names)?.[1];
  if (strong && !element.matches(KEPT) && !holdsText(element, 3)) return `named ${strong}`;
  const weak = WEAK.exec(names)?.[1];
  if (weak && !isOfText(element) && !holdsText(element, 1)) return `named ${weak}`;
  if (/^h[1-3]$/.test(tag) && (tag === 'h1' || titles.includes(text)) && text.length < 300)
    return 'headline';
  if (text.length < 300 && isInvitation(text)) return 'invitation';
  if (
    text.length < 350 &&
    element.matches('p, div, li, h4') &&
    isFollowUs(text) &&
    element.querySelector('a')
  )
    return 'invitation';
  if (isCards(element, host)) return 'list of stories';
  if (isLinkList(element, text, host)) return 'list of links';
  return undefined;
}

/** Whether an element is text by what it is, whatever a theme or a script calls it: a formula, a phrase of a sentence. */
function isOfText(element: Element): boolean {
  if (element.matches(`${KEPT}, h2, h3, h4, p, li`) || element.querySelector('math')) return true;
  const { parentElement: around } = element;
  if (!around || !element.matches('a, em, strong, b, i, abbr')) return false;
  return around.matches('p') && textOf(around).length > textOf(element).length * 2 + 40;
}

/** Whether most of an element's words are links to other pages of the same site. */
function isLinkList(element: Element, text: string, host: string): boolean {
  if (!element.matches('ul, ol, div, section, p, aside, h2, h3, h4, h5, table, article, header'))
    return false;
  if (text.length === 0 || text.length > 2000) return false;
  const links = elementsIn(element, 'a[href]').filter((link) =>
    isOfSite(attributeOf(link, 'href'), host),
  );
  const linked = links.reduce((sum, link) => sum + textOf(link).length, 0);
  if (links.length === 0) return false;
  if (element.matches('p'))
    return linked > text.length * (isLeadIn(text) ? 0.5 : 0.9) && text.length > 25;
  return linked > text.length * (links.length > 1 ? 0.6 : 0.9);
}

/** Whether an element shows other stories, each by its linked headline and maybe a sentence. */
function isCards(element: Element, host: string): boolean {
  if (!element.matches('div, section, ul, ol, aside')) return false;
  const linked = elementsIn(element, 'h2 a, h3 a, h4 a, a h2, a h3, a h4').filter((heading) =>
    isOfSite(attributeOf(heading.closest('a'), 'href'), host),
  );
  if (linked.length < 3 || holdsText(element, 3)) return false;
  return linked.length >= elementsIn(element, 'h2, h3, h4').length * 0.7;
}

function isOfSite(address: string, host: string): boolean {
  if (address.startsWith('#')) return false;
  const to = /^(?:https?:)?\/\/([^/?#]+)/i.exec(address)?.[1]?.toLowerCase();
  return to === undefined || to.replace(/^www\./, '') === host;
}

/** Whether an element has paragraphs as a story has them, whatever its name. */
function holdsText(element: Element, least: number): boolean {
  const paragraphs = elementsIn(element, 'p').filter((p) => {
    const text = textOf(p);
    const linked = elementsIn(p, 'a').reduce((sum, link) => sum + textOf(link).length, 0);
    return text.length > 140 && linked < text.length * 0.3;
  });
  return paragraphs.length >= least;
}

const TAGS = new Set(['nav', 'footer', 'form', 'menu']);
const ROLES = new Set([
  ...['navigation', 'search', 'banner', 'contentinfo', 'complementary', 'dialog', 'alertdialog'],
  ...['menu', 'menubar', 'toolbar', 'tablist', 'form', 'alert'],
]);
const KEPT = 'html, body, article, main, figure, blockquote';
const STRONG = named(
  'share|sharing|shares|sharebar|sharebuttons|sociallinks|addthis|sharedaddy|addtoany',
  'related|recommended|recommendations?|recirc|recirculation|outbrain|taboola|plista|morelinks',
  'check also|also read|read (?:more|also|next|on)|see also|most (?:read|popular|viewed)|trending',
  'newsletter|newsletters|signup|sign up|mailing|mailchimp|optin',
  'advert|adverts|advertise|advertisement|advertising|adsense|adslot|adunit|adbox|sponsored|promo|promos|e3lan|dfp|gpt',
  'comment|comments|disqus|respond|livefyre',
  'breadcrumb|breadcrumbs|crumbs|pagination|pager|wp pagenavi',
  'tag list|taglist|tagcloud|tag cloud|post tags?|article tags?|entry tags?',
  'author (?:box|bio|info|card|profile|details?)|authorbox|about (?:the )?author|byline|bylines|(?:post|entry|article) meta',
  'cookie|cookies|consent|gdpr|regwall|screen reader text|visually hidden|visuallyhidden|sr only|readspeaker|text to speech',
);
const WEAK = named(
  'social|socials|popular|subscribe|subscription|ad|ads|banner|sponsor|promotion|reactions|tags|keywords|topics|author|authors',
  'meta data|metadata|meta|paywall|piano|login|toolbar|tools|sidebar|widget|widgets|popup|modal|overlay|lightbox|tooltip|skip link',
  'print|bookmark|copyright|disclaimer|donate|donation|rating|ratings|poll|quiz|audio player|listen|player|teaser|teasers|more|links|menu|nav|navigation|timestamp|date|dateline time|published',
);

export function isNamedFurniture(element: Element): boolean {
  return STRONG.test(` ${namesOf(element).join(' ')} `);
}

function named(...groups: string[]): RegExp {
  return new RegExp(` (${groups.join('|')}) `);
}

interface Around {
  titles: readonly string[];
  /** Of the page's own address, without `www.`. */
  host: string;
  /** Characters in the whole article. */
  length: number;
}

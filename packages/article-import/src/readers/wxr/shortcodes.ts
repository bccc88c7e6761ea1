import type { HtmlFinding } from '../../html/finding.ts';
import { shortened } from '../../shortened.ts';
import type { Edits } from './blocks.ts';
import type { Edit } from './edits.ts';
import { readShortcode, type Shortcode } from './shortcode.ts';
import { shortcodeHtml, TAKES_TEXT, VERBATIM } from './shortcode-html.ts';

/**
 * Shortcodes as edits of the text: those of WordPress become HTML; of others, which a plugin knew, the
 * tag goes, the text inside stays, and the report names it. A word in brackets that is no shortcode
 * (`[sic]`) stays, and `[[caption]]` is `[caption]` as text. Linear.
 */
export function shortcodeEdits(content: string, { isTag, attached }: ShortcodeRules): Edits {
  const edits: Edit[] = [];
  const findings: HtmlFinding[] = [];
  const closings = closingPlaces(content);
  const tell = (message: string, offset: number) =>
    findings.push({ what: 'dropped', code: 'import/shortcode', message, offset });
  let until = 0;
  for (const code of codesIn(content)) {
    const { start, end, name, source, isEscaped, isClosing } = code;
    if (start < until) continue;
    if (isEscaped) {
      edits.push({ start, end, text: escapedText(source.slice(1, -1)) });
      continue;
    }
    const isKnown = isTag(name) || TAKES_TEXT.has(name);
    if (!isKnown && !isLike(code, closings)) continue;
    const close = isClosing || code.isSingle ? -1 : nextClosing(closings.get(name) ?? [], end);
    const inner = close === -1 ? undefined : content.slice(end, close);
    const whole = close === -1 ? end : content.indexOf(']', close) + 1;
    const html = isClosing ? undefined : shortcodeHtml(code, inner, attached);
    if (html !== undefined) {
      if (html === '')
        tell(`The shortcode ${shortened(source, 120)} names nothing that can be shown.`, start);
      edits.push({ start, end: whole, text: html });
      until = whole;
      continue;
    }
    if (VERBATIM.has(name) && inner !== undefined) {
      edits.push({
        start,
        end: whole,
        text: `<pre><code>${escapedText(inner.trim())}</code></pre>`,
      });
      until = whole;
      continue;
    }
    edits.push({ start, end, text: '' });
    const rest = inner === undefined ? '' : ', its text stays';
    if (!isClosing)
      tell(
        `The shortcode [${name}] of a plugin is left out${rest}: ${shortened(source, 120)}`,
        start,
      );
  }
  return { edits, findings };
}

/** A word in brackets is a shortcode where it has a named value, closes, or is closed. */
function isLike(
  { name, values, isClosing, source }: Shortcode,
  closings: ReadonlyMap<string, readonly number[]>,
): boolean {
  if (!/^[a-z][\w-]*$/.test(name) || source.includes('<')) return false;
  if (isClosing) return true;
  return Object.keys(values).length > 0 || (closings.has(name) && !source.includes(' '));
}

function* codesIn(content: string): Generator<Shortcode> {
  for (let at = content.indexOf('['); at !== -1; at = content.indexOf('[', at + 1)) {
    const code = readShortcode(content, at);
    if (!code) continue;
    yield code;
    at = code.end - 1;
  }
}

/** Where `[/name]` stands, by name, in order. */
function closingPlaces(content: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { 1: name = '', index } of content.matchAll(/\[\/([a-z][\w-]{0,60})\s{0,5}\]/gi)) {
    const key = name.toLowerCase();
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  return places;
}

/** The first closing behind an opening; -1 where there is none. Places before it are not looked at again. */
function nextClosing(places: number[], from: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return places[low] ?? -1;
}

function escapedText(text: string): string {
  return text
    .replace(/&(?!\w+;|#\d+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

export interface ShortcodeRules {
  /** Whether a plugin of the old site is known to have a shortcode of this name. */
  isTag: (name: string) => boolean;
  /** The numbers of the pictures attached to the item, which a gallery without numbers shows. */
  attached: readonly string[];
}

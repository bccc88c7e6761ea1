/**
 * Cuts a Markdown body into text and template tags: Hugo shortcodes (`{{< >}}`, `{{% %}}`), and with
 * `isLiquid` also Liquid or Nunjucks tags (`{% %}`) and expressions (`{{ }}`). Code stays text. Linear:
 * an opening that nothing closes is looked for once.
 */
export function scan(body: string, isLiquid: boolean): Token[] {
  const code = codeRanges(body);
  const tokens: Token[] = [];
  let [from, at, range] = [0, 0, 0];
  const lastEnds = new Map<string, number>();
  while (at < body.length) {
    const open = body.indexOf('{', at);
    if (open === -1) break;
    while ((code[range]?.end ?? Number.POSITIVE_INFINITY) <= open) range++;
    const inside = code[range];
    if (inside && inside.start <= open) {
      at = inside.end;
      continue;
    }
    const form = FORMS.find(
      ({ start, liquid }) => body.startsWith(start, open) && (isLiquid || !liquid),
    );
    if (!form) {
      at = open + 1;
      continue;
    }
    lastEnds.set(form.end, lastEnds.get(form.end) ?? body.lastIndexOf(form.end));
    const end =
      (lastEnds.get(form.end) ?? -1) < open ? -1 : body.indexOf(form.end, open + form.start.length);
    if (end === -1) {
      at = open + form.start.length;
      continue;
    }
    if (open > from) tokens.push({ kind: 'text', text: body.slice(from, open), offset: from });
    const stop = end + form.end.length;
    tokens.push({
      kind: form.kind,
      text: body.slice(open + form.start.length, end),
      source: body.slice(open, stop),
      offset: open,
    });
    from = at = stop;
  }
  if (from < body.length) tokens.push({ kind: 'text', text: body.slice(from), offset: from });
  return tokens;
}

/** Where fenced code and code spans stand. */
export function codeRanges(body: string): { start: number; end: number }[] {
  return [...body.matchAll(CODE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

// A fence takes all its marks at once, so that no shorter one is tried.
const CODE =
  /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n(?:[\s\S]*?\n)?? {0,3}\1[^\n]*$|(?<!`)`[^`\n]{1,1000}`(?!`)/gm;
const FORMS = [
  { start: '{{<', end: '>}}', kind: 'shortcode', liquid: false },
  { start: '{{%', end: '%}}', kind: 'shortcode', liquid: false },
  { start: '{%', end: '%}', kind: 'tag', liquid: true },
  { start: '{#', end: '#}', kind: 'comment', liquid: true },
  { start: '{{', end: '}}', kind: 'expression', liquid: true },
] as const;

/** `offset` counts from the beginning of the body; `source` is a tag as it was written. */
export type Token =
  | { kind: 'text'; text: string; offset: number; source?: never }
  | {
      kind: 'shortcode' | 'tag' | 'comment' | 'expression';
      text: string;
      source: string;
      offset: number;
    };

import { ContentError, type Issue } from '@broadsheet/article-schema';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/**
 * Reads `redirects.yaml`: a list of `{from, to}`, `from` a path of this site, `to` a path or an http(s) address.
 * @throws {ContentError} with every problem.
 */
export function readRedirects(file: string, text: string): Redirect[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const issues: Issue[] = [];
  const problem = (offset: number, message: string) => {
    const { line, col } = lines.linePos(offset);
    const help = 'Write a list of `- from: /old/path/` with `to: /new/path/` or a whole address.';
    issues.push({ code: 'content/redirect', file, line, column: col, message, help });
  };
  for (const error of document.errors)
    problem(error.pos[0], `The file is not YAML: ${error.message}`);
  const items = isSeq(document.contents) ? document.contents.items : [];
  if (document.contents !== null && !isSeq(document.contents))
    problem(0, 'The file is not a list.');
  const redirects = items.map((item) => {
    const value = (name: string) => {
      const found = isMap(item) ? item.get(name, true) : undefined;
      return isScalar(found) && typeof found.value === 'string' ? found.value : '';
    };
    const redirect = { from: value('from'), to: value('to'), file };
    const offset = (item as { range?: [number, number, number] }).range?.[0] ?? 0;
    if (!/^\/(?!\/)\S*$/.test(redirect.from)) problem(offset, '`from` is not a path of this site.');
    if (!/^(\/(?!\/)|https?:\/\/)\S*$/.test(redirect.to))
      problem(offset, '`to` is neither a path nor a web address.');
    return redirect;
  });
  if (issues.length > 0) throw new ContentError(issues);
  return redirects;
}

export interface Redirect {
  from: string;
  to: string;
  file: string;
}

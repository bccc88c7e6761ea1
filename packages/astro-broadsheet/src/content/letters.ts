import type { Issue, MarkdownFile } from '@broadsheet/article-schema';

/**
 * What is wrong with the letters of a story: each must say who wrote it, and a page of letters must
 * hold one. They are directives in Markdown and components in MDX.
 */
export function letterIssues(file: string, { fields, body, bodyLine }: MarkdownFile): Issue[] {
  const isMdx = file.endsWith('.mdx');
  const letters = [...body.matchAll(isMdx ? IN_MDX : IN_MARKDOWN)];
  const unsigned = letters.filter(
    ([, attributes = '']) => !/\bby=["'{]?\s*[^"'\s}]/.test(attributes),
  );
  const issues = unsigned.map(({ index }): Issue => {
    const line = bodyLine + body.slice(0, index).split('\n').length - 1;
    return { code: 'story/letter-unsigned', file, line, column: 1, ...UNSIGNED };
  });
  if (fields.kind === 'letters' && letters.length === 0)
    issues.push({ code: 'story/letters-none', file, line: bodyLine, column: 1, ...NONE });
  return issues;
}

const IN_MARKDOWN = /^ {0,3}:{3,}letter(?![\w-])(?:\[[^\]\n]*\])?([^\n]*)/gm;
const IN_MDX = /<Letter\b([^>]*)>/g;
const UNSIGNED = {
  message: 'A letter does not say who wrote it.',
  help: 'Write `:::letter{by="Name" place="Town"}`, in MDX `<Letter by="Name" place="Town">`.',
};
const NONE = {
  message: 'A page of letters holds no letter.',
  help: 'Put each between `:::letter{by="Name" place="Town"}` and `:::`, or choose another `kind`.',
};

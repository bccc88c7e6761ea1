import type { SearchWords } from '@broadsheet/article-search/page';
import type { Strings } from '../strings.ts';

/** How many stories were found, by the plural forms of the language. */
export function searchCount(strings: Strings): SearchWords['searchCount'] {
  const forms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
  return Object.fromEntries(
    forms.map((form) => [form, strings[`searchCount-${form}`]]).filter(([, text]) => text),
  );
}

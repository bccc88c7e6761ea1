import { type Query, readQuery } from '../query.ts';

/** What the form asks for; the filters, which are no fields of it, are those of the query before. */
export function queryOfForm(form: HTMLFormElement, before: Query): Query {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value) parameters.set(name, value);
  const { text, sort, language, from, to } = readQuery(parameters.toString(), before.language);
  return {
    text,
    sort,
    language,
    filters: before.filters,
    ...(from && { from }),
    ...(to && { to }),
  };
}

/** Sets the fields of the form to a query. */
export function fillForm(
  form: HTMLFormElement,
  { text, sort, language, from = '', to = '' }: Query,
): void {
  const values: Record<string, string> = { q: text, sort, language, from, to };
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    const value = values[field.name];
    if (value !== undefined && field.value !== value) field.value = value;
  }
}

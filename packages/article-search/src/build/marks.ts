/**
 * The facts that an element states by Pagefind's attributes: `name` (the text of the element),
 * `name:value`, `name[attribute]`, several divided by commas. A value given in place reaches to the end.
 */
export function marksIn(attributes: Readonly<Record<string, string>>): Mark[] {
  const marks: Mark[] = [];
  for (const [role, attribute] of ROLES) {
    const stated = attributes[attribute];
    if (stated === undefined) continue;
    const [, name, source = ''] = ALONE.exec(stated) ?? [];
    if (name === undefined) marks.push(...marksOf(role, stated, attributes));
    else if (attributes[source] !== undefined)
      marks.push({ role, name, value: attributes[source] });
  }
  return marks;
}

function marksOf(
  role: Mark['role'],
  stated: string,
  attributes: Readonly<Record<string, string>>,
): Mark[] {
  const marks: Mark[] = [];
  let rest = stated;
  while (rest.trim()) {
    const [whole, name, attribute, value] = MARK.exec(rest) ?? [];
    if (whole === undefined || name === undefined) break;
    const stated = attribute === undefined ? value?.trim() : attributes[attribute];
    if (attribute === undefined || stated !== undefined) marks.push({ role, name, value: stated });
    rest = rest.slice(whole.length);
  }
  return marks;
}

const ROLES = [
  ['filter', 'data-pagefind-filter'],
  ['meta', 'data-pagefind-meta'],
  ['sort', 'data-pagefind-sort'],
] as const;
/** The form in which this package writes them. */
const ALONE = /^([\w-]+)\[([\w-]+)\]$/;
const MARK = /^\s*([\w-]+)\s*(?:\[([^\]]+)\]\s*(?:,|$)|:(.*)$|(?:,|$))/s;

export interface Mark {
  role: (typeof ROLES)[number][0];
  name: string;
  /** Absent where it is the text of the element. */
  value: string | undefined;
}

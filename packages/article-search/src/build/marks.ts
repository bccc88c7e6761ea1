/**
 * The facts that an element states by Pagefind's attributes: `name` (the text of the element),
 * `name:value`, `name[attribute]`, several divided by commas. A value given in place reaches to the end.
 */
export function marksIn(attributes: Readonly<Record<string, string>>): Mark[] {
  return ROLES.flatMap((role) => {
    const marks: Mark[] = [];
    let rest = attributes[`data-pagefind-${role}`] ?? '';
    while (rest.trim()) {
      const [whole, name, attribute, value] = MARK.exec(rest) ?? [];
      if (whole === undefined || name === undefined) break;
      const stated = attribute === undefined ? value?.trim() : attributes[attribute];
      if (attribute === undefined || stated !== undefined)
        marks.push({ role, name, value: stated });
      rest = rest.slice(whole.length);
    }
    return marks;
  });
}

const ROLES = ['filter', 'meta', 'sort'] as const;
const MARK = /^\s*([\w-]+)\s*(?:\[([^\]]+)\]\s*(?:,|$)|:(.*)$|(?:,|$))/s;

export interface Mark {
  role: (typeof ROLES)[number];
  name: string;
  /** Absent where it is the text of the element. */
  value: string | undefined;
}

/**
 * A field's description in the JSON Schemas, in two: what it says to people, and behind it the names of the
 * field in schema.org, ninjs, feeds and HTML, without their full stop. Either may be empty.
 * @example meaningOf('The headline. headline · title.') // { says: 'The headline.', names: 'headline · title' }
 */
export function meaningOf(description = ''): Meaning {
  const sentences = description.split(/(?<=\.)\s+/);
  const last = sentences.at(-1)?.replace(/\.$/, '') ?? '';
  if (!NAMES.test(last)) return { says: description, names: '' };
  return { says: sentences.slice(0, -1).join(' '), names: last };
}

/** Several, one in a vocabulary that is named, or one word as no sentence has it. */
const NAMES = / · |^(schema\.org|HTML|ninjs|isPartOf) |^rel=|^[a-z]+(:[a-z]+)?$|^\w+[a-z][A-Z]\w*$/;

export interface Meaning {
  says: string;
  names: string;
}

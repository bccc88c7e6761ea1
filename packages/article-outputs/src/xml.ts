/**
 * Text made safe for the content of an XML element or attribute: characters that XML 1.0 §2.2 forbids
 * are left out, the rest escaped.
 */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? character);
}

/** An element with escaped text, or with children that are XML already; nothing where it would be empty. */
export function element(
  name: string,
  content: string | undefined | readonly string[],
  attributes: Attributes = {},
): string {
  const inner =
    typeof content === 'string' ? escapeText(content) : (content ?? []).filter(Boolean).join('');
  const head = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  if (!inner && !head) return '';
  return inner ? `<${name}${head}>${inner}</${name}>` : `<${name}${head}/>`;
}

/** A document: the declaration as the very first bytes, then the root. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

// XML 1.0 §2.2 allows of the controls only tab, line feed and carriage return.
const FORBIDDEN = /(?![\t\n\r])\p{Cc}(?<![\u007f-\u009f])|[\ufffe\uffff]|\p{Cs}/gu;
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escapeText(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

type Attributes = Record<string, string | number | undefined>;

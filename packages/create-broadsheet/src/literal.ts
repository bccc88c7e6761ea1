/** A value as JavaScript writes it: strings in single quotes where they hold none. */
export function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object'))
      return `[${value.map((item) => literal(item)).join(', ')}]`;
    const items = value.map((item) => `${indent}  ${literal(item)},\n`);
    return `[\n${items.join('')}${indent}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, item]) => `${keyOf(key)}: ${literal(item)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  return JSON.stringify(value);
}

/** A value as YAML writes it in one line; JSON is YAML, its plain keys need no quotes. */
export function yamlLiteral(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(yamlLiteral).join(', ')}]`;
  const pairs = Object.entries(value).map(
    ([key, item]) => `${isPlain(key) ? key : JSON.stringify(key)}: ${yamlLiteral(item)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}

/** Text as Markdown shows it, in one line, whatever signs it holds. */
export function markdownText(text: string): string {
  return text.replace(/[\\`*_[\]<>#|&!~]/g, '\\$&');
}

function quoted(text: string): string {
  const json = JSON.stringify(text);
  return text.includes("'") ? json : `'${json.slice(1, -1).replaceAll('\\"', '"')}'`;
}

function keyOf(key: string): string {
  return /^[a-z]+$/i.test(key) ? key : quoted(key);
}

function isPlain(key: string): boolean {
  return /^[a-z][a-z0-9-]*$/i.test(key) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(key);
}

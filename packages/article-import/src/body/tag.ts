/** Reads what stands inside a shortcode or tag: its name, whether it closes one, and its parameters. */
export function readTag(text: string): Tag {
  const trimmed = text.replace(/^[-\s]+|[-\s]+$/g, '');
  const isClosing = trimmed.startsWith('/');
  const name = /^\/?\s*([\w./-]+)/.exec(trimmed)?.[1] ?? '';
  const rest = trimmed.slice(trimmed.indexOf(name) + name.length);
  const named: Record<string, string> = {};
  const positional: string[] = [];
  for (const [, key, double, single, raw, bare] of rest.matchAll(PARAMETER)) {
    const value = double?.replace(/\\"/g, '"') ?? single?.replace(/\\'/g, "'") ?? raw ?? bare ?? '';
    if (key) named[key.toLowerCase()] = value;
    else if (value !== '/') positional.push(value);
  }
  const endOf = /^end(\w+)$/.exec(name)?.[1];
  return {
    name: (endOf ?? name).toLowerCase(),
    isClosing: isClosing || endOf !== undefined,
    named,
    positional,
  };
}

const PARAMETER =
  /(?:([\w-]+)\s*[=:]\s*)?(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`]*)`|([^\s"'`=,|]+))/g;

export interface Tag {
  name: string;
  isClosing: boolean;
  named: Record<string, string>;
  positional: string[];
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../templates/', import.meta.url));

/** The text of a template, by its path below `templates/`. */
export function readTemplate(path: string): string {
  return readFileSync(join(FOLDER, path), 'utf8');
}

/** The files below a folder of templates, by their path in it, as bytes; none where it is not there. */
export function readTemplates(folder: string): Map<string, Buffer> {
  const root = join(FOLDER, folder);
  let entries: ReturnType<typeof filesOf>;
  try {
    entries = filesOf(root);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
  return new Map(entries.sort().map((name) => [name, readFileSync(join(root, name))]));
}

/**
 * Puts values in the place of `{{names}}`. A value is written as the file's language wants it; a line
 * whose value is undefined is left out, with the comment above it.
 */
export function fill(template: string, values: Values): string {
  const lines: string[] = [];
  for (const line of template.split('\n')) {
    const names = [...line.matchAll(PLACE)].map(([, name = '']) => name);
    const unknown = names.find((name) => !(name in values));
    if (unknown) throw new Error(`A template asks for {{${unknown}}}, which nobody gives.`);
    if (names.some((name) => values[name] === undefined)) {
      if (/^\s*(\/\/|#)/.test(lines.at(-1) ?? '')) lines.pop();
      continue;
    }
    lines.push(line.replace(PLACE, (_, name: string) => values[name] ?? ''));
  }
  return lines.join('\n');
}

function filesOf(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((name) => name.replaceAll('\\', '/'));
}

const PLACE = /\{\{([a-zA-Z]+)\}\}/g;

export type Values = Readonly<Record<string, string | undefined>>;

/** Files by their path, with forward slashes. */
export type Files = Map<string, string | Buffer>;

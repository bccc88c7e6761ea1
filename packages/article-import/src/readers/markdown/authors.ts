import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Note, PersonItem } from '../../reader.ts';
import { safeSlug } from '../../safe-name.ts';
import { FrontMatterError, splitFrontMatter } from './front-matter.ts';
import { plainText } from './plain-text.ts';

/** The people of the author files below a folder, by id. E-mail addresses are not carried. */
export function readAuthors(root: string, folder: string | undefined): Map<string, PersonItem> {
  const people = new Map<string, PersonItem>();
  if (!folder || !existsSync(join(root, folder))) return people;
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  for (const name of names.sort()) {
    const file = `${folder}/${name}`;
    if (
      !/\.(md|markdown)$/.test(name) ||
      !statSync(join(root, file)).isFile() ||
      name === '_index.md'
    )
      continue;
    const person = personFrom(root, file, name);
    if (person) people.set(person.id, person);
  }
  return people;
}

/** A person made from a name in a byline that no author file answers to. */
export function personFromName(name: string, file: string): PersonItem {
  const place = { file, line: 1, column: 1 };
  const isId = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
  const shown = isId
    ? name.replace(
        /(^|-)(\w)/g,
        (_, dash: string, letter: string) => `${dash ? ' ' : ''}${letter.toUpperCase()}`,
      )
    : name;
  const note: Note = {
    what: 'guessed',
    field: 'name',
    code: 'import/person-guessed',
    message: `${name} has no author file: the name is taken from the byline.`,
    place,
    value: shown,
    source: 'the byline',
    confidence: isId ? 'low' : 'high',
  };
  return {
    kind: 'person',
    id: safeSlug(name) || 'unknown',
    fields: { name: shown },
    body: '',
    source: place,
    notes: [note],
  };
}

function personFrom(root: string, file: string, name: string): PersonItem | undefined {
  const base =
    name
      .replace(/\/?(_?index)?\.\w+$/, '')
      .split('/')
      .at(-1) ?? '';
  const source = { file, line: 1, column: 1 };
  try {
    const { fields, body } = splitFrontMatter(file, readFileSync(join(root, file), 'utf8'));
    const text = (key: string) =>
      typeof fields[key] === 'string' ? plainText(fields[key] as string) : '';
    const full =
      text('display_name') ||
      text('name') ||
      text('title') ||
      [text('first_name'), text('last_name')].filter(Boolean).join(' ');
    const id = safeSlug(text('slug') || base);
    if (!id) return undefined;
    const urls = [
      link('https://github.com/', text('github')),
      link('https://twitter.com/', text('twitter')),
      link('https://www.linkedin.com/in/', text('linkedin')),
      address(text('url')),
    ];
    const known = urls.filter((url) => url !== undefined);
    const notes: Note[] = Object.keys(fields)
      .filter((key) => fields[key] && !CARRIED.has(key))
      .map((field) => ({
        what: 'dropped',
        field,
        code: field === 'email' ? 'import/email' : 'import/field-unknown',
        message:
          field === 'email'
            ? 'The e-mail address is not carried.'
            : `${field} has no place in a person.`,
        place: source,
      }));
    const role = text('role') || text('agency_full_name') || text('agency');
    const person = {
      name: full || base,
      ...(role && { role }),
      ...(text('bio') && { bio: text('bio') }),
      ...(known.length > 0 && { urls: known }),
    };
    return { kind: 'person', id, fields: person, body: body.trim(), source, notes };
  } catch (error) {
    if (error instanceof FrontMatterError) return undefined;
    throw error;
  }
}

function link(prefix: string, handle: string): string | undefined {
  return /^@?[\w.-]+$/.test(handle) ? `${prefix}${handle.replace('@', '')}` : undefined;
}

function address(url: string): string | undefined {
  return /^https?:\/\//.test(url) && URL.canParse(url) ? url : undefined;
}

const CARRIED = new Set([
  ...[
    'display_name',
    'name',
    'title',
    'first_name',
    'last_name',
    'slug',
    'github',
    'twitter',
    'linkedin',
    'url',
  ],
  ...['bio', 'role', 'agency_full_name', 'agency'],
]);

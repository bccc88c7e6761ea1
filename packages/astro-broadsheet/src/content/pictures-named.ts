import { existsSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import {
  ContentError,
  type Issue,
  type MarkdownFile,
  readMarkdown,
  type Source,
} from '@broadsheet/article-schema';
import type { FileFacts } from './file-facts.ts';

/**
 * What `parse` makes of a file, with the pictures that its fields and body name: each reference to its
 * path below the content folder.
 * @throws {ContentError} with every problem of the file, missing pictures included.
 */
export function withPictures<T extends object>(
  source: Source & FileFacts,
  folder: string,
  parse: (read: MarkdownFile) => T,
): T & Pictured {
  const read = readMarkdown(source.file, source.text);
  const { pictures, issues } = findPictures(read, source, folder);
  return { ...withIssues(issues, () => parse(read)), pictures };
}

/**
 * What `parse` makes, if nothing is wrong already.
 * @throws {ContentError} with these problems and those that it finds.
 */
export function withIssues<T>(issues: readonly Issue[], parse: () => T): T {
  const found: Issue[] = [];
  try {
    const value = parse();
    if (issues.length === 0) return value;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    found.push(...error.issues);
  }
  throw new ContentError([...issues, ...found]);
}

function findPictures(read: MarkdownFile, { file, full }: FileFacts, folder: string) {
  const pictures: Record<string, string> = {};
  const issues: Issue[] = [];
  for (const { ref, place } of pictureRefs(read)) {
    const found = resolvePicture(ref, full, folder);
    if (found !== undefined && existsSync(join(folder, found))) pictures[ref] = found;
    else issues.push({ file, ...place(), ...missingPicture(ref) });
  }
  return { pictures, issues };
}

/** Where a picture stands below the content folder; undefined where it is elsewhere. */
function resolvePicture(ref: string, storyFile: string, folder: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(ref)) return undefined;
  const decoded = decodedOf(ref);
  const full = decoded.startsWith('/') ? join(folder, decoded) : join(dirname(storyFile), decoded);
  const path = relative(folder, full).split('\\').join('/');
  return path.startsWith('../') ? undefined : posix.normalize(path);
}

function* pictureRefs({ fields, body, bodyLine, at }: MarkdownFile): Generator<PictureRef> {
  for (const path of [['photo'], ...listed(fields.photos).map((_, index) => ['photos', index])]) {
    const ref = valueAt(fields, [...path, 'src']);
    if (typeof ref === 'string') yield { ref, place: () => at([...path, 'src']) };
  }
  const text = body.replace(CODE, (code) => code.replace(/[^\n]/g, ' '));
  for (const match of text.matchAll(PICTURE)) {
    const ref = match[1] ?? match[2] ?? '';
    const before = text.slice(0, match.index).split('\n');
    yield {
      ref,
      place: () => ({
        line: bodyLine + before.length - 1,
        column: (before.at(-1)?.length ?? 0) + 1,
      }),
    };
  }
}

function decodedOf(ref: string): string {
  try {
    return decodeURI(ref);
  } catch {
    return ref;
  }
}

function listed(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<PropertyKey, unknown> | undefined | null)?.[step],
    value,
  );
}

function missingPicture(ref: string): Pick<Issue, 'code' | 'message' | 'help'> {
  if (/^(https?:)?\/\//i.test(ref)) {
    return {
      code: 'story/picture-remote',
      message: `The picture ${ref} lies on another site.`,
      help: 'Save it into the content folder: a picture from elsewhere tells that site who reads this one.',
    };
  }
  return {
    code: 'story/picture-missing',
    message: `The picture ${ref} is not there.`,
    help: 'A path with a slash at its head begins at the content folder, any other beside this file. Mend the path, or add the picture.',
  };
}

// Lengths are bounded, so that a body of nothing but openings costs no time.
const CODE = /^(`{3,}(?!`)|~{3,}(?!~))[\s\S]*?^\1[^\n]*$|`[^`\n]{1,1000}`/gm;
const PICTURE =
  /!\[[^\][]{0,1000}\]\(\s*<?([^)\s>]+)|<(?:img|Figure)\b[^<>]{0,2000}?\ssrc=["']([^"']+)["']/g;

interface PictureRef {
  ref: string;
  place: () => { line: number; column: number };
}

export interface Pictured {
  pictures: Record<string, string>;
}

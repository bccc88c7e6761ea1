import { existsSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { ContentError, type Issue, type Parsed, parseStory, type Source, type Story, type StoryRules } from '@broadsheet/article-schema';
import type { FileFacts } from './file-facts.ts';

/**
 * Reads a story and finds the pictures that it names, in its fields and in its body.
 * @throws {ContentError} with every problem of the file, missing pictures included.
 */
export function readStory(source: Source & FileFacts, rules: Rules, folder: string): StoryEntry {
  const parsed = parseStory(source, rules);
  const pictures: Record<string, string> = {};
  const issues: Issue[] = [];
  for (const { ref, place } of pictureRefs(parsed)) {
    const found = resolvePicture(ref, source.full, folder);
    if (found !== undefined && existsSync(join(folder, found))) pictures[ref] = found;
    else issues.push({ file: source.file, ...place(), ...missingPicture(ref) });
  }
  if (issues.length > 0) throw new ContentError(issues);
  return { story: parsed.value, pictures, isMdx: source.file.endsWith('.mdx') };
}

/** Where a picture stands below the content folder; undefined where it is elsewhere. */
function resolvePicture(ref: string, storyFile: string, folder: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(ref)) return undefined;
  const decoded = decodeURI(ref);
  const full = decoded.startsWith('/') ? join(folder, decoded) : join(dirname(storyFile), decoded);
  const path = relative(folder, full).split('\\').join('/');
  return path.startsWith('../') ? undefined : posix.normalize(path);
}

function* pictureRefs({ value, body, bodyLine, at }: Parsed<Story>): Generator<PictureRef> {
  if (value.photo) yield { ref: value.photo.src, place: () => at(['photo', 'src']) };
  for (const [index, { src }] of (value.photos ?? []).entries()) {
    yield { ref: src, place: () => at(['photos', index, 'src']) };
  }
  const text = body.replace(CODE, (code) => code.replace(/[^\n]/g, ' '));
  for (const match of text.matchAll(PICTURE)) {
    const ref = match[1] ?? match[2] ?? '';
    const before = text.slice(0, match.index).split('\n');
    yield { ref, place: () => ({ line: bodyLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 }) };
  }
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

const CODE = /^(```|~~~)[\s\S]*?^\1.*$|`[^`\n]+`/gm;
const PICTURE = /!\[[^\]]*\]\(\s*<?([^)\s>]+)|<(?:img|Figure)\b[^>]*?\ssrc=["']([^"']+)["']/g;

/** A story as the store keeps it: no body. `pictures`: each reference to its path below the content folder. */
export interface StoryEntry {
  story: Story;
  pictures: Record<string, string>;
  isMdx: boolean;
}

interface PictureRef {
  ref: string;
  place: () => { line: number; column: number };
}

type Rules = StoryRules & { language: string };

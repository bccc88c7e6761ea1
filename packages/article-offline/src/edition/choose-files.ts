import type { Code } from './code.ts';
import type { Dist, DistFile } from './dist.ts';
import { lettersIn } from './fonts.ts';
import type { ManifestFile, PageKind } from './manifest.ts';
import { pathIn } from './path-in.ts';
import type { PageFacts } from './read-page.ts';

/**
 * The files that pages need to be shown: themselves, their styles with the fonts whose letters they
 * have, their scripts with what these import, and their pictures. What another site serves is left out.
 * Pages that are not there are named in `missing`.
 */
export function chooseFiles(
  pages: readonly EditionPage[],
  dist: Dist,
  { site, code }: { site: string; code: Code },
): { files: ManifestFile[]; missing: string[] } {
  const files = new Map<string, ManifestFile>();
  const facts: PageFacts[] = [];
  const missing: string[] = [];
  for (const { url, kind, home } of pages) {
    const page = dist.page(url);
    if (!page) {
      missing.push(url);
      continue;
    }
    facts.push(page);
    const { title, revision } = page;
    files.set(url, { ...entry(url, page), set: 'text', kind, title, revision, home });
  }
  const letters = lettersIn(facts.map((page) => page.letters));
  for (const url of code.neededBy(facts.flatMap(({ needs }) => needs))) {
    addFile(url, { set: 'text' });
    for (const font of code.fontsOf(url, letters)) addFile(font, { set: 'text' });
  }
  addPictures();
  return { files: [...files.values()], missing };

  function addFile(url: string | undefined, more: Pick<ManifestFile, 'set' | 'picture' | 'width'>) {
    const file = url === undefined || files.has(url) ? undefined : dist.read(url);
    if (url !== undefined && file) files.set(url, { ...entry(url, file), ...more });
  }

  function addPictures(): void {
    let picture = 0;
    for (const { renditions, also } of facts.flatMap((page) => page.pictures)) {
      if (files.has(pathIn(renditions[0]?.url, site) ?? '')) continue;
      const isGroup = renditions.length > 1 || also.length > 0;
      const group = isGroup ? { picture: picture++ } : {};
      for (const { url, width } of renditions)
        addFile(pathIn(url, site), { set: 'pictures', ...group, ...(isGroup && { width }) });
      // A browser that prefers one of these gets the rendition that is kept in its place.
      for (const other of also) addFile(pathIn(other, site), { set: 'pictures', ...group });
    }
  }
}

function entry(url: string, { bytes, transfer, sha256 }: DistFile) {
  return { url, bytes, transfer, sha256 };
}

export interface EditionPage {
  /** Path with base. */
  url: string;
  kind: PageKind;
  /** Of a story of another day: the path with base of the manifest of its own. */
  home?: string | undefined;
}

import type { Issue } from '@broadsheet/article-schema';
import { crossCheck } from '../newsroom/cross-check.ts';
import type { Config } from '../virtual-config.ts';
import type { Content } from './content.ts';
import { factsOf } from './file-facts.ts';
import { namesRead } from './names-read.ts';
import { placed } from './place.ts';

/** The problems between files, but for those that stand where a file has one of its own. */
export function betweenFiles(
  content: Omit<Content, 'issues'>,
  own: readonly Issue[],
  { root, config }: { root: string; config: Config },
): Issue[] {
  const damaged = (kind: string) =>
    [...new Set(own.map(({ file }) => file))]
      .filter((file) => file.startsWith(`${config.folder}/${kind}/`))
      .map((file) =>
        factsOf(file.slice(config.folder.length + 1), { root, folder: config.folder }),
      );
  const files = damaged('stories');
  const stories = files.flatMap(namesRead);
  const sure = new Set(stories.flatMap(({ id, file }) => (id === undefined ? [] : [file])));
  const unread = files.map(({ file }) => file).filter((file) => !sure.has(file));
  const people = damaged('people').map(({ path }) => path);
  const places = new Set(own.map(placeKey));
  return placed(crossCheck(content, config, { stories, people, unread }), root).filter(
    (issue) => !places.has(placeKey(issue)),
  );
}

function placeKey({ file, line, column }: Issue): string {
  return `${file}:${line}:${column}`;
}

import { type Part, partsChanged } from '../newsroom/page-key.ts';
import type { Changes } from './apply.ts';
import type { Plan } from './plan.ts';
import type { PublishRecord } from './record.ts';

/** What was published, and why, for the log. */
export function reportOf(build: Build): string[] {
  const { changes, plan, former, code } = build;
  const { written, deleted } = changes;
  const { record } = former;
  const isWritten = new Set(written);
  const stories = build.stories.filter((file) => isWritten.has(file));
  const head = (told: number, why: string) =>
    `published ${count(told, 'story', 'stories')}: ${count(written.length, 'file')} written, ${deleted.length} deleted; ${why}`;
  if (!record) return [head(stories.length, 'everything: no former build is known')];
  if (record.code !== code)
    return [head(stories.length, 'everything: the code or the options are others')];
  const reasonFor = reasons(build, record);
  // A page that is written because of a story beside it publishes none.
  const told = stories.filter((file) => OWN.has(reasonFor(file))).length;
  const paths = `${plan.render.length} of ${plan.kept.size + plan.render.length} paths made anew`;
  return [head(told, paths), ...groupsOf([...written, ...deleted], reasonFor)];
}

/** `pages: 2 with a story that changed: /local/, /topics/water/`: what became of which files, and why. */
function groupsOf(files: readonly string[], reasonFor: (file: string) => string): string[] {
  const groups = Map.groupBy(files, (file) => JSON.stringify([groupOf(file), reasonFor(file)]));
  return [...groups].map(([key, names]) => {
    const [group, reason] = JSON.parse(key);
    const shown = names.slice(0, SHOWN).map((file) => `/${file.replace(/index\.html$/, '')}`);
    const more = names.length > SHOWN ? ', …' : '';
    return `  ${group}: ${names.length} ${reason}: ${shown.join(', ')}${more}`;
  });
}

/** Why a file was written: the first part of its key that is another, where it has a key. */
function reasons({ changes, plan, leads }: Build, record: PublishRecord) {
  const isDeleted = new Set(changes.deleted);
  const made = new Map(
    [...plan.rendered].map(([path, { key, file }]) => [
      file,
      { key, before: record.paths.get(path) },
    ]),
  );
  return (file: string): string => {
    if (isDeleted.has(file)) return 'gone';
    if (!record.files.has(file)) return NEW;
    if (leads.after[file] !== leads.before[file]) return 'with another lead';
    const { key, before } = made.get(file) ?? {};
    const changed = key && before ? new Set(partsChanged(before.key, key)) : new Set<Part>();
    return REASONS.find(([part]) => changed.has(part))?.[1] ?? 'changed';
  };
}

function groupOf(file: string): string {
  const [, group] = GROUPS.find(([pattern]) => pattern.test(file)) ?? [];
  return group ?? 'files';
}

function count(number: number, one: string, more = `${one}s`): string {
  return `${number} ${number === 1 ? one : more}`;
}

const GROUPS: [RegExp, string][] = [
  [/^pagefind\//, 'search'],
  [/(^|\/)editions\/|^sw(-morning)?\.js$/, 'editions'],
  [/^_astro\/pictures\//, 'pictures'],
  [/^_astro\//, 'styles and scripts'],
  [/(^|\/)(rss\.xml|atom[^/]*\.xml|feed\.json|feeds\.opml|corrections\.xml)$|^feeds\//, 'feeds'],
  [/sitemap[^/]*\.xml$/, 'sitemaps'],
  [/\/ninjs\.json$/, 'records'],
  [/\.html$/, 'pages'],
];
const NEW = 'new';
const EDITED = 'of a story that changed';
const OWN = new Set([NEW, EDITED]);
const REASONS: [Part, string][] = [
  ['own', EDITED],
  ['which', 'with other stories'],
  ['stories', 'with a story that changed'],
  ['beside', 'beside a story that changed'],
  ['counts', 'with other numbers of stories'],
  ['head', 'with another name or portrait'],
  ['frame', 'with another footer'],
];
const SHOWN = 4;

interface Build {
  changes: Changes;
  plan: Pick<Plan<unknown>, 'render' | 'rendered' | 'kept'>;
  former: { record: PublishRecord | undefined };
  code: string;
  /** The files of stories that were made anew, or taken from where they were made with their year. */
  stories: readonly string[];
  /** By the file of a front, the story that leads it, before this build and now. */
  leads: { before: Leads; after: Leads };
}

export type Leads = Readonly<Record<string, string>>;

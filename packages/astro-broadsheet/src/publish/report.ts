import type { Changes } from './apply.ts';
import type { Plan } from './plan.ts';
import type { PublishRecord } from './record.ts';

/** What was published, and why, for the log. */
export function reportOf({ changes, plan, former, code, stories }: Build): string[] {
  const { written, deleted } = changes;
  const { record } = former;
  const why = !record
    ? 'everything: no former build is known'
    : record.code === code
      ? `${plan.render.length} of ${plan.kept.size + plan.render.length} paths made anew`
      : 'everything: the code or the options are others';
  const isWritten = new Set(written);
  const told = count(stories.filter((file) => isWritten.has(file)).length, 'story', 'stories');
  const files = `${count(written.length, 'file')} written, ${deleted.length} deleted`;
  const head = `published ${told}: ${files}; ${why}`;
  if (!record || record.code !== code) return [head];
  return [head, ...groupsOf([...written, ...deleted], record, deleted)];
}

/** `stories (1 new)`, `lists (3 changed)`: what kinds of files changed, with some of them by name. */
function groupsOf(
  files: readonly string[],
  record: PublishRecord,
  deleted: readonly string[],
): string[] {
  const isDeleted = new Set(deleted);
  const groups = Map.groupBy(files, groupOf);
  return [...groups].map(([group, names]) => {
    const of = (reason: string) =>
      names.filter((file) => reasonFor(file, isDeleted, record) === reason);
    const reasons = REASONS.map((reason) => [of(reason).length, reason] as const).filter(
      ([n]) => n > 0,
    );
    const shown = names.slice(0, SHOWN).map((file) => `/${file.replace(/index\.html$/, '')}`);
    const more = names.length > SHOWN ? ', …' : '';
    return `  ${group}: ${reasons.map(([n, reason]) => `${n} ${reason}`).join(', ')}: ${shown.join(', ')}${more}`;
  });
}

function reasonFor(file: string, isDeleted: ReadonlySet<string>, { files }: PublishRecord): string {
  if (isDeleted.has(file)) return 'gone';
  return files.has(file) ? 'changed' : 'new';
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
const REASONS = ['new', 'changed', 'gone'];
const SHOWN = 4;

interface Build {
  changes: Changes;
  plan: Pick<Plan<unknown>, 'render' | 'kept'>;
  former: { record: PublishRecord | undefined };
  code: string;
  /** The files of stories that were made anew. */
  stories: readonly string[];
}

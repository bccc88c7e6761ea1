import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { currentContent, forgetContent } from '../content/current.ts';
import { handContent } from '../content/handed.ts';
import { keepRecord } from '../integration/keep-record.ts';
import { isServed } from '../served.ts';
import { startAltered } from './altered-ahead.ts';
import type { Bundle } from './bundle.ts';
import type { CodeKey } from './code-key.ts';
import { filesBelow } from './files.ts';
import { keepYear } from './keep-year.ts';
import { lock } from './lock.ts';
import { type MadePage, type ShelvedPage, shelved } from './made-page.ts';
import { ordersFor, sharesOf } from './order.ts';
import { type Former, fileOf, keyOf, type Plan, planPaths } from './plan.ts';
import { type Opened, openPublication, type Place, publish } from './publication.ts';
import { processesFor, renderApart } from './render-apart.ts';
import { type Leads, reportOf } from './report.ts';
import { tellFullDisk } from './room.ts';
import { madeIn } from './settle.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { takeYears } from './take-years.ts';
import { isOfYear } from './year.ts';

/**
 * Publishes a build: it goes into a side folder, of which only what is new or another comes into the
 * published one. The last of all integrations, so that what others write is published too.
 */
export function publishing({ place, code, bundle, isOffline, year }: Publishing): AstroIntegration {
  let astro: AstroConfig;
  let opened: Opened;
  let look: ReturnType<typeof startAltered> | undefined;
  let plan: Plan<Path> = { render: [], rendered: new Map(), kept: new Map() };
  let value = '';
  const made: ShelvedPage[] = [];
  let shelf: Shelf | undefined;
  let taken = 0;
  let stories: string[] = [];
  /** Renders what other processes can; what comes back is for Astro. */
  const renderMost = async (base: object, { publicFiles }: Former): Promise<Path[]> => {
    const scripts = scriptsOf(base);
    const orders =
      scripts && place.side !== place.dist
        ? ordersFor(plan, publicFiles, { astro, isOffline })
        : [];
    const count = processesFor(orders.length, process.env.BROADSHEET_PROCESSES);
    if (!scripts || count === 0) return plan.render;
    const { side, search, handed, shelf: shelfFile } = place;
    const content = currentContent(astro.root.href);
    if (content) handContent(handed, content);
    const task = { entry: bundle.entry(), side, styles: bundle.styles(), scripts, search };
    const pages = openShelf(shelfFile);
    shelf = pages;
    const take = (page: MadePage) => made.push(shelved(page, pages));
    const left = await renderApart(sharesOf(orders), task, { count, take });
    rmSync(handed, { force: true });
    const done = new Set(orders.flatMap(({ id }) => (left.has(id) ? [] : [id])));
    return plan.render.filter((_, id) => !done.has(id));
  };
  return {
    name: 'astro-broadsheet/publish',
    hooks: {
      'astro:config:done': ({ config }) => {
        astro = config;
        const isWhole = place.side === place.dist || process.argv.includes('--force');
        if (!isWhole) look = startAltered(place);
      },
      'astro:build:setup': ({ pages }) => bundle.note(pages),
      'astro:build:start': async ({ setPrerenderer }) => {
        lock(place.folder);
        opened = await openPublication(place, look);
        setPrerenderer((base) => ({
          ...base,
          async getStaticPaths() {
            value = code.value(astro);
            const isSame = opened.former.record?.code === value && !year;
            const former = isSame ? opened.former : { ...opened.former, record: undefined };
            const all = await base.getStaticPaths();
            const paths = year
              ? all.filter((path) => keyOf(path) !== null && isOfYear(path.pathname, year))
              : all;
            const needed = planPaths(paths, former);
            plan = takeYears(place, needed, value);
            taken = needed.render.length - plan.render.length;
            stories = needed.render.filter(({ route }) => STORY.test(route.component)).map(fileOf);
            return renderMost(base, former);
          },
        }));
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (year) {
          const former = { ...opened.former, record: undefined };
          const made = madeIn(place.side, filesBelow(place.side), {
            plan,
            former,
            assets: code.assets,
          });
          const pages = await keepYear(place, year, { ...made, code: value });
          shelf?.close();
          rmSync(place.side, { recursive: true, force: true });
          logger.info(
            `kept ${pages} files of ${year}: ${plan.render.length} made anew; nothing published`,
          );
          return;
        }
        const before = leadsIn(place.record);
        const due = keepRecord(dir, place.record);
        const leads = { before, after: leadsIn(place.record) };
        forgetContent(astro.root.href);
        const build = { plan, ...opened, assets: code.assets, code: value, made, shelf, leads };
        const { changes, notes } = await publish(place, build).catch((error: unknown) => {
          throw tellFullDisk(error);
        });
        writeFileSync(join(place.record, 'changes.json'), `${JSON.stringify(changes, null, 2)}\n`);
        logger.info(due ? `the next build is due at ${due}` : 'no later build is due');
        shelf?.close();
        for (const note of notes) logger.info(note);
        if (taken > 0) logger.info(`took ${taken} files that were made with their year`);
        for (const line of reportOf({ ...build, changes, stories })) logger.info(line);
      },
    },
  };
}

/**
 * Where a build goes: a folder of its own for each folder that the paper is published into. What is built
 * for a server is that server's: there the side folder is the published one. A preview goes into
 * `.cache/drafts`, whatever the configuration says, and leaves the record of the paper alone.
 */
export function placeOf(config: AstroConfig, { search, isPreview }: Purpose): Place {
  const { root, publicDir, build } = config;
  const outDir = isPreview ? new URL('./.cache/drafts/', root) : config.outDir;
  const hasServer = !isPreview && isServed(config);
  const record = fileURLToPath(new URL(isPreview ? './.cache/preview/' : './.cache/', root));
  const cache = fileURLToPath(new URL('./.cache/broadsheet/', root));
  const dist = fileURLToPath(hasServer ? build.client : outDir).replace(/[\\/]$/, '');
  const isUsual = outDir.href === new URL('./dist/', root).href;
  const name = isUsual ? 'dist' : createHash('sha256').update(dist).digest('hex').slice(0, 12);
  const folder = join(cache, 'publish', name);
  return {
    ...{ dist, folder, search },
    handed: join(folder, 'content.jsonl'),
    shelf: join(folder, 'pages.json'),
    years: join(isPreview ? folder : cache, 'years'),
    side: hasServer ? dist : join(folder, 'side'),
    publicFolder: fileURLToPath(publicDir),
    record,
    offline: join(record, 'offline.json'),
  };
}

/**
 * What integrations put into every page; undefined where that is not to be known outside of Astro: it
 * is no public door, and a script that is bundled for all pages has a name that Astro alone knows.
 */
function scriptsOf(base: object): Script[] | undefined {
  const { app } = base as { app?: { getSettings?: () => { scripts: Script[] } } };
  const scripts = app?.getSettings?.().scripts;
  return scripts?.some(({ stage }) => stage === 'page') ? undefined : scripts;
}

/** The story that leads each front, as the last build that came to its end has it. */
function leadsIn(folder: string): Leads {
  try {
    return JSON.parse(readFileSync(join(folder, 'leads.json'), 'utf8'));
  } catch {
    return {};
  }
}

const STORY = /\/routes\/story\.astro$/;

type Script = { stage: string; content: string };
type Path = Awaited<ReturnType<Prerenderer['getStaticPaths']>>[number];
type Hook = NonNullable<AstroIntegration['hooks']['astro:build:start']>;
type Prerenderer = Extract<
  Parameters<Parameters<Hook>[0]['setPrerenderer']>[0],
  { getStaticPaths: unknown }
>;

interface Purpose {
  search: boolean;
  /** Whether drafts are built, for those who make the paper. */
  isPreview: boolean;
}

export interface Publishing {
  place: Place;
  code: CodeKey;
  bundle: Bundle;
  /** Whether readers can take editions along. */
  isOffline: boolean;
  /** The year that is made alone, to be joined to the others by a later build. */
  year: string | undefined;
}

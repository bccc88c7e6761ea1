import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { keepRecord } from '../integration/keep-record.ts';
import type { CodeKey } from './code-key.ts';
import { lock } from './lock.ts';
import { type Plan, planPaths } from './plan.ts';
import { type Opened, openPublication, type Place, publish } from './publication.ts';
import { reportOf } from './report.ts';

/**
 * Publishes a build: it goes into a side folder, of which only what is new or another comes into the
 * published one. The last of all integrations, so that what others write is published too.
 */
export function publishing({ place, code }: Publishing): AstroIntegration {
  let astro: AstroConfig;
  let opened: Opened;
  let plan: Plan<Path> = { render: [], rendered: new Map(), kept: new Map() };
  let value = '';
  return {
    name: 'astro-broadsheet/publish',
    hooks: {
      'astro:config:done': ({ config }) => {
        astro = config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        lock(place.folder);
        opened = openPublication(place, process.argv.includes('--force'));
        setPrerenderer((base) => ({
          ...base,
          async getStaticPaths() {
            value = code.value(astro);
            const isSame = opened.former.record?.code === value;
            const former = isSame ? opened.former : { ...opened.former, record: undefined };
            plan = planPaths(await base.getStaticPaths(), former);
            return plan.render;
          },
        }));
      },
      'astro:build:done': async ({ logger }) => {
        const root = fileURLToPath(astro.root);
        const due = keepRecord(astro.outDir, astro.root);
        const build = { plan, ...opened, assets: code.assets, code: value };
        const { changes, notes } = await publish(place, build);
        writeFileSync(join(root, '.cache/changes.json'), `${JSON.stringify(changes, null, 2)}\n`);
        logger.info(due ? `the next build is due at ${due}` : 'no later build is due');
        for (const note of notes) logger.info(note);
        for (const line of reportOf({ ...build, changes })) logger.info(line);
      },
    },
  };
}

/** Where a build goes: a folder of its own for each folder that the paper is published into. */
export function placeOf({ root, outDir, publicDir }: AstroConfig, search: boolean): Place {
  const cache = fileURLToPath(new URL('./.cache/broadsheet/', root));
  const dist = fileURLToPath(outDir).replace(/[\\/]$/, '');
  const isUsual = outDir.href === new URL('./dist/', root).href;
  const name = isUsual ? 'dist' : createHash('sha256').update(dist).digest('hex').slice(0, 12);
  const folder = join(cache, 'publish', name);
  return {
    ...{ dist, cache, folder, search, side: join(folder, 'side') },
    publicFolder: fileURLToPath(publicDir),
    offline: fileURLToPath(new URL('./.cache/offline.json', root)),
  };
}

type Path = Awaited<ReturnType<Prerenderer['getStaticPaths']>>[number];
type Hook = NonNullable<AstroIntegration['hooks']['astro:build:start']>;
type Prerenderer = Extract<
  Parameters<Parameters<Hook>[0]['setPrerenderer']>[0],
  { getStaticPaths: unknown }
>;

export interface Publishing {
  place: Place;
  code: CodeKey;
}

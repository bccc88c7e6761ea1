import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { buildOffline, buildRemoval } from '../src/index.ts';

/**
 * A paper of plain HTML, made without the theme: a front, stories with pictures, what the reader's
 * buttons need, in one deploy or another. The same deploy gives the same bytes.
 */
export async function makeSite(name: string, deploy: Deploy = {}): Promise<string> {
  const folder = fileURLToPath(new URL(`../.cache/sites/${name}/`, import.meta.url));
  rmSync(folder, { recursive: true, force: true });
  const { base = '/', stories = 30, style = 'ink', changed = {}, withdrawn = [] } = deploy;
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const script = await clientCode();
  const css = `:root { --look: ${style} } body { font: 1rem serif; color: rgb(1 2 3) } [data-absent] { opacity: .5 } /* ${style} */`;
  const assets = {
    css: `${base}assets/style.${hash(css)}.css`,
    script: `${base}assets/page.${hash(script)}.js`,
  };
  write(assets.css.slice(base.length), css);
  write(assets.script.slice(base.length), script);
  const numbers = Array.from({ length: stories }, (_, at) => at + 1);
  const page = (path: string, title: string, main: string, front = false) =>
    write(`${path}index.html`, html({ base, assets, title, main, front }));
  page(
    '',
    'Front',
    numbers.map((n) => `<h2><a href="${base}${storyPath(n)}">Story ${n}</a></h2>`).join('') + PANEL,
    true,
  );
  page('offline/', 'Not here', `<h1 tabindex="-1">Not here</h1>${SHELF}`);
  page('saved/', 'On this device', `<h1 tabindex="-1">On this device</h1>${SHELF}`);
  for (const n of numbers) {
    if (withdrawn.includes(n)) {
      page(storyPath(n), 'Withdrawn', '<h1>Withdrawn</h1><p>This story was taken back.</p>');
      continue;
    }
    const { text = TEXT, correction } = changed[n] ?? {};
    for (const width of [320, 640])
      write(`assets/picture-${n}-${width}.${hash(`${n}`)}.png`, picture(n, width));
    page(storyPath(n), `Story ${n}`, storyHtml(n, { base, text, correction }));
  }
  write('404.html', html({ base, assets, title: 'Nothing here', main: '<h1>Nothing here</h1>' }));
  const { removed = false } = deploy;
  if (removed) buildRemoval({ dist: folder });
  else
    await buildOffline({
      ...{ dist: folder, site: 'https://river.example', base, mark: MARK },
      ...{ assets: ['assets/'], offlinePages: ['offline/'] },
      editions: [
        {
          ...{
            id: '2026-11-22',
            language: 'en',
            title: 'The River',
            search: deploy.search ?? false,
          },
          file: 'editions/2026-11-22.json',
          front: base,
          pages: [
            { url: base, kind: 'front' },
            ...numbers.map((n) => ({
              url: `${base}${storyPath(n)}`,
              kind: withdrawn.includes(n) ? ('notice' as const) : ('story' as const),
            })),
          ],
        },
      ],
    });
  return folder;
}

export function storyPath(n: number): string {
  return `2026/story-${n}/`;
}

function storyHtml(
  n: number,
  { base, text, correction }: { base: string; text: string; correction?: string | undefined },
) {
  const source = (width: number) => `${base}assets/picture-${n}-${width}.${hash(`${n}`)}.png`;
  return `<article data-id="s${n}"><h1>Story ${n}</h1>
<button data-save="${base}${storyPath(n)}" data-manifest="${base}editions/2026-11-22.json" aria-pressed="false"><span>Save</span></button>
<picture><source type="image/png" srcset="${source(320)} 320w, ${source(640)} 640w" sizes="100vw"><img src="${source(640)}" width="64" height="40" alt="The river"></picture>
<p>${text} Word${n}.</p>${correction ? `<section><p data-part="correction" id="c">${correction}</p></section>` : ''}
<p><a href="${base}${storyPath(n === 1 ? 2 : 1)}">Another story</a> <a href="${base}elsewhere/">Elsewhere</a></p></article>`;
}

function html({ base, assets, title, main, front = false }: PageInput): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta ${MARK}>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="${assets.css}"><script type="module" src="${assets.script}"></script></head>
<body><main>${main}</main><aside data-offline data-base="${base}" data-worker="${base}sw.js" data-site='${MARK}' data-assets="${base}assets/" data-editions="${base}editions/" data-offline-words='${WORDS}' ${front ? 'data-front="true"' : ''} hidden>
<p data-note="saved" hidden>Saved copy: <span data-copied></span></p><p data-note="offline" hidden>You are offline.</p><p data-note="fresh" hidden>A newer one. <button data-reload>Show it</button></p><p data-note="edition" hidden>New edition. <button data-reload>Show it</button></p><div data-note="news" hidden><button data-dismiss>Close</button><ul></ul></div></aside></body></html>`;
}

/** The page's script: bundled as any site would bundle it. */
async function clientCode(): Promise<string> {
  const input = fileURLToPath(new URL('./page-script.ts', import.meta.url));
  bundled ??= rolldown({ input, logLevel: 'silent' }).then(async (bundle) => {
    const { output } = await bundle.generate({ format: 'esm', codeSplitting: false, minify: true });
    await bundle.close();
    return output[0].code;
  });
  return bundled;
}

/** A PNG of noise, so that it weighs what it has pixels. */
function picture(seed: number, width: number): Uint8Array {
  const height = Math.round(width / 8);
  let state = seed * 7919 + width;
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < rows.length; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    rows[at] = at % (width + 1) === 0 ? 0 : state >> 16;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

let bundled: Promise<string> | undefined;

const MARK = 'name="paper" content="https://river.example/"';
const TEXT = 'The river rose by a metre in one night, and by noon it had gone down again. '.repeat(
  24,
);
const PANEL =
  '<section data-take-panel><button data-take="pictures" disabled>Take</button><button data-take="text" disabled>Text</button><progress hidden></progress><button data-pause hidden>Pause</button><a data-open hidden href="#">Open</a><label data-morning hidden><input type="checkbox"> Every morning</label><p data-status role="status"></p></section>';
const SHELF = `<div data-shelf-page><p data-nothing hidden>Nothing</p><section data-edition-search hidden><form><input name="q"><button>Search</button></form><p data-covers></p><p data-status></p><ol></ol></section>${['news', 'editions', 'saved', 'visited', 'storage'].map((name) => `<section hidden><h2>${name}</h2><ul data-shelf="${name}"></ul></section>`).join('')}<button data-clear>Clear all</button></div>`;
const WORDS = JSON.stringify({
  ...{ absent: 'Not here', correctedSince: 'Corrected:', updatedSince: 'Updated.' },
  ...{ withdrawnSince: 'Withdrawn.', save: 'Save', saved: 'Saved', saveFailed: 'Not saved' },
  ...{
    withPictures: 'With pictures {size}',
    textOnly: 'Text only {size}',
    taking: '{done} of {total}',
  },
  ...{
    pause: 'Pause',
    goOn: 'Continue',
    taken: 'Taken',
    takeOpen: 'Not finished',
    takeBusy: 'Busy',
  },
  ...{ takeFull: 'Full', takeOffline: 'No connection', takeWrong: 'Refused', takeGone: 'Gone' },
  ...{ stories: 'Stories: {count}', remove: 'Remove', found: 'Found: {count}', searchNone: 'None' },
  ...{ searchCovers: 'Covers {day}: {count}', searchFailed: 'Failed', clearSure: 'Sure?' },
});

interface Deploy {
  base?: string;
  stories?: number;
  /** Changes the style sheet, and so its name in every page. */
  style?: string;
  changed?: Record<number, { text?: string; correction?: string }>;
  withdrawn?: number[];
  search?: boolean;
  /** The feature is off: the worker that removes. */
  removed?: boolean;
}

interface PageInput {
  base: string;
  assets: { css: string; script: string };
  title: string;
  main: string;
  front?: boolean;
}

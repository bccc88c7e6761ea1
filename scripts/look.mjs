// Takes a picture of every kind of page of the built demo, in three widths, light and dark, into
// `.cache/pictures/`. Names given narrow it: `npm run look -- ar/ search/`.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser, serve } from '@broadsheet/article-fixtures';
import { PAGES } from '../tests/pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}.cache/pictures`;
const wanted = process.argv.slice(2);
const pages = wanted.length > 0 ? wanted : PAGES;
mkdirSync(folder, { recursive: true });
const [site, browser] = await Promise.all([serve(`${root}sites/demo/dist`), launchBrowser()]);
for (const [at, path] of pages.entries()) {
  console.log(`${at + 1}/${pages.length} /${path}`);
  for (const width of [390, 768, 1280])
    for (const colorScheme of ['light', 'dark'])
      await picture(path, { viewport: { width, height: 900 }, colorScheme });
}
await browser.close();
await site.close();
console.log(`The pictures stand in ${folder}.`);

async function picture(path, options) {
  const page = await browser.newPage({ ...options, reducedMotion: 'reduce' });
  await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
  // Pictures below the fold are loaded when they come near it.
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await document.fonts.ready;
  });
  const name = path.replaceAll('/', '-').replace(/-$/, '') || 'front';
  const file = `${folder}/${name}-${options.viewport.width}-${options.colorScheme}.png`;
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}

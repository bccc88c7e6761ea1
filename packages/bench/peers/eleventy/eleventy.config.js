// The same pages as the peers' templates make, as plain functions: what Eleventy renders fastest.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';

const NEWEST = 30;
const YEAR = 200;

export default function (config) {
  config.setInputDirectory('src');
  config.setOutputDirectory('_site');
  config.setQuietMode(true);
  config.addGlobalData('names', JSON.parse(readFileSync('people.json', 'utf8')));
  const css = readFileSync('house.css');
  const style = `/house.${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
  config.addGlobalData('style', style);
  config.addPassthroughCopy({ 'house.css': style.slice(1) });
  let news;
  const newsIn = (api) => {
    news ??= newsOf(api.getFilteredByGlob('src/stories/**/*.md'));
    return news;
  };
  config.addCollection('news', (api) => newsIn(api).stories);
  config.addCollection('lists', (api) => newsIn(api).lists);
  config.addCollection('feeds', (api) =>
    newsIn(api).lists.filter(({ date, kind }) => !date && kind !== 'archive'),
  );
  config.addJavaScriptFunction('related', (data) => news.related(data));
  config.on('eleventy.after', () => pictures());
}

/** The stories, newest first, and every page of a list. */
function newsOf(items) {
  const stories = items.sort((a, b) => b.date - a.date);
  const byKey = new Map();
  const into = (key, story) => {
    const list = byKey.get(key);
    if (list) list.push(story);
    else byKey.set(key, [story]);
  };
  for (const story of stories) {
    const { section, topics, people } = story.data;
    into(`sections/${section}`, story);
    for (const topic of topics) into(`topics/${topic}`, story);
    for (const person of people) into(`people/${person}`, story);
    const day = story.data.published.slice(0, 10);
    for (const size of [4, 7, 10])
      into(`archive/${day.slice(0, size).replaceAll('-', '/')}`, story);
  }
  const places = new Map();
  for (const [key, list] of byKey)
    for (const [at, { inputPath }] of list.entries()) places.set(`${key} ${inputPath}`, at);
  const lists = [...byKey].flatMap(([key, list]) => pagesOf(key, list));
  return { stories, lists: [...lists, ...archive(stories)], related };

  function related({ page, section, topics }) {
    const older = (key, count) => {
      const at = places.get(`${key} ${page.inputPath}`) ?? 0;
      return (byKey.get(key) ?? []).slice(at + 1, at + 1 + count);
    };
    const close = topics.flatMap((topic) => older(`topics/${topic}`, 3));
    return [...new Set([...close.slice(0, 3), ...older(`sections/${section}`, 1)])];
  }
}

function archive(stories) {
  const years = [...new Set(stories.map(({ data }) => data.published.slice(0, 4)))];
  const links = years.map((year) => ({ label: year, path: `/archive/${year}/` }));
  return [{ kind: 'archive', title: 'Archive', path: '/archive/', shown: [], links }];
}

function pagesOf(key, list) {
  const [kind, id] = key.split('/');
  if (kind === 'archive') {
    const isYear = key.length === 'archive/2014'.length;
    const days = [...new Set(list.map(({ data }) => data.published.slice(0, 10)))];
    const links = days.map((day) => ({
      label: day,
      path: `/archive/${day.replaceAll('-', '/')}/`,
    }));
    return [
      {
        kind,
        date: key,
        title: key,
        path: `/${key}/`,
        shown: isYear ? [] : list,
        links: isYear ? links : [],
      },
    ];
  }
  const path = `/${key}/`;
  const newest = { kind, id, title: id, path, shown: list.slice(0, NEWEST), links: [] };
  if (list.length <= NEWEST) return [newest];
  const years = groupBy(list, 4);
  newest.links = [...years.keys()].map((year) => ({ label: year, path: `${path}${year}/` }));
  const page = (date, shown, links) => ({
    kind,
    date,
    title: `${id} ${date}`,
    path: `${path}${date.replace('-', '/')}/`,
    shown,
    links,
  });
  const older = [...years].flatMap(([year, ofYear]) => {
    if (ofYear.length <= YEAR) return [page(year, ofYear, [])];
    const months = [...groupBy(ofYear, 7)].map(([month, ofMonth]) => page(month, ofMonth, []));
    return [
      page(
        year,
        [],
        months.map(({ date, path: to }) => ({ label: date, path: to })),
      ),
      ...months,
    ];
  });
  return [newest, ...older];
}

function groupBy(list, size) {
  return Map.groupBy(list, ({ data }) => data.published.slice(0, size));
}

/** Renditions as Broadsheet makes them, kept in `.cache/`; what is there already stays. */
async function pictures() {
  mkdirSync('.cache/media', { recursive: true });
  mkdirSync('_site/media', { recursive: true });
  await Promise.all(
    readdirSync('media').flatMap((name) => {
      const base = name.replace('.jpg', '');
      const make = async (file, draw) => {
        if (!existsSync(`.cache/media/${file}`))
          writeFileSync(`.cache/media/${file}`, await draw(sharp(`media/${name}`)).toBuffer());
        writeFileSync(`_site/media/${file}`, readFileSync(`.cache/media/${file}`));
      };
      const jpeg = (width, height) =>
        make(`${base}-${width}x${height}.jpg`, (picture) =>
          picture.resize({ width, height, fit: 'cover' }).jpeg({ quality: 78 }),
        );
      return [
        ...[320, 640, 960].map((width) =>
          make(`${base}-${width}.webp`, (picture) =>
            picture.resize({ width }).webp({ quality: 76 }),
          ),
        ),
        ...[
          [960, 640],
          [960, 540],
          [853, 640],
          [640, 640],
        ].map(([width, height]) => jpeg(width, height)),
      ];
    }),
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import config from 'virtual:broadsheet/config';
import mdx from 'virtual:broadsheet/mdx';
import change from 'virtual:broadsheet/page-data';
import { markdownBody } from '@broadsheet/article-schema';
import { renderBody } from './body/render';
import { builtContent } from './collections';
import type { Content } from './content/content';
import { currentContent, onForgotten } from './content/current';
import type { Pictured } from './content/pictures-named';
import type { StoryEntry } from './content/story';
import { type Address, addressesOf, type PageKind } from './newsroom/addresses';
import { digest } from './newsroom/digest';
import { buildNewsroom, type Newsroom } from './newsroom/newsroom';
import { pageKey } from './newsroom/page-key';
import type { PageData } from './page-data/page-data';
import { photoNamed, pictureNamed, sourcesOf } from './page-data/picture';
import { noticePage } from './page-data/plain';
import { storyPage } from './page-data/story';
import { PublishError } from './publish/error';
import { isSame, type State, stateOf } from './publish/files';

/** The newsroom of this build; in `astro dev` made anew when the content has changed. */
export async function newsroom(): Promise<Newsroom> {
  const content = import.meta.env.DEV ? currentContent(config.root) : undefined;
  if (making === undefined || content !== madeOf) {
    madeOf = content;
    making = makeNewsroom(content);
  }
  return making;
}

async function makeNewsroom(content: Content | undefined): Promise<Newsroom> {
  built = buildNewsroom(content ?? (await builtContent()), config);
  onForgotten(config.root, () => {
    making = undefined;
    built = undefined;
    bodies.clear();
  });
  return built;
}

/** The static paths of a kind of page: the parameters of its route, and the address as property. */
export async function pathsOf(kind: PageKind, routePattern: string): Promise<StaticPath[]> {
  const room = await newsroom();
  const language = languageOf(routePattern, room);
  return addressesOf(kind, language, room)
    .filter(({ path }) => !config.userPages.includes(path))
    .map(
      (address) => new PagePath(kind, paramsOf(routePattern, address.path), { address, language }),
    );
}

/** A class, as an object with a getter of its own weighs several times as much. */
class PagePath implements StaticPath {
  readonly params: StaticPath['params'];
  readonly props: StaticPath['props'];
  readonly #kind: PageKind;

  constructor(kind: PageKind, params: StaticPath['params'], props: StaticPath['props']) {
    this.#kind = kind;
    this.params = params;
    this.props = props;
  }

  /** Asked for where paths are planned, and not by the processes that render them. */
  get cacheKey(): string | undefined {
    return built && pageKey(this.#kind, this.props, built);
  }
}

/** The address and language of a page that stands once in each language. */
export async function standingPage(kind: PageKind, routePattern: string) {
  const room = await newsroom();
  const language = languageOf(routePattern, room);
  const [address] = addressesOf(kind, language, room);
  if (!address) throw new Error(`The theme has no address for its ${kind} page.`);
  return { address, language, room };
}

/** The story at an address, or the notice that stands there. */
export async function storyAt({ id, path }: Address) {
  const room = await newsroom();
  const story = room.stories.get(id ?? '');
  if (story) return { entry: room.entry(story.id), page: storyPage(story, room) };
  const notice = room.notices.find((other) => other.path === path);
  if (!notice) throw new Error(`Nothing stands at ${path}.`);
  return { entry: undefined, page: noticePage(notice, room) };
}

/** What a page shows once the site's own function (option `pageData`) has had its say. */
export async function shown<Page extends PageData>(page: Page): Promise<Page> {
  const changed = await change(page);
  if (changed?.kind === page.kind) return changed as Page;
  throw new Error(
    `The function in ${config.pageData} gave no page of the kind “${page.kind}” for ${page.frame.path}.\nReturn the page that it was given, changed or not.`,
  );
}

/** The body of a story or page as safe HTML. */
export async function bodyOf(file: string, language: string, entry?: Entry): Promise<string> {
  if (!entry || import.meta.env.DEV) return renderedBody(file, language, entry);
  const state = stateOf(rootPath(file));
  const known = bodies.get(entry);
  if (known && isSame(known.state, state)) return known.html;
  const html = renderedBody(file, language, entry);
  bodies.set(entry, { state, html });
  if (bodies.size > KEPT) bodies.delete(bodies.keys().next().value as Entry);
  return html;
}

async function renderedBody(file: string, language: string, entry?: Entry): Promise<string> {
  const text = readFileSync(rootPath(file), 'utf8');
  if (entry?.digest !== undefined) refuseChanged(file, digest(text) === entry.digest);
  return markdown(markdownBody(text), language, entry);
}

// A story's page and the feed of its month are made one soon after the other, and have the same body.
const bodies = new Map<Entry, { state: State | undefined; html: Promise<string> }>();
const KEPT = 1000;

type Entry = Pictured & { digest?: string };

/** A piece of Markdown as safe HTML; pictures are those that the story names. */
export async function markdown(text: string, language: string, entry?: Pictured): Promise<string> {
  const room = await newsroom();
  return renderBody(text, room.locale(language).strings, (ref) => pictureIn(room, ref, entry));
}

/** The addresses of a picture that a story names; undefined where it names none such. */
export async function pictureOf(ref: string, entry?: Pictured) {
  return pictureIn(await newsroom(), ref, entry);
}

/** The component of a story written in MDX. */
export async function mdxOf({ story: { file }, digest: known }: StoryEntry) {
  const load = mdx[`/${file}`];
  if (!load) throw new Error(`${file} is not among the stories in MDX.`);
  const Content = (await load()).default;
  refuseChanged(file, digest(readFileSync(rootPath(file), 'utf8')) === known);
  return Content;
}

/** A page of one half before a change and one after it would be kept as it is. */
function refuseChanged(file: string, isSame: boolean): void {
  if (isSame || import.meta.env.DEV) return;
  throw new PublishError(
    'publish/changed-meanwhile',
    `${file} was changed while the paper was being built.`,
    'Nothing is published. Build again.',
  );
}

/** A file of the site by its path from the root. */
export function rootPath(file: string): string {
  return join(fileURLToPath(new URL(config.root)), file);
}

export const cacheFolder = fileURLToPath(new URL(config.cacheFolder));

function pictureIn(room: Newsroom, ref: string, entry?: Pictured) {
  const name = entry?.pictures[ref] === undefined ? safeDecode(ref) : ref;
  const picture = pictureNamed(name, entry, room);
  return picture && sourcesOf(picture, room, photoNamed(name, entry));
}

let making: Promise<Newsroom> | undefined;
let madeOf: Content | undefined;
let built: Newsroom | undefined;

/** The language whose prefix a route begins with. */
export function languageOf(routePattern: string, { site }: Newsroom): string {
  const [, first] = routePattern.split('/');
  const [standard = 'en', ...others] = site.languages;
  return others.find((language) => language === first) ?? standard;
}

/** The values of a route's parameters in a path that it answers. */
export function paramsOf(routePattern: string, path: string): Record<string, string | undefined> {
  const values = decodeURI(path).slice(config.base.length).split('/').filter(Boolean);
  const params: Record<string, string | undefined> = {};
  for (const [index, segment] of routePattern.split('/').filter(Boolean).entries()) {
    const rest = /^\[\.\.\.(\w+)\]$/.exec(segment)?.[1];
    if (rest) params[rest] = values.slice(index).join('/') || undefined;
    else for (const name of segment.matchAll(/\[(\w+)\]/g)) params[name[1] ?? ''] = values[index];
  }
  return params;
}

function safeDecode(ref: string): string {
  try {
    return decodeURI(ref);
  } catch {
    return ref;
  }
}

export interface StaticPath {
  params: Record<string, string | undefined>;
  props: { address: Address; language: string };
  /** Changes whenever the page may; undefined where the page must be made to know. */
  cacheKey: string | undefined;
}

import { hash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { lettersOf } from './fonts.ts';
import { type PictureFacts, Pictures } from './pictures.ts';
import { type Attributes, Said } from './said.ts';

/** What a built page is made of. `address` is its own, absolute; so are all that it names. */
export function readPage(html: string, address: string): PageFacts {
  const absolute = addressesFrom(address);
  const page = new Reading(absolute);
  const parser = new Parser(page);
  parser.write(html);
  parser.end();
  const { said, parts, titles, links, scripts, pictures } = page;
  const content = parts.article ?? parts.main ?? parts.body;
  return {
    title: (titles.h1 ?? titles.title ?? '').replace(/\s+/g, ' ').trim(),
    revision: content ? digest(said.lines.slice(...content).join('\n')) : '',
    needs: [...links, ...scripts].flatMap((url) => absolute(url) ?? []),
    pictures: pictures.found,
    letters: lettersOf(page.texts),
  };
}

function digest(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}

/** Reads a page from its beginning to its end, once. */
class Reading {
  readonly said = new Said();
  readonly pictures: Pictures;
  readonly links: (string | undefined)[] = [];
  readonly scripts: (string | undefined)[] = [];
  readonly titles: Record<string, string> = {};
  /** Where in what is said the first of each part begins and ends. */
  readonly parts: Record<string, [from: number, to: number]> = {};
  texts = '';
  /** Since the last tag: characters written as names come one by one. */
  #text = '';
  /** The title or part that each open element is, if it is one. */
  readonly #open: { title?: string; part?: string }[] = [];

  constructor(absolute: (url: string | undefined) => string | undefined) {
    this.pictures = new Pictures(absolute);
  }

  onopentag(name: string, attributes: Attributes): void {
    this.#flush();
    const part = partOf(name, attributes);
    const isFirst = part !== undefined && !(part in this.parts);
    if (isFirst) this.parts[part] = [this.said.lines.length, Number.POSITIVE_INFINITY];
    const isTitle = (name === 'h1' || name === 'title') && !(name in this.titles);
    if (isTitle) this.titles[name] = '';
    this.#open.push({ ...(isTitle && { title: name }), ...(isFirst && { part }) });
    this.said.open(name, attributes);
    this.pictures.open(name, attributes);
    if (name === 'link' && NEEDED.test(attributes.rel ?? '')) this.links.push(attributes.href);
    if (name === 'script') this.scripts.push(attributes.src);
  }

  ontext(text: string): void {
    this.#text += text;
  }

  onclosetag(name: string): void {
    this.#flush();
    this.said.close();
    this.pictures.close(name);
    const { part } = this.#open.pop() ?? {};
    const place = part && this.parts[part];
    if (place) place[1] = this.said.lines.length;
  }

  #flush(): void {
    if (!this.#text) return;
    this.texts += this.#text;
    this.said.text(this.#text);
    for (const { title } of this.#open) if (title) this.titles[title] += this.#text;
    this.#text = '';
  }
}

function partOf(name: string, attributes: Attributes): string | undefined {
  if (name === 'article') return attributes['data-id'] === undefined ? undefined : name;
  return name === 'main' || name === 'body' ? name : undefined;
}

/** Makes addresses absolute; most are paths that need no more than the origin before them. */
function addressesFrom(address: string): (url: string | undefined) => string | undefined {
  const { origin } = new URL(address);
  return (url) => {
    if (!url) return undefined;
    return PLAIN.test(url) ? origin + url : URL.parse(url, address)?.href;
  };
}

const NEEDED = /^(stylesheet|modulepreload)$/;
const PLAIN = /^(\/[\w~-][\w.~-]*)+\/?$/;

export interface PageFacts {
  title: string;
  /** A hash of what it says. */
  revision: string;
  /** Style sheets and scripts. */
  needs: string[];
  pictures: PictureFacts[];
  /** Every letter of its text, once. */
  letters: string;
}

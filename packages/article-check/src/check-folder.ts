import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Addresses } from './address.ts';
import { hearFeed } from './agree/hear-feed.ts';
import { hearPage } from './agree/hear-page.ts';
import { Ledger } from './agree/ledger.ts';
import { openFolder } from './built-folder.ts';
import type { Finding, Problem } from './finding.ts';
import { guessBase } from './guess-base.ts';
import { type FileContent, isPage, isReadable, readFile } from './read/file.ts';
import { widthOf } from './read/image-width.ts';
import { byPlace, type Report } from './report.ts';
import type { Rule, Site } from './rule.ts';
import { FACTS_DISAGREE } from './rules/facts-disagree.ts';
import { RULES } from './rules/index.ts';
import { NOT_WELL_FORMED } from './rules/not-well-formed.ts';
import { isOff, type Settings } from './settings.ts';

/**
 * Reads a built site once, page by page and then file by file, and reports everything that does not
 * hold. Keeps a few lines of each story in memory, never a whole file.
 */
export function checkFolder(root: string, options: Options): Report {
  const site = openSite(root, options);
  const rules = [...RULES, ...(options.rules ?? [])];
  const { folder } = site;
  const files = folder.files.filter(isReadable);
  const ordered = [...files.filter(isPage), ...files.filter((file) => !isPage(file))];
  const findings: Finding[] = [];
  const add = (rule: Rule, problems: readonly Problem[] = []) => {
    for (const problem of problems)
      if (!isOff(options.settings, rule.code, problem.file))
        findings.push({ code: rule.code, ...problem, advice: rule.advice });
  };
  for (const [index, file] of ordered.entries()) {
    options.progress?.(index, ordered.length);
    const content = readFile(file, readFileSync(join(root, file)), site.addresses);
    if (content) checkFile(content, site, { rules, add });
  }
  for (const rule of rules) add(rule, rule.onEnd?.(site));
  options.progress?.(ordered.length, ordered.length);
  return {
    ...{ folder: root, base: site.addresses.base, off: options.settings.off },
    files: ordered.length,
    pages: site.pages.size,
    stories: [...site.ledger.stories()].filter(
      ({ isMarked, witnesses }) => isMarked || witnesses > 2,
    ).length,
    compared: site.ledger.compared,
    findings: findings.toSorted(byPlace),
  };
}

function openSite(root: string, { site: base, now }: Options): Site {
  const folder = openFolder(root);
  const text = (file: string) =>
    folder.names.has(file) ? readFileSync(join(root, file), 'utf8') : undefined;
  const widths = new Map<string, number | undefined>();
  const imageWidth = (file: string) => {
    if (!widths.has(file)) widths.set(file, widthOf(readFileSync(join(root, file))));
    return widths.get(file);
  };
  const addresses = new Addresses(base ?? guessBase(folder, text), folder);
  return {
    ...{ folder, addresses, now, text, imageWidth, ledger: new Ledger() },
    ...{ pages: new Map(), fragments: new Map(), listed: new Set(), hasSitemap: false },
  };
}

function checkFile(content: FileContent, site: Site, { rules, add }: Bench): void {
  switch (content.kind) {
    case 'page': {
      const { page } = content;
      add(FACTS_DISAGREE, hearPage(page, site));
      for (const rule of rules) add(rule, rule.onPage?.(page, site));
      break;
    }
    case 'feed': {
      const { feed } = content;
      add(FACTS_DISAGREE, hearFeed(feed, site.ledger));
      for (const rule of rules) add(rule, rule.onFeed?.(feed, site));
      break;
    }
    case 'sitemap': {
      const { sitemap } = content;
      site.hasSitemap = true;
      for (const { witness } of sitemap.isIndex ? [] : sitemap.entries)
        add(FACTS_DISAGREE, site.ledger.hear(witness));
      for (const rule of rules) add(rule, rule.onSitemap?.(sitemap, site));
      break;
    }
    case 'story':
      add(FACTS_DISAGREE, site.ledger.hear(content.witness));
      for (const rule of rules) add(rule, rule.onStory?.(content.witness, site));
      break;
    case 'broken':
      add(NOT_WELL_FORMED, [{ ...content.place, message: `It cannot be read: ${content.reason}` }]);
  }
}

interface Bench {
  rules: readonly Rule[];
  add: (rule: Rule, problems?: readonly Problem[]) => void;
}

export interface Options {
  /** Address of the folder's root; without it, the one that its canonical links agree on. */
  site?: string | undefined;
  /** Milliseconds since 1970. */
  now: number;
  settings: Settings;
  /** Rules of your own, held after the others. */
  rules?: readonly Rule[] | undefined;
  progress?: ((done: number, total: number) => void) | undefined;
}

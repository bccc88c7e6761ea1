import robotsParser from 'robots-parser';
import type { Problem } from '../finding.ts';
import { isObject, textOf } from '../read/json-ld.ts';
import { articleOf } from '../read/json-ld-facts.ts';
import { absolute, relOf } from '../read/page.ts';
import type { Rule, Site } from '../rule.ts';

/** Robots that collect texts for the training of models, by the names that their owners publish. */
const TRAINERS = ['GPTBot', 'CCBot', 'ClaudeBot', 'Google-Extended'];

/** What robots.txt, TDMRep, pages and structured data say of rights is the same. */
export const RIGHTS_CONTRADICT: Rule = {
  code: 'rights-contradict',
  advice: 'Say it once, in the settings of the site, and let all of them be written from there.',
  onPage: (page) => {
    const article = articleOf(page);
    const told = article && textOf(article.json, 'license');
    const link = page.html.elements.find(
      (element) =>
        element.name === 'link' && relOf(element).includes('license') && !element.attribs.type,
    );
    const linked = link && absolute(link.attribs.href ?? '', page.url);
    return told && linked && told !== linked
      ? [
          {
            ...page.place(link),
            message: `The licence is ${linked} in the head and ${told} in the structured data`,
          },
        ]
      : [];
  },
  onEnd: (site) => {
    const statements = [...minedByFile(site), ...minedByPages(site)];
    const robots = minedByRobots(site);
    if (robots && statements.length > 0) statements.unshift(robots);
    const [first, ...others] = statements;
    return others
      .filter(({ isReserved }) => isReserved !== first?.isReserved)
      .map(
        ({ file, isReserved }): Problem => ({
          file,
          message: `Text and data mining is ${word(isReserved)} here and ${word(first?.isReserved === true)} in ${first?.file}`,
        }),
      );
  },
};

/** TDM Reservation Protocol (W3C Community Group): a file for the whole site. */
function minedByFile({ text }: Site): Statement[] {
  const file = '.well-known/tdmrep.json';
  const rules: unknown = parsed(text(file) ?? '[]');
  const all = (Array.isArray(rules) ? rules : [])
    .filter(isObject)
    .find(({ location }) => location === '/' || location === '/*' || location === '*');
  return all ? [{ file, isReserved: Number(all['tdm-reservation']) === 1 }] : [];
}

function minedByPages({ pages }: Site): Statement[] {
  return [...pages].flatMap(([file, { reservation }]) =>
    reservation === undefined ? [] : [{ file, isReserved: reservation === '1' }],
  );
}

function minedByRobots({ text, addresses: { base } }: Site): Statement | undefined {
  const file = 'robots.txt';
  const rules = text(file);
  if (rules === undefined) return undefined;
  const robots = robotsParser(new URL(`/${file}`, base).href, rules);
  return { file, isReserved: TRAINERS.some((name) => robots.isDisallowed(base, name)) };
}

/** Files that cannot be read are reported elsewhere. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function word(isReserved: boolean): string {
  return isReserved ? 'reserved' : 'allowed';
}

interface Statement {
  file: string;
  isReserved: boolean;
}

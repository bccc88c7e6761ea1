import { explain, knownNames, siteFields } from '@broadsheet/article-schema';
import type * as z from 'zod';
import { components } from './options/components.ts';
import { corrections } from './options/corrections.ts';
import { customCss } from './options/custom-css.ts';
import { description } from './options/description.ts';
import { digits } from './options/digits.ts';
import { feeds } from './options/feeds.ts';
import { folder } from './options/folder.ts';
import { front } from './options/front.ts';
import { hosting } from './options/hosting.ts';
import { icon } from './options/icon.ts';
import { listen } from './options/listen.ts';
import { lists } from './options/lists.ts';
import { ninjs } from './options/ninjs.ts';
import { offline } from './options/offline.ts';
import { pageData } from './options/page-data.ts';
import { photos } from './options/photos.ts';
import { pictures } from './options/pictures.ts';
import { policies } from './options/policies.ts';
import { preset } from './options/preset.ts';
import { publisher } from './options/publisher.ts';
import { rights } from './options/rights.ts';
import { search } from './options/search.ts';
import { share } from './options/share.ts';
import { slots } from './options/slots.ts';
import { strings } from './options/strings.ts';
import { typography } from './options/typography.ts';

/** Every option of the theme: what a story's facts need of the paper, and how the paper is shown. */
export const optionFields = siteFields().extend({
  components,
  corrections,
  customCss,
  description,
  digits,
  feeds,
  folder,
  front,
  hosting,
  icon,
  listen,
  lists,
  ninjs,
  offline,
  pageData,
  photos,
  pictures,
  policies,
  preset,
  publisher,
  rights,
  search,
  share,
  slots,
  strings,
  typography,
});

/**
 * Reads the options given in `astro.config`.
 * @throws {OptionsError} with every problem.
 */
export function parseOptions(input: unknown, file: string): Options {
  const result = optionFields.safeParse(input);
  if (result.success) return withKnownBlocks(result.data, file);
  const subject = {
    input,
    known: (path: readonly PropertyKey[]) => knownNames(optionFields, path),
  };
  const findings = result.error.issues.flatMap((issue) => explain(issue, 'options', subject));
  throw new OptionsError(
    findings.map(({ code, message, help }) => [file, message, help, code].join('\n  ')),
  );
}

/** A block of the front shows a section that the paper has. */
function withKnownBlocks(options: Options, file: string): Options {
  const known = options.sections.map(({ id }) => id);
  const unknown = (options.front ?? []).flatMap((block, index) =>
    block.block === 'section' && !known.includes(block.id)
      ? [
          [
            file,
            `front[${index}].id is no section of this paper: \`${block.id}\`.`,
            `Write one of ${known.map((id) => `\`${id}\``).join(', ')}.`,
            'options/front-section',
          ].join('\n  '),
        ]
      : [],
  );
  if (unknown.length > 0) throw new OptionsError(unknown);
  return options;
}

/** Options that cannot be used. `issues` are texts ready to be shown. */
export class OptionsError extends Error {
  readonly code = 'options';
  readonly issues: readonly string[];

  constructor(issues: readonly string[]) {
    const count =
      issues.length === 1 ? 'There is 1 problem' : `There are ${issues.length} problems`;
    super(`${count} in the broadsheet options.\n\n${issues.join('\n\n')}`);
    this.name = 'OptionsError';
    this.stack = '';
    this.issues = issues;
  }
}

export type Options = z.output<typeof optionFields>;
export type BroadsheetOptions = z.input<typeof optionFields>;

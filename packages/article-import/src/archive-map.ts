import { nearest } from '@broadsheet/article-schema';
import { parse } from 'yaml';
import * as z from 'zod';
import { ImportError } from './error.ts';
import { PRESETS } from './readers/markdown/presets.ts';
import { FIELD_TARGETS, TAG_ACTIONS } from './targets.ts';

const text = () => z.string().trim().min(1);

const mapFields = z.strictObject({
  name: text()
    .optional()
    .meta({ description: 'The name of the archive: the beginning of its ids.' }),
  preset: z.enum(['plain', 'hugo', 'jekyll']).optional(),
  section: text().default('news').meta({ description: 'The section of stories that name none.' }),
  sections: z
    .record(z.string(), text())
    .default({})
    .meta({ description: 'Sections of the archive to sections of the paper.' }),
  languages: z
    .array(text().refine(isLanguage, 'It is no language tag, such as `en` or `pt-BR`.'))
    .default([])
    .meta({ description: 'The languages of the paper: those of stories become one of them.' }),
  origin: z
    .url()
    .optional()
    .meta({ description: 'Where the archive stood: links to what is not imported lead there.' }),
  permalink: text()
    .optional()
    .meta({ description: 'Old addresses, with {yyyy} {mm} {dd} {slug}: each becomes an alias.' }),
  stories: text().default('.').meta({ description: 'The folder of the stories below the source.' }),
  authors: text()
    .optional()
    .meta({ description: 'The folder of the author files below the source.' }),
  version: z
    .string()
    .regex(/^[123]\.\d$/)
    .optional()
    .meta({ description: 'The version of ninjs that items are held to, such as 3.1.' }),
  members: z.enum(['draft', 'publish']).default('draft').meta({
    description: 'What was for members alone: a draft, or a page whose whole text is open.',
  }),
  fields: z.record(z.string(), z.enum(FIELD_TARGETS)).default({}),
  shortcodes: z.record(z.string(), z.enum(TAG_ACTIONS)).default({}),
  tags: z.record(z.string(), z.enum(TAG_ACTIONS)).default({}),
  filters: z.record(z.string(), z.enum(TAG_ACTIONS)).default({}),
  types: z
    .record(z.string(), z.enum(['story', 'page', 'drop']))
    .default({})
    .meta({ description: 'What items of a type of its own become: `{ podcast: story }`.' }),
});

/**
 * Reads the field map of an archive, YAML or JSON, on top of its preset.
 * @throws {ImportError} with every problem.
 */
export function parseArchiveMap(content: string, file: string, preset?: string): ArchiveMap {
  const input = readYaml(content, file);
  const result = mapFields.safeParse(input ?? {});
  if (!result.success)
    throw new ImportError(result.error.issues.flatMap((issue) => explain(issue, file)));
  const name = (preset as ArchiveMap['preset']) ?? result.data.preset ?? 'plain';
  const base = PRESETS[name];
  return {
    ...result.data,
    preset: name,
    // The archive's own fields come first: the first that holds something is taken.
    fields: { ...result.data.fields, ...base.fields, ...result.data.fields },
    shortcodes: { ...base.shortcodes, ...result.data.shortcodes },
    tags: { ...base.tags, ...result.data.tags },
    filters: { ...base.filters, ...result.data.filters },
  };
}

function isLanguage(tag: string): boolean {
  try {
    return Boolean(new Intl.Locale(tag));
  } catch {
    return false;
  }
}

function readYaml(content: string, file: string): unknown {
  try {
    return parse(content);
  } catch (error) {
    throw new ImportError([
      `${file}\n  The field map is not YAML: ${(error as Error).message.split('\n')[0]}\n  import/map-not-yaml`,
    ]);
  }
}

function explain(issue: z.core.$ZodIssue, file: string): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = nearest(key, Object.keys(mapFields.shape));
      const help = near
        ? `Did you mean \`${near}\`?`
        : `Known: ${Object.keys(mapFields.shape).join(', ')}.`;
      return `${file}\n  ${key} is not a known field of a map.\n  ${help}\n  import/map-field-unknown`;
    });
  }
  const choices =
    issue.code === 'invalid_value' ? `It can be ${issue.values.join(', ')}.` : issue.message;
  return [
    `${file}\n  ${issue.path.join('.')} is not what it should be.\n  ${choices}\n  import/map-field-value`,
  ];
}

export type ArchiveMap = Omit<z.output<typeof mapFields>, 'preset'> & {
  preset: 'plain' | 'hugo' | 'jekyll';
};

import { readFileSync } from 'node:fs';
import { ContentError, readMarkdown } from '@broadsheet/article-schema';
import type { NamingStory } from '../newsroom/cross-check.ts';
import { decodeUtf8 } from './decode.ts';
import type { FileFacts } from './file-facts.ts';

/**
 * What a story that cannot be taken names of other files and of the options, as far as its front matter can
 * be read: what is wrong there is told together with the rest.
 */
export function namesRead({ file, full, path }: FileFacts): NamingStory[] {
  try {
    const { fields, issues } = readMarkdown(file, decodeUtf8(file, readFileSync(full)));
    const { id, section, language, translationOf, related, byline } = fields;
    return [
      {
        file,
        id: issues.length > 0 ? undefined : (textOf(id) ?? path),
        section: textOf(section),
        language: textOf(language),
        translationOf: textOf(translationOf),
        related: listOf(related).map(textOf),
        byline: listOf(byline).map((credit) => ({ person: textOf(personIn(credit)) })),
      },
    ];
  } catch (error) {
    if (error instanceof ContentError) return [];
    throw error;
  }
}

function personIn(credit: unknown): unknown {
  return typeof credit === 'object' && credit !== null && 'person' in credit
    ? credit.person
    : credit;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

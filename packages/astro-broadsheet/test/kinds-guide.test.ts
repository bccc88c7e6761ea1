import { readFileSync } from 'node:fs';
import { KIND_NEEDS, KINDS, parseStory, readMarkdown } from '@broadsheet/article-schema';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { letterIssues } from '../src/content/letters.ts';

const guide = readFileSync(new URL('../docs/kinds.md', import.meta.url), 'utf8');
const rules = {
  ...{ zone: 'Africa/Cairo', language: 'en', extra: z.record(z.string(), z.unknown()) },
  photos: { alt: 'required', credit: 'required' } as const,
};

/** Each section of the guide: its front matter, and its text where it shows one. */
const EXAMPLES = guide
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    title: section.slice(0, section.indexOf('\n')),
    fields: /```yaml\n([\s\S]*?)```/.exec(section)?.[1] ?? '',
    body: /```md\n([\s\S]*?)```/.exec(section)?.[1] ?? 'Text.',
  }));

describe('the guide to the kinds of story', () => {
  it.each(EXAMPLES)('shows a story that can be published: $title', ({ title, fields, body }) => {
    const text = `---\nheadline: A headline\nsection: local\npublished: 2026-11-20T09:00\n${fields}---\n\n${body}`;
    const source = { file: 'example.md', path: 'example', text };
    const { kind } = parseStory(source, rules).value;
    expect(title.toLowerCase()).toBe(kind);
    expect(letterIssues('example.md', readMarkdown('example.md', text))).toEqual([]);
    for (const { field } of KIND_NEEDS[kind] ?? []) expect(fields).toContain(`${field}:`);
  });

  it('leaves no kind out', () => {
    const shown = EXAMPLES.map(({ title }) => title.toLowerCase());
    expect(shown.toSorted()).toEqual([...KINDS].toSorted());
  });
});

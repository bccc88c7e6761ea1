import { describe, expect, it } from 'vitest';
import { mapCategories } from '../src/archive.ts';
import { sectionsOf } from '../src/sections.ts';

describe('the stories of a category go to the section', () => {
  it.each([
    ['of its address', { slug: 'local', name: 'Town and around' }, 'local'],
    ['whose address its name would give', { slug: 'cat-7', name: 'LOCAL' }, 'local'],
    ['of its name', { slug: 'cat-7', name: 'Sea & Ships' }, 'sea-ships'],
    ['of its name in another language of the paper', { slug: 'cat-7', name: 'محليات' }, 'local'],
  ])('%s', (_, category, section) => {
    expect(mapped([category])).toEqual({ [category.slug]: section });
  });

  it('of nothing else: those of no section are left to the section for the rest', () => {
    expect(mapped([{ slug: 'cat-7', name: 'Weather' }])).toEqual({});
  });
});

function mapped(categories: { slug: string; name: string }[]): Record<string, string> {
  const archive = { title: '', site: '', categories: categories.map(withStories) };
  return mapCategories(archive, sectionsOf('Local, Sea & Ships', ['en', 'ar']));
}

function withStories(category: { slug: string; name: string }) {
  return { ...category, stories: 1 };
}

import type { FieldTarget, TagAction } from '../../targets.ts';

const COMMON: Record<string, FieldTarget> = {
  title: 'headline',
  date: 'published',
  author: 'byline',
  authors: 'byline',
  tags: 'topics',
  topics: 'topics',
  slug: 'slug',
  canonical: 'canonical',
  lang: 'language',
  language: 'language',
};

/** The conventions of a generator: what its fields, shortcodes, tags and filters mean. */
export const PRESETS: Record<'plain' | 'hugo' | 'jekyll', Preset> = {
  plain: {
    fields: {
      ...COMMON,
      headline: 'headline',
      published: 'published',
      updated: 'updated',
      description: 'standfirst',
      summary: 'standfirst',
      draft: 'draft',
    },
    shortcodes: {},
    tags: {},
    filters: {},
  },
  hugo: {
    fields: {
      ...COMMON,
      publishdate: 'published',
      lastmod: 'updated',
      expirydate: 'expires',
      draft: 'draft',
      description: 'standfirst',
      summary: 'standfirst',
      categories: 'section',
      images: 'photo',
      aliases: 'aliases',
      url: 'aliases',
      weight: 'drop',
      layout: 'drop',
      type: 'drop',
    },
    shortcodes: {
      figure: 'picture',
      img: 'picture',
      ref: 'ref',
      relref: 'ref',
      youtube: 'youtube',
      vimeo: 'vimeo',
      tweet: 'tweet',
      x: 'tweet',
      gist: 'link',
      highlight: 'code',
    },
    tags: {},
    filters: {},
  },
  jekyll: {
    fields: {
      ...COMMON,
      excerpt: 'standfirst',
      description: 'standfirst',
      categories: 'section',
      category: 'section',
      image: 'photo',
      permalink: 'aliases',
      redirect_from: 'aliases',
      redirect_to: 'redirect',
      published: 'public',
      layout: 'drop',
    },
    shortcodes: {},
    tags: {
      highlight: 'code',
      image: 'picture',
      include: 'drop',
      post_url: 'ref',
      link: 'ref',
      comment: 'drop',
      assign: 'drop',
    },
    filters: { relative_url: 'path', absolute_url: 'path', url: 'path' },
  },
};

interface Preset {
  fields: Record<string, FieldTarget>;
  shortcodes: Record<string, TagAction>;
  tags: Record<string, TagAction>;
  filters: Record<string, TagAction>;
}

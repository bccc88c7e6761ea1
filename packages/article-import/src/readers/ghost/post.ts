import * as z from 'zod';

const text = () =>
  z
    .union([z.string(), z.number().transform(String)])
    .nullish()
    .transform((value) => value ?? undefined);
const words = () => text().transform((value) => value?.trim() || undefined);
// SQLite, which most Ghosts run on, has numbers for truth.
const flag = () =>
  z
    .union([z.boolean(), z.number(), z.literal(['0', '1', ''])])
    .nullish()
    .transform((value) => value === true || Number(value) === 1);
const id = () => z.union([z.string().min(1), z.number().transform(String)]);
const order = () =>
  z
    .number()
    .nullish()
    .transform((value) => value ?? 0);

/** What is said of a post under `posts_meta` since Ghost 3, and in the post itself before. */
const metaShape = {
  meta_title: words(),
  meta_description: words(),
  og_title: words(),
  og_description: words(),
  og_image: words(),
  twitter_title: words(),
  twitter_description: words(),
  twitter_image: words(),
  feature_image_alt: words(),
  feature_image_caption: words(),
  email_only: flag(),
  email_subject: words(),
  frontmatter: words(),
};

/** An author as the export holds one; e-mail address and password are not read. */
export const ghostUser = z.object({
  id: id(),
  name: words(),
  slug: words(),
  bio: words(),
  website: words(),
  location: words(),
  profile_image: words(),
  facebook: words(),
  twitter: words(),
  threads: words(),
  bluesky: words(),
  mastodon: words(),
  tiktok: words(),
  youtube: words(),
  instagram: words(),
  linkedin: words(),
});

export const ghostTag = z.object({
  id: id(),
  name: words(),
  slug: words(),
  visibility: text(),
});

/** A post or page as Ghost 1 to 6 exports it, and as its APIs give it. */
export const ghostPost = z.object({
  ...metaShape,
  id: id(),
  uuid: text(),
  comment_id: text(),
  title: text(),
  slug: words(),
  lexical: text(),
  mobiledoc: text(),
  markdown: text(),
  html: text(),
  feature_image: words(),
  image: words(),
  featured: flag(),
  type: text(),
  page: flag(),
  status: text(),
  visibility: text(),
  locale: words(),
  published_at: text(),
  created_at: text(),
  updated_at: text(),
  custom_excerpt: words(),
  canonical_url: words(),
  codeinjection_head: words(),
  codeinjection_foot: words(),
  custom_template: words(),
  author_id: id().nullish(),
  authors: z.array(ghostUser).nullish(),
  tags: z.array(ghostTag).nullish(),
  tiers: z.array(z.object({ name: words() })).nullish(),
});

export const ghostMeta = z.object({ ...metaShape, post_id: id() });
export const postAuthor = z.object({ post_id: id(), author_id: id(), sort_order: order() });
export const postTag = z.object({ post_id: id(), tag_id: id(), sort_order: order() });
export const postTier = z.object({ post_id: id(), product_id: id() });
export const ghostTier = z.object({ id: id(), name: words() });
export const ghostRole = z.object({ id: id(), name: words() });
export const userRole = z.object({ role_id: id(), user_id: id() });
export const ghostSetting = z.object({ key: z.string(), value: text() });

export type GhostPost = z.output<typeof ghostPost>;
export type GhostUser = z.output<typeof ghostUser>;
export type GhostTag = z.output<typeof ghostTag>;
export type GhostMeta = z.output<typeof ghostMeta>;

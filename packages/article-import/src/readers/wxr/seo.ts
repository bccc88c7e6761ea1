import { metaOf, type WxrItem } from './item.ts';
import { plain } from './plain.ts';

/** What the SEO plugins that people use keep of an item: Yoast, Rank Math, All in One SEO, SEOPress and others. */
export function seoOf(item: WxrItem): Seo {
  const text = (keys: readonly string[]) => withoutVariables(plain(metaOf(item, ...keys)));
  const robots = metaOf(item, ...ROBOTS);
  return {
    title: text(TITLES),
    description: text(DESCRIPTIONS),
    social: text(SOCIAL),
    canonical: webAddress(metaOf(item, ...CANONICALS)),
    isHidden:
      NOINDEX.some((key) => ['1', 'yes', 'on'].includes(metaOf(item, key))) ||
      /noindex/.test(robots),
  };
}

/** A title of variables alone says nothing of its own. */
function withoutVariables(text: string): string {
  const bare = text
    .replace(/%%?[a-z_]+(\([^)]*\))?%%?|#[a-z_]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare.replace(/^[\s|–—»·:-]+|[\s|–—«·:-]+$/g, '');
}

function webAddress(text: string): string {
  return /^https?:\/\//.test(text) && URL.canParse(text) ? text : '';
}

const TITLES = [
  '_yoast_wpseo_title',
  'rank_math_title',
  '_aioseo_title',
  '_aioseop_title',
  '_seopress_titles_title',
  '_genesis_title',
  'standard_seo_post_meta_title',
];
const DESCRIPTIONS = [
  '_yoast_wpseo_metadesc',
  'rank_math_description',
  '_aioseo_description',
  '_aioseop_description',
  '_seopress_titles_desc',
  '_genesis_description',
  'standard_seo_post_meta_description',
  '_su_description',
];
const SOCIAL = [
  '_yoast_wpseo_opengraph-title',
  '_yoast_wpseo_twitter-title',
  'rank_math_facebook_title',
  'rank_math_twitter_title',
  '_aioseo_og_title',
  '_seopress_social_fb_title',
  '_seopress_social_twitter_title',
];
const CANONICALS = [
  '_yoast_wpseo_canonical',
  'rank_math_canonical_url',
  '_aioseop_custom_link',
  '_aioseo_canonical_url',
  '_seopress_robots_canonical',
  '_genesis_canonical_uri',
];
const NOINDEX = [
  '_yoast_wpseo_meta-robots-noindex',
  '_seopress_robots_index',
  '_aioseop_noindex',
  '_genesis_noindex',
];
const ROBOTS = ['rank_math_robots'];

/** Empty where the plugin says nothing. */
export interface Seo {
  title: string;
  description: string;
  /** The headline for social networks. */
  social: string;
  canonical: string;
  isHidden: boolean;
}

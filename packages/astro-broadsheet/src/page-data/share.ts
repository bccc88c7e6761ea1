import type { StoryFacts } from '@broadsheet/article-schema';
import type { Options } from '../config.ts';
import type { Strings } from '../strings.ts';

/** Links that pass a story on, each with its words. */
export function shareLinks(
  { headline, url }: Pick<StoryFacts, 'headline' | 'url'>,
  places: Options['share'],
  strings: Strings,
): ShareLink[] {
  return places.map((place) => {
    const { label, address } = PLACES[place];
    return { place, label: label ?? strings.email, url: address(headline, url) };
  });
}

const query = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');

const PLACES: Record<
  Options['share'][number],
  { label?: string; address: (headline: string, url: string) => string }
> = {
  email: {
    address: (subject, url) => `mailto:?${query({ subject, body: `${subject}\n\n${url}` })}`,
  },
  whatsapp: {
    label: 'WhatsApp',
    address: (headline, url) => `https://wa.me/?${query({ text: `${headline} ${url}` })}`,
  },
  telegram: {
    label: 'Telegram',
    address: (text, url) => `https://t.me/share/url?${query({ url, text })}`,
  },
  facebook: {
    label: 'Facebook',
    address: (_, u) => `https://www.facebook.com/sharer/sharer.php?${query({ u })}`,
  },
  bluesky: {
    label: 'Bluesky',
    address: (headline, url) =>
      `https://bsky.app/intent/compose?${query({ text: `${headline} ${url}` })}`,
  },
  linkedin: {
    label: 'LinkedIn',
    address: (_, url) => `https://www.linkedin.com/sharing/share-offsite/?${query({ url })}`,
  },
  x: { label: 'X', address: (text, url) => `https://x.com/intent/post?${query({ text, url })}` },
};

export interface ShareLink {
  place: Options['share'][number];
  label: string;
  url: string;
}

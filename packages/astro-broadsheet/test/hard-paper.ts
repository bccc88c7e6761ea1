import sharp from 'sharp';
import { storyFile } from './site.ts';

/**
 * The files of a paper in two directions whose every word is too long, whose photos are too small and
 * whose lists are too many.
 */
export async function hardPaper(): Promise<Record<string, string | Uint8Array>> {
  const files: Record<string, string | Uint8Array> = {
    'content/media/small.png': await picture(200, 150),
    'content/media/wide.png': await picture(1600, 400),
    'content/media/tall.png': await picture(500, 1500),
    'content/people/solo.md': '---\nname: Ŷ\n---\n',
    'content/people/face.md': `---\nname: ${WORD}\nrole: ${WORD}\nphoto: { src: /media/small.png, alt: A, credit: B }\n---\n`,
  };
  for (const [name, { body, ...fields }] of Object.entries(STORIES)) {
    const { photo, photos, ...bare } = fields as Record<string, unknown>;
    files[`content/stories/${name}.md`] = storyFile({ ...fields, id: name }, body);
    // In the other direction, and without lead photos.
    const arabic = { ...bare, ...(photos ? { photos } : {}), id: `${name}-ar`, language: 'ar' };
    const headline = `${ARABIC} ${bare.headline}`;
    files[`content/stories/ar/${name}.md`] = storyFile({ ...arabic, headline }, body);
  }
  return files;
}

function picture(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#456' } })
    .png()
    .toBuffer();
}

export const WORD = 'Donaudampfschifffahrts'.repeat(4).slice(0, 80);
const ARABIC = 'المجلس يقول';
const LONG = 'The council of the lower delta says that it has heard of the water '
  .repeat(5)
  .slice(0, 299)
  .concat('!');
const small = { src: '/media/small.png', alt: 'A', credit: WORD };
const CAPTION = 'It stood there in the rain and said nothing at all to anybody. '
  .repeat(16)
  .slice(0, 1000);
const TEXT = `${WORD} in a text.\n\n## ${WORD}\n\n![A](/media/small.png "${CAPTION} | ${WORD}")\n\n| ${WORD} | b |\n| --- | --- |\n| ${WORD} | ${WORD} |\n\n## Second\n\n\`${WORD}\`\n\n> ${WORD}\n\n:::factbox[${WORD}]\n${WORD}\n:::\n\n:::pullquote{by="${WORD}"}\n${WORD}\n:::\n\n:::gallery\n![A](/media/small.png)\n\n![A](/media/tall.png)\n:::\n\n::video{url="https://video.example/${WORD}" title="${WORD}"}\n\nhttps://example.org/${WORD}/${WORD}\n`;
const people = Array.from({ length: 25 }, (_, index) => ({ name: `Author Number ${index + 1}` }));
const at = (minute: number) =>
  `2026-11-20T${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const STORIES: Record<string, Record<string, unknown> & { body: string }> = {
  long: {
    headline: LONG,
    kicker: WORD,
    standfirst: `${WORD} ${LONG}`,
    byline: people,
    dateline: WORD,
    photo: { ...small, caption: CAPTION },
    topics: Array.from({ length: 40 }, (_, index) => `Topic ${index + 1}`),
    body: TEXT,
  },
  word: {
    headline: WORD,
    byline: ['solo', 'face'],
    photo: { ...small, src: '/media/tall.png' },
    topics: [WORD],
    section: 'world',
    series: { name: WORD, part: 1 },
    body: TEXT,
  },
  corrected: {
    headline: 'A story with 300 corrections',
    photo: { ...small, src: '/media/wide.png' },
    corrections: Array.from({ length: 300 }, (_, index) => ({
      at: at(600 + index),
      kind: 'correction',
      text: `Number ${index + 1} was ${index * 7} and is ${index * 11}; the name of the ${index}th street was wrong, too.`,
    })),
    body: 'All of it was wrong.',
  },
  mixed: { headline: 'FIFA تعلن: 3.5% زيادة, says «Delta» (2026)', body: 'Text.' },
  opinion: { headline: LONG, kind: 'opinion', byline: ['face', 'solo'], photo: small, body: TEXT },
  analysis: { headline: WORD, kind: 'analysis', byline: ['solo'], body: TEXT },
  editorial: { headline: LONG, kind: 'editorial', body: TEXT },
  interview: {
    headline: WORD,
    kind: 'interview',
    interviewee: { name: WORD, role: LONG },
    body: `**${WORD}?**\n\n${WORD}`,
  },
  review: {
    headline: LONG,
    kind: 'review',
    reviewed: {
      ...{ name: WORD, type: 'book', creator: WORD, url: 'https://book.example/' },
      rating: { value: 7.5, best: 10 },
    },
    body: TEXT,
  },
  obituary: {
    headline: WORD,
    kind: 'obituary',
    obituary: { name: WORD, born: '1938', died: '2026-11-10' },
    photo: small,
    body: TEXT,
  },
  explainer: {
    headline: LONG,
    kind: 'explainer',
    body: Array.from({ length: 30 }, (_, index) => `## ${WORD} ${index}\n\nText.`).join('\n\n'),
  },
  check: {
    headline: WORD,
    kind: 'fact-check',
    claim: { text: `${WORD} ${LONG}`, by: WORD, at: at(60), url: 'https://claim.example/' },
    verdict: WORD,
    body: TEXT,
  },
  live: {
    headline: WORD,
    kind: 'live',
    live: {
      began: at(0),
      points: [WORD, LONG],
      updates: Array.from({ length: 200 }, (_, index) => ({
        at: at(index * 2),
        headline: index % 5 === 0 ? WORD : `Update ${index + 1}`,
        text: `**${WORD}** and so on.`,
        pinned: index === 3,
      })),
    },
    body: TEXT,
  },
  gallery: {
    headline: LONG,
    kind: 'gallery',
    photo: small,
    photos: ['small', 'wide', 'tall'].map((name) => ({
      ...small,
      src: `/media/${name}.png`,
      caption: CAPTION,
    })),
    body: TEXT,
  },
  letters: {
    headline: LONG,
    kind: 'letters',
    body: `:::letter[${WORD}]{by="${WORD}" place="${WORD}"}\n${WORD}\n:::`,
  },
  brief: { headline: WORD, kind: 'brief', photo: small, body: TEXT },
  sponsored: {
    headline: LONG,
    kind: 'sponsored',
    sponsor: { name: WORD, url: 'https://sponsor.example/' },
    body: TEXT,
  },
};

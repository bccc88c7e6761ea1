import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, makeSite, storyFile } from './site.ts';

const photo = { src: '/media/a.gif', alt: 'A dot', credit: 'Sam' };
const PIXEL = Uint8Array.from(
  Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
);
const INTERVIEW = { kind: 'interview', interviewee: { name: 'Bruno Hale', role: 'lock keeper' } };
const LIVE = {
  began: '2026-11-20T09:00',
  points: ['The crest passed.'],
  updates: [
    { at: '2026-11-20T10:00', headline: 'First', text: 'It *rose*.', pinned: true },
    { at: '2026-11-20T11:00', headline: 'Second', text: 'It fell.' },
    { at: '2026-11-20T12:00', headline: 'Third', text: 'It stood.' },
  ],
};
const PAID = { kind: 'sponsored', sponsor: { name: 'Lamp Works', url: 'https://lamps.example/' } };
const FILES = {
  'content/media/a.gif': PIXEL,
  'content/people/idris.md':
    '---\nname: Idris Bell\nrole: Editor\nphoto: { src: /media/a.gif, alt: Idris, credit: Sam }\n---\n',
  'content/stories/report.md': storyFile(),
  'content/stories/opinion.md': storyFile({ kind: 'opinion', byline: ['idris'] }),
  'content/stories/interview.md': storyFile(INTERVIEW, '**Why?**\n\nSo.'),
  'content/stories/interview-mdx.mdx': storyFile(INTERVIEW, '**Q:** Why?\n\n**A:** So.'),
  'content/stories/explainer.md': storyFile({ kind: 'explainer' }, '## One\n\nA.\n\n## Two\n\nB.'),
  'content/stories/explainer-mdx.mdx': storyFile(
    { kind: 'explainer' },
    '## One\n\nA.\n\n## Two\n\nB.',
  ),
  'content/stories/letters.md': storyFile(
    { kind: 'letters' },
    ':::letter[The ferry]{by="T. Ambrose" place="Ostrel"}\nIt is a place.\n:::',
  ),
  'content/stories/letters-mdx.mdx': storyFile(
    { kind: 'letters' },
    '<Letter by="T. Ambrose" place="Ostrel" title="The ferry">\nIt is a place.\n</Letter>',
  ),
  'content/stories/paid.md': storyFile(
    { headline: 'Light', ...PAID },
    'A [lamp](https://lamps.example/1).',
  ),
  'content/stories/paid-mdx.mdx': storyFile(
    { headline: 'More light', ...PAID },
    'A [lamp](https://lamps.example/1).',
  ),
  'content/stories/live.md': storyFile({ kind: 'live', live: LIVE }),
  'content/stories/ended.md': storyFile({
    kind: 'live',
    live: { ...LIVE, ended: '2026-11-20T13:00' },
  }),
  'content/stories/gallery.md': storyFile({
    kind: 'gallery',
    photo,
    photos: [photo, { ...photo, src: '/media/b.gif', caption: 'The other.' }],
  }),
  'content/media/b.gif': PIXEL,
};

describe('a paper with every kind of story', () => {
  let built: Built;
  const story = (name: string) => built.read(`2026/11/${name}/index.html`);
  const headline = (name: string) => /<h1[^>]*>(.*?)<\/h1>/.exec(story(name))?.[1];
  const order = (html: string, ...parts: string[]) => {
    const body = html.slice(html.indexOf('<body'));
    const places = parts.map((part) => body.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  };

  beforeAll(async () => {
    built = await makeSite('kinds', {
      options: { components: { Rating: './src/Rating.astro' } },
      files: {
        ...FILES,
        'content/stories/review.md': storyFile({
          kind: 'review',
          reviewed: { name: 'White Harvest', type: 'film', rating: { value: 4 } },
        }),
        'src/Rating.astro': '<p>ours: {Astro.props.rating.text}</p>\n',
      },
    }).build();
    expect(built.code, built.output).toBe(0);
  }, 60_000);

  it('says who speaks in an opinion before what is said, once', () => {
    order(story('opinion'), 'Opinion</p>', 'The author’s own view.', 'data-part="byline"', '<h1');
    expect(story('opinion').match(/data-part="byline"/g)).toHaveLength(1);
    expect(story('opinion')).toMatch(/class="byline-portraits">[\s\S]*class="voice-post">Editor</);
    order(story('interview'), '<h1', 'In conversation with', 'Bruno Hale', 'lock keeper');
  });

  it.each(['interview', 'interview-mdx'])('marks the questions of an interview (%s)', (name) => {
    expect(story(name).match(/<p class="question">/g)).toHaveLength(1);
    expect(story(name)).toMatch(/<p class="question"><strong>(Why\?|Q:)/);
  });

  it.each(['explainer', 'explainer-mdx'])('lists the contents of an explainer (%s)', (name) => {
    const html = story(name);
    const [, nav = ''] = /<nav class="contents"[^>]*>([\s\S]*?)<\/nav>/.exec(html) ?? [];
    const targets = [...nav.matchAll(/href="#([^"]+)">(\w+)/g)].map(([, id]) => id);
    expect(targets).toHaveLength(2);
    for (const id of targets) expect(html).toContain(`id="${id}"`);
    expect(story('report')).not.toContain('class="contents"');
  });

  it.each(['letters', 'letters-mdx'])('sets each letter with its writer and place (%s)', (name) => {
    expect(story(name).replace(/\s*\n\s*/g, '')).toMatch(
      /<section class="letter">\s*<h2[^>]*>The ferry<\/h2>\s*<p>It is a place\.<\/p>\s*<p class="letter-from">T\. Ambrose, Ostrel<\/p>\s*<\/section>/,
    );
    expect(built.read('rss.xml')).toContain('T. Ambrose, Ostrel');
  });

  it('takes the beginning of a letter as the summary, without its fence', () => {
    expect(story('letters')).toContain('name="description" content="It is a place."');
  });

  it('labels what is paid for in its headline, wherever that stands', () => {
    expect(headline('paid')).toBe('Sponsored: Light');
    for (const page of ['paid', 'paid-mdx'])
      expect(story(page)).toContain('<a href="https://lamps.example/1" rel="sponsored noopener">');
    const others = [...built.files].filter(([name]) => /\.(html|xml|json)$/.test(name));
    const unlabelled = others
      .filter(([name]) => name !== '2026/11/paid/index.html')
      .filter(([, bytes]) => /(?<!Sponsored: )(?<![\w ])(Light|More light)\b/.test(String(bytes)))
      .map(([name]) => name);
    expect(unlabelled).toEqual([]);
    expect(built.read('rss.xml')).toContain('<title>Sponsored: Light</title>');
    expect(story('paid')).toContain('<title>Sponsored: Light — ');
    expect(story('paid')).toContain('"headline":"Sponsored: Light"');
  });

  it('shows the updates of a live blog, the pinned first, then the newest, each with its link', () => {
    const html = story('live');
    order(html, 'The crest passed.', 'Pinned', '>First<', '>Third<', '>Second<');
    expect(html).toContain('It <em>rose</em>.');
    expect(html).toContain('"articleBody":"It rose."');
    expect(html).not.toContain('"author":[]');
    expect(html).toMatch(
      /<li id="update-202611200900"[\s\S]*href="#update-202611200900"><time datetime="2026-11-20T11:00:00\+02:00">11:00 AM/,
    );
  });

  it('says as of when a live blog tells, and how to see more, until it ends', () => {
    expect(story('live')).toMatch(/As of November 20, 2026 · 12:00 PM\./);
    expect(story('live')).toContain('<a href="/2026/11/live/">Show what is new</a>');
    expect(story('ended')).toMatch(/<strong>Ended<\/strong> <time datetime="2026-11-20T13:00/);
    expect(story('ended')).not.toContain('Show what is new');
  });

  it('shows the lead photo of a gallery among the others, and nowhere else', () => {
    const html = story('gallery');
    expect(html.match(/data-part="lead-photo"/g)).toHaveLength(1);
    expect(html.match(/<figure/g)).toHaveLength(2);
    order(html, '1 / 2', '2 / 2', 'The other.');
  });

  it('loads the style sheet of a kind where that kind is, and there alone', () => {
    const sheets = (name: string) =>
      [...story(name).matchAll(/_astro\/([a-z-]+)\.[^"]+\.css/g)].map(([, sheet]) => sheet);
    expect(sheets('live')).toContain('live');
    expect(sheets('letters-mdx')).toContain('letters');
    expect(
      sheets('report').filter((name) => ['live', 'letters', 'review'].includes(`${name}`)),
    ).toEqual([]);
  });

  it('shows a component of the site in place of one of a kind', () => {
    expect(story('review')).toContain('<p>ours: 4 out of 5</p>');
    expect(story('review')).toContain('White Harvest');
  });
});

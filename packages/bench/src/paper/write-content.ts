import { idOf } from './lists.ts';
import type { PaperStory } from './stories.ts';

/** A file of a site: its path below the site's root, and its text. */
export type SiteFile = readonly [path: string, text: string];

/** The file of a story in Broadsheet's content folder, in the folder of its month. */
export function storyFile(story: PaperStory): SiteFile {
  const { id, byline, hasPhoto, picture, correction, paragraphs, ...fields } = story;
  const month = story.published.slice(0, 7).replace('-', '/');
  const head = {
    ...{ id, ...fields },
    byline: byline.map(idOf),
    ...(hasPhoto && {
      photo: { src: `/media/${picture}`, alt: 'Discs of colour', credit: creditOf(picture) },
    }),
    ...(correction && {
      corrections: [{ at: story.published, kind: 'correction', text: correction }],
    }),
  };
  return [
    `content/stories/${month}/${id}.md`,
    `${frontMatter(head)}\n${paragraphs.join('\n\n')}\n`,
  ];
}

/** The file of a person in Broadsheet's content folder; `id` stays when the name changes. */
export function personFile(id: string, name: string): SiteFile {
  return [`content/people/${id}.md`, frontMatter({ name })];
}

/** A picture has one credit wherever it stands, or each story's copy would be another file. */
export function creditOf(picture: string): string {
  return `Photographer ${picture.replace(/\D/g, '')}`;
}

/** Fields as YAML that every generator reads: each value is JSON, which is YAML. */
export function frontMatter(fields: object): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n`;
}

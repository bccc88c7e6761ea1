import { idOf } from '../../paper/lists.ts';
import type { PaperStory } from '../../paper/stories.ts';
import { creditOf, frontMatter, type SiteFile } from '../../paper/write-content.ts';

/** A story as the peers read it, below a folder of theirs; `own` are fields of one of them alone. */
export function peerStory(story: PaperStory, folder: string, own: object): SiteFile {
  const head = {
    title: story.headline,
    slug: story.id,
    date: story.published,
    // Quoted: YAML would read a time, which the templates write as it stands.
    published: story.published,
    standfirst: story.standfirst,
    topics: story.topics.map(idOf),
    people: story.byline.map(idOf),
    ...own,
    ...(story.hasPhoto && { picture: story.picture, credit: creditOf(story.picture) }),
    correction: story.correction,
  };
  const month = story.published.slice(0, 7).replace('-', '/');
  return [
    `${folder}/${month}/${story.id}.md`,
    `${frontMatter(head)}\n${story.paragraphs.join('\n\n')}\n`,
  ];
}

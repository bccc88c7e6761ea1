import type { Paper } from '../paper/paper.ts';
import type { PaperStory } from '../paper/stories.ts';
import type { SiteFile } from '../paper/write-content.ts';
import type { Tool } from './tools/tool.ts';

/** The cases in the order in which they are measured: each begins where the one before ended. */
export const CASES = ['cold', 'unchanged', 'edited', 'added', 'renamed', 'token'] as const;

/** The files that a case changes in the sources of a tool; none for a cold build and for no change. */
export function changesOf(name: Case, run: number, paper: Paper, tool: Tool): SiteFile[] {
  switch (name) {
    case 'edited':
      return [tool.story(edited(paper, run), paper.lists)];
    case 'added':
      return [tool.story(added(paper, run), paper.lists)];
    case 'renamed': {
      const [[id = '', old = ''] = []] = paper.people;
      return tool.people(new Map([...paper.people, [id, `${old} Renamed${run}`]]));
    }
    case 'token':
      return [tool.theme(`#12${(10 + run).toString(16).padStart(2, '0')}56`)];
    default:
      return [];
  }
}

/** Where the pages of the story stand that a case changes. */
export function storyFolderOf(name: Case, run: number, paper: Paper): string {
  const story = name === 'added' ? added(paper, run) : edited(paper, run);
  return `${story.published.slice(0, 7).replace('-', '/')}/${story.id}`;
}

/** The third newest story with a new headline and one sentence more. */
function edited(paper: Paper, run: number): PaperStory {
  const story = paper.latest.at(-3) ?? (paper.latest.at(-1) as PaperStory);
  return {
    ...story,
    headline: `${story.headline} again ${run}`,
    paragraphs: [...story.paragraphs, `One more sentence of run ${run}.`],
  };
}

/** A story newer than all, in the section and topics of the newest. */
function added(paper: Paper, run: number): PaperStory {
  const story = paper.latest.at(-1) as PaperStory;
  return {
    ...story,
    id: `story-added-${run}`,
    headline: `${story.headline} added ${run}`,
    published: `2026-11-21T0${run % 10}:00:00Z`,
  };
}

export type Case = (typeof CASES)[number];

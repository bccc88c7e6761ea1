import type { World } from '../command.ts';
import type { Site } from '../site/site.ts';
import type { StoryFile } from '../site/stories.ts';

/** One thing that is looked at; all of them stand in `checks.ts`. Returns problems ready to be shown. */
export interface Check {
  /** What it looks at: “the version of Node”. */
  what: string;
  find: (patient: Patient) => string[];
}

export interface Patient {
  site: Site;
  stories: StoryFile[];
  world: World;
}

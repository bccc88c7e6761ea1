import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BLOCKS } from '../sites/docs/test/pages.ts';

/**
 * Does in a folder what the tutorial says, block by block: commands are given to `run` with the folder they
 * are typed in, files are written, and what is to be added to the story is. Returns where it ends.
 */
export async function followTutorial(folder: string, run: Run): Promise<string> {
  let here = folder;
  let story = '';
  for (const { language, code, file } of BLOCKS.filter(({ page }) => page === PAGE)) {
    const lines = code.trim().split('\n');
    if (file) {
      mkdirSync(dirname(join(here, file)), { recursive: true });
      writeFileSync(join(here, file), code);
      if (file.includes('/stories/')) story = code;
    } else if (language === 'yaml') {
      const path = /^# (\S+)$/m.exec(story)?.[1] ?? '';
      writeFileSync(join(here, path), story.replace(/^byline:/m, `${code}byline:`));
    } else if (language === 'sh') {
      for (const line of lines.filter((each) => !LEFT_OUT.test(each))) {
        const [, into] = /^cd (\S+)$/.exec(line) ?? [];
        if (into) here = join(here, into);
        else await run(line, here);
      }
    }
  }
  return here;
}

const PAGE = 'start/tutorial.md';
// The way for those in a hurry, and what serves until it is stopped.
const LEFT_OUT = /^npm create |^npx astro (dev|preview)$/;

type Run = (command: string, folder: string) => Promise<void>;

import type { SiteCommand } from '../command.ts';
import { CHECKS } from '../doctor/checks.ts';
import { readSite } from '../site/site.ts';
import { storyFiles } from '../site/stories.ts';

/** Says what is wrong with the setup of a site, and how to mend it; exit code 1 where something is. */
export const doctor: SiteCommand = {
  name: 'doctor',
  describe: (command) =>
    command.description(
      'Says what is wrong with the setup of this site, and how to mend it. Exit code 1: something is.',
    ),
  async run(_, world) {
    const site = await readSite(world.cwd);
    const patient = { site, stories: storyFiles(site), world };
    const found = CHECKS.flatMap(({ find }) => find(patient));
    const looked = CHECKS.map(({ what }) => what).join(', ');
    for (const problem of found) world.log(`${problem}\n`);
    world.log(
      `Looked at ${looked}: ${found.length === 0 ? 'nothing wrong' : countOf(found.length)}.`,
    );
    return found.length > 0 ? 1 : 0;
  },
};

function countOf(problems: number): string {
  return problems === 1 ? '1 problem' : `${problems} problems`;
}

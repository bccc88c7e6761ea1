import { problem } from '../error.ts';
import type { Check } from './doctor.ts';

/** A paper that says nothing of its zone has that of nobody. */
export const checkZone: Check = {
  what: 'the time zone',
  find({ site, world }) {
    if (site.options.zone !== 'UTC' || /^(Etc\/)?(UTC|GMT|UCT)$/.test(world.zone)) return [];
    return [
      problem(
        'doctor/zone',
        `The times of stories are UTC, and this machine is in ${world.zone}.`,
        `Set \`zone: '${world.zone}'\` in ${site.config}, before stories are published: it moves those whose time has no offset.`,
      ),
    ];
  },
};

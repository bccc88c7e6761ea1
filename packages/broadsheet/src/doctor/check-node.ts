import { satisfies } from 'semver';
import { problem } from '../error.ts';
import type { Check } from './doctor.ts';

export const checkNode: Check = {
  what: 'the version of Node',
  find: ({ world: { node } }) =>
    satisfies(node, NEEDED)
      ? []
      : [
          problem(
            'doctor/node-old',
            `This is Node ${node}; the paper needs ${NEEDED}.`,
            'Get a newer one from https://nodejs.org, here and where the paper is built.',
          ),
        ],
};

const NEEDED = '>=22.12.0';

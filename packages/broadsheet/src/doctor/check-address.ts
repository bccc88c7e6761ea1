import { problem } from '../error.ts';
import type { Check } from './doctor.ts';

/** Feeds and sitemaps name the address of the paper, which cannot be an example or this machine. */
export const checkAddress: Check = {
  what: 'the address of the paper',
  find({ site: { origin, config } }) {
    const help = `Set \`site\` in ${config} to the address at which readers find the paper.`;
    const url = URL.parse(origin ?? '');
    if (!url) return [problem('doctor/address-missing', 'The paper has no address.', help)];
    if (EXAMPLE.test(url.hostname))
      return [problem('doctor/address-example', `The address of the paper is ${origin}.`, help)];
    return url.protocol === 'https:'
      ? []
      : [
          problem(
            'doctor/address-http',
            `${origin} is not encrypted.`,
            `${help} Begin it with https://.`,
          ),
        ];
  },
};

const EXAMPLE = /(^|\.)(example\.(com|org|net)|localhost|invalid|test)$|^127\.|^\[/;

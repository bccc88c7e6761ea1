import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPaper, checkPaper, importInto, makePaper } from './paper.mjs';

/** Imports two real exports of WordPress into one paper, builds and checks it; stops at what fails. */
export function wordpressPaper(corpora, tell = () => {}) {
  const folder = makePaper('wordpress', {
    title: 'The Old Paper',
    zone: 'UTC',
    photos: { alt: 'optional', credit: 'optional' },
    sections: [{ id: 'news', title: 'News' }],
  });
  writeFileSync(join(folder, 'article-check.json'), JSON.stringify({ off: OFF }));
  const steps = [
    ...EXPORTS.map((name) => [
      `Import ${name}`,
      () =>
        importInto(folder, 'wxr', join(corpora, name), [
          ...['--media', 'skip', '--report', join(folder, 'reports', name.split('/')[0])],
        ]),
    ]),
    ['Build', () => buildPaper(folder)],
    ['Check', () => checkPaper(folder)],
  ];
  let last = { code: 0, said: '' };
  for (const [name, run] of steps) {
    last = run();
    tell(name, last);
    if (last.code !== 0) break;
  }
  return { ...last, folder };
}

/** The exports, by their path below the folder of the corpora. */
export const EXPORTS = [
  'cc-labs-blog/docs/wordpress.xml',
  'theme-test-data/themeunittestdata.wordpress.xml',
];

const OFF = {
  'headline-long': 'the headlines stand as they were published',
  'placeholder-text': 'the test data of WordPress is made of such text',
};

// Imports two real exports of WordPress into one paper, builds it and checks it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EXPORTS, wordpressPaper } from './wordpress-paper.mjs';

const corpora = fileURLToPath(new URL('../../shared/corpora/wxr/', import.meta.url));
const missing = EXPORTS.filter((name) => !existsSync(`${corpora}${name}`));
if (missing.length > 0) {
  console.error(`The exports to import are not here: ${missing.join(', ')}`);
  process.exit(2);
}
const { code, folder } = wordpressPaper(corpora, (name, { code, said }) => {
  const lines = said.trim().split('\n');
  console.log(
    `\n${name}: ${code === 0 ? 'done' : `ended with ${code}`}\n${lines.slice(-12).join('\n')}`,
  );
});
console.log(`\nThe paper is in ${folder}.`);
process.exitCode = code;

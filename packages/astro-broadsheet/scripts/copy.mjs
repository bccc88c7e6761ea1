// Copies what the compiler leaves behind: components, styles, faces, strings and hand-written types.
import { cpSync } from 'node:fs';

const RAW = /\.(astro|css|json|woff2|md|d\.ts)$/;
cpSync('src', 'dist', {
  recursive: true,
  filter: (path) => !/\.[a-z]+$/.test(path) || RAW.test(path),
});

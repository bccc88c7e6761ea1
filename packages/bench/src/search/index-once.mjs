// Builds the index of the folder named, with the package as it is published, and prints what that took.
import { buildIndex } from '@broadsheet/article-search';

const folder = process.argv[2] ?? '';
const start = performance.now();
const { built } = await buildIndex({ dist: folder, cache: `${folder}-cache` });
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, built }));

// Loaded before a program: when it ends, writes the most memory (kB) that it or one of its children took to
// the file in PEAK_FILE.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.PEAK_FILE;
  const before = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  writeFileSync(file, String(Math.max(before, process.resourceUsage().maxRSS)));
});

// Loaded before a program: when it ends, writes to the file in PEAK_FILE the most memory (kB) that it or one
// of its children took, and the processor time (s) of all of them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.PEAK_FILE;
  const [memory, seconds] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [0, 0];
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const own = (userCPUTime + systemCPUTime) / 1e6;
  writeFileSync(file, JSON.stringify([Math.max(memory, maxRSS), seconds + own]));
});

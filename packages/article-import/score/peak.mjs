// Loaded before a program: when it ends, writes the most memory that it took (kB) to the file in PEAK_FILE.
import { writeFileSync } from 'node:fs';

process.on('exit', () =>
  writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)),
);

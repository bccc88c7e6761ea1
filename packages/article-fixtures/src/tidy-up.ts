import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives the tests of a run a temporary folder of their own, and removes it with all that they and browsers left in it. */
export default function tidyUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

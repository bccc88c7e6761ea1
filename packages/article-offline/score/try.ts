import type { Browser } from 'playwright-core';
import type { Reader } from '../test/reader.ts';
import type { Host } from '../test/server.ts';

/** One try of a case: a host of its own, and a reader who has never been there. */
export interface Try {
  browser: Browser;
  host: Host;
  /** Which of the tries it is, from 0. */
  number: number;
  sites: Sites;
  reader: () => Promise<Reader>;
}

export interface Result {
  isRight: boolean;
  /** What was measured besides. */
  value?: number;
}

/** Folders of deploys of one paper. */
export interface Sites {
  paper: string;
  restyled: string;
  changed: string;
  withdrawn: string;
  removed: string;
}

import type { Options } from './config.ts';

/**
 * The options as pages and the loader get them, with what Astro's own configuration adds. `now` is the
 * moment the paper is built for; `showsDrafts` lets stories in that are not public, and `isPreview` says that
 * it is a build for those who make the paper; `userPages` are addresses that the site's own pages answer.
 */
export interface Config extends Options {
  origin: string;
  base: string;
  now: string;
  showsDrafts: boolean;
  isPreview: boolean;
  version: string;
  /** Addresses of files: the site's root, and a folder for what can be made again. */
  root: string;
  cacheFolder: string;
  /** The file in which a build hands its content to the processes that render. */
  handed: string;
  userPages: string[];
}

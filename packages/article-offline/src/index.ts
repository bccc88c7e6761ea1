export {
  type BuiltOffline,
  buildOffline,
  buildRemoval,
  type EditionPlan,
  type OfflineInput,
} from './build-offline.ts';
export type { EditionPage } from './edition/choose-files.ts';
export { type KnownPages, type PageFile, pageFile } from './edition/dist.ts';
export type {
  FileSet,
  Manifest,
  ManifestFile,
  PageKind,
  Totals,
  Weight,
} from './edition/manifest.ts';
export { OfflineError } from './error.ts';

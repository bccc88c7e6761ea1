export { type ArchiveMap, parseArchiveMap } from './archive-map.ts';
export { ImportError } from './error.ts';
export { type ImportJob, type ImportResult, importArchive } from './import-archive.ts';
export type { Item, ItemKind, Note, Place, Reader, ReadOptions } from './reader.ts';
export { ghostReader } from './readers/ghost/reader.ts';
export { markdownReader } from './readers/markdown/reader.ts';
export { ninjsReader } from './readers/ninjs/reader.ts';
export type { Report, ReportItem } from './report/report.ts';
export { reportText } from './report/report-text.ts';

/** `file` as messages name it, `full` on disk, `path` below the collection without its ending. */
export interface FileFacts {
  file: string;
  full: string;
  path: string;
}

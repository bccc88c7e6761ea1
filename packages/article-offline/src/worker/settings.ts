/** What a site tells its worker. Paths are relative to the worker's own folder, which is the base. */
export interface WorkerSettings {
  version: string;
  /** A piece of text that every page of this paper has. */
  site: string;
  assets: string[];
  index: string[];
  /** Folders, the deepest first, each with the offline page for what lies in it. The last lies over all. */
  offlinePages: [folder: string, page: string][];
}

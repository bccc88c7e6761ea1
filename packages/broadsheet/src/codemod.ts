/** A change of a site's files that a new version asks for. It finds by itself what it has done already. */
export interface Codemod {
  /** The first version that asks for it. */
  version: string;
  /** What it does: “Renames the option zone”. */
  title: string;
  /** The new text of a file; undefined where it stays as it is. Paths are relative to the site. */
  change: (file: string, text: string) => string | undefined;
}

/** Every change so far, the oldest first. */
export const CODEMODS: readonly Codemod[] = [];

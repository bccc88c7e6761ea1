export function makePaper(name: string, options: object): string;
export function importInto(folder: string, reader: string, source: string, args?: string[]): Said;
export function buildPaper(folder: string, now?: string): Said;
export function checkPaper(folder: string, args?: string[]): Said;

/** How a program ended, and what it said. */
export interface Said {
  code: number;
  said: string;
}

import type { Said } from './paper.mjs';

export const EXPORTS: string[];
export function wordpressPaper(
  corpora: string,
  tell?: (name: string, said: Said) => void,
): Said & { folder: string };

import { fileURLToPath } from 'node:url';

/** A file of an installed package, by the package's name and its path in it. */
export function packagePath(file: string): string {
  return fileURLToPath(new URL(`../../../../node_modules/${file}`, import.meta.url));
}

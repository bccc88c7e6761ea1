import type { AstroConfig } from 'astro';

/** Whether some pages of a site are made by a server, when they are asked for. */
export function isServed({ adapter, output }: Pick<AstroConfig, 'adapter' | 'output'>): boolean {
  return adapter !== undefined || output === 'server';
}

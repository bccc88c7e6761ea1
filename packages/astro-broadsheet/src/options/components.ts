import * as z from 'zod';
import { COMPONENTS } from '../components.ts';

/**
 * Your own components in place of the theme's, by name: a path from the root of the site, or a package.
 * @example components: { Byline: './src/components/Byline.astro' }
 */
export const components = z
  .strictObject(
    Object.fromEntries(Object.keys(COMPONENTS).map((name) => [name, z.string().optional()])),
  )
  .prefault({});

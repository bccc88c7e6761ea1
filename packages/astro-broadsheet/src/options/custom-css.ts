import * as z from 'zod';

/**
 * Style sheets of your own. The theme's rules stand in a cascade layer, so yours win.
 * @example customCss: ['./src/styles/house.css']
 */
export const customCss = z.array(z.string()).default([]);

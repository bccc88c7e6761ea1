import * as z from 'zod';

/**
 * The look of the paper, made of tokens alone: a broadsheet in serif, a tabloid in heavy sans, or a
 * magazine with more air. Every token can be set otherwise in `customCss`.
 * @example preset: 'magazine'
 */
export const preset = z.enum(['broadsheet', 'tabloid', 'magazine']).default('broadsheet');

import * as z from 'zod';

/**
 * Where a story shows its corrections: above the text or below it. A retraction replaces the text.
 * @example corrections: 'top'
 */
export const corrections = z.enum(['top', 'foot']).default('foot');

import * as z from 'zod';

const layout = z.enum(['lead', 'three-up', 'four-up', 'list', 'voices']).optional();

/**
 * The blocks of the front page, from top to foot: `lead` (the lead, a second deck and the latest),
 * `latest`, and a `section` or `topic` in a layout. Without the option: the lead, then every section.
 * A story stands in one block only.
 * @example front: [{ block: 'lead' }, { block: 'section', id: 'local', layout: 'three-up' }]
 */
export const front = z
  .array(
    z.discriminatedUnion('block', [
      z.strictObject({ block: z.literal('lead') }),
      z.strictObject({ block: z.literal('latest'), count: z.number().int().min(1).default(10) }),
      z.strictObject({ block: z.literal('section'), id: z.string(), layout }),
      z.strictObject({ block: z.literal('topic'), id: z.string(), layout }),
    ]),
  )
  .min(1)
  .optional();

export type FrontLayout = NonNullable<z.output<typeof layout>>;
export type FrontOption = NonNullable<z.output<typeof front>>;

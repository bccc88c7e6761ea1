import * as z from 'zod';

/**
 * The digits of dates and numbers by language, as Unicode names them: `latn` (1 2 3), `arab` (١ ٢ ٣),
 * `arabext` (۱ ۲ ۳), `deva` (१ २ ३) and so on. Without it, those that are usual in the language.
 * @example digits: { ar: 'arab' }
 */
export const digits = z
  .record(
    z.string(),
    z.string().refine((name) => Intl.supportedValuesOf('numberingSystem').includes(name), {
      params: {
        code: 'options/digits',
        says: 'is no numbering system',
        help: 'Write the name that Unicode has for it, such as `latn`, `arab` or `deva`.',
      },
    }),
  )
  .default({});

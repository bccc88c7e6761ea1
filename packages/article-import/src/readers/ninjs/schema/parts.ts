import * as z from 'zod';

/** Absent, or an empty value where Superdesk and others write one. */
export const text = () =>
  z
    .string()
    .nullish()
    .transform((value) => value ?? undefined);

export const number = () =>
  z
    .number()
    .nullish()
    .transform((value) => value ?? undefined);

/** A list of objects that hold these keys and no others. */
export const list = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(z.strictObject(shape))
    .nullish()
    .transform((value) => value ?? undefined);

/** The statuses of publication: ninjs 1.0 to 3.1, `pubStatus`. */
export const pubStatus = () => z.enum(['usable', 'withheld', 'canceled']).nullish();

export const share = () => z.number().int().min(0).max(100).optional();

/** Refuses keys that neither the standard nor `isKnown` knows. */
export function noUnknownKeys(isKnown: (key: string) => boolean) {
  return (value: Record<string, unknown>, context: z.RefinementCtx) => {
    const keys = Object.keys(value).filter((key) => !isKnown(key));
    if (keys.length > 0) context.addIssue({ code: 'unrecognized_keys', keys, input: value });
  };
}

/** Also where a field is wrong already: every problem is told at once. */
export const ALWAYS = {
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
};

/** Exactly one of two keys. */
export function oneOf(first: string, second: string) {
  const holds = (value: object, key: string) => Object.hasOwn(value, key);
  return (value: object) => holds(value, first) !== holds(value, second);
}

/** How to reach someone: read for its form alone, and never carried. */
export const contacts = (postal: 'postalcode' | 'postalCode') =>
  z
    .array(
      z
        .strictObject({
          type: text(),
          role: text(),
          lang: text(),
          name: text(),
          value: text(),
          address: z
            .strictObject({
              lines: z.array(z.string()).optional(),
              locality: text(),
              area: text(),
              country: text(),
              [postal]: text(),
            })
            .optional(),
        })
        .refine(oneOf('value', 'address'), 'needs `value` or `address`, and not both'),
    )
    .optional();

/** What the development versions try: how important a story is, and how long it lasts. */
export const advices = () =>
  z
    .array(
      z.strictObject({
        role: text(),
        environments: z
          .array(z.strictObject({ code: text(), scheme: text(), name: text() }))
          .optional(),
        importance: z.strictObject({ code: z.string(), scheme: text(), name: text() }).optional(),
        lifetime: z.strictObject({ code: z.string(), scheme: text(), name: text() }).optional(),
      }),
    )
    .optional();

const GEOMETRIES = 'Point MultiPoint LineString MultiLineString Polygon MultiPolygon'.split(' ');

/** GeoJSON (RFC 7946), as far as its first level goes. */
export const geoJson = () =>
  z.looseObject({
    type: z.enum([...GEOMETRIES, 'GeometryCollection', 'Feature', 'FeatureCollection']),
    coordinates: z.array(z.unknown()).optional(),
  });

import * as z from 'zod';

/** The names of the fields that a schema knows at a path; empty where it takes any. */
export function knownNames(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) {
    return inner.options.flatMap((option) => knownNames(option as z.ZodType, path));
  }
  const [step, ...rest] = path;
  if (inner instanceof z.ZodObject) {
    if (step === undefined) return Object.keys(inner.shape);
    const field = inner.shape[String(step)] as z.ZodType | undefined;
    return field ? knownNames(field, rest) : [];
  }
  if (inner instanceof z.ZodArray && step !== undefined)
    return knownNames(inner.element as z.ZodType, rest);
  if (inner instanceof z.ZodRecord && step !== undefined)
    return knownNames(inner.valueType as z.ZodType, rest);
  return [];
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  return schema;
}

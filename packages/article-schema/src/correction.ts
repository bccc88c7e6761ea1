import * as z from 'zod';
import { instant, text } from './scalar.ts';

export const CORRECTION_KINDS = [
  'correction',
  'clarification',
  'update',
  'editors-note',
  'retraction',
] as const;

/** What was corrected, when. schema.org CorrectionComment. */
export function correctionFields(zone: string) {
  return z.strictObject({ at: instant(zone), kind: z.enum(CORRECTION_KINDS), text: text() });
}

export type Correction = z.output<ReturnType<typeof correctionFields>>;

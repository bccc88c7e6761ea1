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
  return z.strictObject({
    at: instant(zone).meta({ description: 'When it was made. datePublished.' }),
    kind: z.enum(CORRECTION_KINDS).meta({ description: 'What it is.' }),
    text: text().meta({ description: 'What was wrong and what is right.' }),
  });
}

export type Correction = z.output<ReturnType<typeof correctionFields>>;

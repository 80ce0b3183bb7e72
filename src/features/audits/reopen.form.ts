import { z } from 'zod';
import { type FieldErrors, fieldErrors } from '../../web/form.ts';

const REASON_LONGEST = 1_000;
const MISSING = 'Say why the audit is opened again';

const ReopenForm = z.object({
  reason: z
    .string({ error: MISSING })
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(1, MISSING).max(REASON_LONGEST, `Use ${REASON_LONGEST} characters or fewer`)),
});

export function readReopenForm(body: unknown): { reason: string } | { errors: FieldErrors } {
  const read = ReopenForm.safeParse(body);
  return read.success ? read.data : { errors: fieldErrors(read.error) };
}

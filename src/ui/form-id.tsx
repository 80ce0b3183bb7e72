import { randomUUID } from 'node:crypto';

/** Names one showing of a form, so that sending it twice does one thing. What was sent keeps its name when the form is shown again with errors. */
export function FormId({ sent }: { sent?: string | undefined }) {
  return <input type="hidden" name="form_id" value={sent || randomUUID()} />;
}

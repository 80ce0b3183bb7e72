import type { ComponentChildren } from 'preact';
import type { FieldErrors } from '../../../web/form.ts';
import type { TypedActivity } from '../typed-activity.ts';

export interface Fields {
  typed: TypedActivity;
  errors: FieldErrors;
}

interface FormPartProps {
  id: string;
  title: string;
  about?: string;
  children: ComponentChildren;
}

/** A part of a long form under its own heading. */
export function FormPart({ id, title, about, children }: FormPartProps) {
  return (
    <section class="card parts__one" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about && <p class="soft">{about}</p>}
      {children}
    </section>
  );
}

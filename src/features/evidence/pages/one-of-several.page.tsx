import type { ComponentChildren } from 'preact';
import { Button } from '../../../ui/govuk/button.tsx';
import type { Place } from '../place.ts';
import { type Shown, TypingPage } from './typing-page.tsx';

interface OneOfSeveralPageProps extends Shown {
  place: Place;
  above?: string;
  /** "a quality award": reads on from "Add" and "Change". */
  what: string;
  /** "this award": reads between "Take" and "out". */
  it: string;
  /** Below the address of the institution's evidence. */
  address: string;
  fields: readonly string[];
  /** `was`: what it was called when the form was opened; empty for a new one. */
  typed: { was: string; form_id: string; version: string };
  save: string;
  children: ComponentChildren;
}

/** The frame of a form about one of several things that an institution has, new or to be changed or taken out. */
export function OneOfSeveralPage({ place, what, it, address, typed, children, ...frame }: OneOfSeveralPageProps) {
  const remove = typed.was !== '' && (
    <Button name="remove" value="yes" variant="secondary" preventDoubleClick>
      Take {it} out
    </Button>
  );
  const title = `${typed.was === '' ? 'Add' : 'Change'} ${what}`;
  return (
    <TypingPage
      {...frame}
      title={title}
      place={place}
      formId={typed.form_id}
      version={typed.version}
      action={`${place.path}/${address}`}
      other={remove}
    >
      <input type="hidden" name="was" value={typed.was} />
      {children}
    </TypingPage>
  );
}

import type { ComponentChildren } from 'preact';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import { cyclePath } from '../cycle-params.ts';
import type { Place } from '../place.ts';
import type { StandsNow } from '../save-fact.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';

/** A form of evidence as it is shown: new, or again with what was typed. */
export interface Shown {
  errors?: FieldErrors | undefined;
  /** What stands by now, where somebody else was faster; null where it was taken out. */
  changed?: StandsNow | null | undefined;
}

interface TypingPageProps extends Shown {
  title: string;
  place: Place;
  /** What the page is called that the place's address leads to. */
  above?: string;
  /** Fields in the order of the page. */
  fields: readonly string[];
  formId: string;
  version: string | number;
  action: string;
  save: string;
  children: ComponentChildren;
  /** Another button beside the one that saves. */
  other?: ComponentChildren;
  lead?: ComponentChildren;
}

/** The frame of every form for typing in evidence of an institution. */
export function TypingPage({
  title,
  place,
  above = 'Evidence',
  fields,
  errors = {},
  changed,
  formId,
  version,
  action,
  save,
  children,
  other,
  lead,
}: TypingPageProps) {
  return (
    <Page
      title={title}
      caption={`${place.institution.name}, ${place.cycle.year}`}
      crumbs={crumbsOf(place, above, title)}
      errors={errorSummary(errors, [...fields])}
      width="reading"
    >
      {changed !== undefined && <ChangedMeanwhile saved={changed} />}
      {lead}
      <form method="post" action={action} novalidate>
        <FormId sent={changed === undefined ? formId : ''} />
        <input type="hidden" name="version" value={changed === undefined ? version : (changed?.version ?? 0)} />
        {children}
        <div class="govuk-button-group">
          <Button preventDoubleClick>{save}</Button>
          {other}
          <a href={place.path}>Cancel</a>
        </div>
      </form>
    </Page>
  );
}

function crumbsOf({ cycle, institution, path }: Place, above: string, title: string) {
  return [
    { text: 'Home', href: '/' },
    { text: institution.name, href: `${cyclePath(cycle)}/institutions/${institution.id}` },
    { text: above, href: path },
    { text: title },
  ];
}

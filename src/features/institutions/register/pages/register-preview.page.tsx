import { all, several } from '../../../../rating/words.ts';
import { FormId } from '../../../../ui/form-id.tsx';
import { Button } from '../../../../ui/govuk/button.tsx';
import { Details } from '../../../../ui/govuk/details.tsx';
import { KeyFigure, KeyFigures } from '../../../../ui/key-figures.tsx';
import { Page } from '../../../../ui/page.tsx';
import type { Comparison } from '../comparison.ts';
import { uploadPath } from '../import-paths.ts';
import type { FoundInstitutions } from '../listed.ts';
import { type Chosen, nameOfComparison } from '../register.form.ts';
import { filtersInAddress, isShown, type RegisterFilters } from '../register-filters.ts';
import { AdditionFilters, AdditionRows } from './addition-rows.tsx';
import { ChangeRows, GoneRows, SuccessionRows } from './change-rows.tsx';
import { PREVIEW_CRUMBS } from './import-crumbs.ts';
import { MarkButtons } from './mark-buttons.tsx';
import { ProblemRows } from './problem-rows.tsx';

interface RegisterPreviewPageProps {
  /** The upload’s. */
  id: string;
  found: FoundInstitutions;
  comparison: Comparison;
  filters: RegisterFilters;
  /** What was ticked when the form was sent. */
  chosen?: Chosen;
  error?: string | undefined;
}

/** What the files would change. Nothing of it is done until the lead confirms. */
export function RegisterPreviewPage({ id, found, comparison, filters, chosen, error }: RegisterPreviewPageProps) {
  const path = uploadPath(id);
  const { additions, changes, gone, successions } = comparison;
  const anything = additions.length + changes.length + successions.length > 0;
  return (
    <Page
      title="What the files would change"
      caption={namesOf(found)}
      crumbs={PREVIEW_CRUMBS}
      errors={error ? [{ text: error, href: '#confirm' }] : []}
      width="wide"
    >
      <Counts comparison={comparison} filters={filters} />
      {found.problems.length > 0 && (
        <Details summary={several(found.problems.length, 'remark on the files', 'remarks on the files')}>
          <ProblemRows problems={found.problems} title="Remarks on the files" />
        </Details>
      )}
      {additions.length > 0 && <AdditionFilters filters={filters} path={path} />}
      {anything && (
        <form id="confirm" method="post" action={`${path}${filtersInAddress(filters)}`} novalidate>
          <FormId />
          <input type="hidden" name="seen" value={nameOfComparison(comparison)} />
          <Sections comparison={comparison} filters={filters} chosen={chosen} path={path} />
          <p>Nothing is saved until now. What you do not tick stays as it is, and you can come back to this page for a day.</p>
          <div class="govuk-button-group">
            <Button preventDoubleClick>Take over what is ticked</Button>
            <a href="/institutions">Leave without saving</a>
          </div>
        </form>
      )}
      {gone.length > 0 && (
        <section>
          <h2>Have gone</h2>
          <p>The register has them as closed, or no more. Nothing happens to them until you say so.</p>
          <GoneRows gone={gone} />
        </section>
      )}
      {!anything && (
        <p>
          Everything in the files is here already. <a href="/institutions">Back to the institutions</a>
        </p>
      )}
    </Page>
  );
}

function namesOf({ files, las }: FoundInstitutions): string {
  const names = files.map(({ name, words }) => `${name} (${words})`);
  return `${all(names)}; local authority ${all(las)}`;
}

function Counts({ comparison: { additions, changes, gone, same }, filters }: Pick<RegisterPreviewPageProps, 'comparison' | 'filters'>) {
  const shown = additions.filter((addition) => isShown(addition, filters));
  return (
    <KeyFigures>
      <KeyFigure figure={`${shown.length}`} act={shown.length > 0}>
        {shown.length === 1 ? 'institution' : 'institutions'} can be added
        {additions.length > shown.length ? `, and ${additions.length - shown.length} more that are not listed` : ''}.
      </KeyFigure>
      <KeyFigure figure={`${changes.length}`} act={changes.length > 0}>
        would change; {several(same, 'is', 'are')} just as the files say.
      </KeyFigure>
      <KeyFigure figure={`${gone.length}`} act={gone.length > 0}>
        {gone.length === 1 ? 'has' : 'have'} gone, as far as the files say.
      </KeyFigure>
    </KeyFigures>
  );
}

type SectionsProps = Pick<RegisterPreviewPageProps, 'comparison' | 'filters'> & { chosen: Chosen | undefined; path: string };

function Sections({ comparison: { additions, changes, successions }, filters, chosen, path }: SectionsProps) {
  const action = `${path}${filtersInAddress(filters)}`;
  return (
    <>
      {additions.length > 0 && (
        <section id="add">
          <h2>Can be added</h2>
          <AdditionRows additions={additions} filters={filters} chosen={chosen?.add ?? null} path={path} />
        </section>
      )}
      {changes.length > 0 && (
        <section id="change">
          <h2>Are here and would change</h2>
          <p>
            Ticked is what only fills gaps, or follows a school to its new URN. What would overwrite something that was typed in is yours to tick.
          </p>
          <MarkButtons
            action={`${action}#change`}
            marks={[
              { mark: 'change-all', text: `Tick all ${changes.filter(({ why }) => why === null).length}` },
              { mark: 'change-none', text: 'Tick none' },
            ]}
          />
          <ChangeRows changes={changes} chosen={chosen?.change ?? null} />
        </section>
      )}
      {successions.length > 0 && (
        <section id="succession">
          <h2>Earlier URNs</h2>
          <p>
            These schools went on as one of your institutions, alone and whole: no merger, no split. Tick those whose earlier figures are to count as
            the institution’s own.
          </p>
          <MarkButtons
            action={`${action}#succession`}
            marks={[
              { mark: 'succession-all', text: `Tick all ${successions.filter(({ why }) => why === null).length}` },
              { mark: 'succession-none', text: 'Tick none' },
            ]}
          />
          <SuccessionRows successions={successions} chosen={chosen?.succession ?? null} />
        </section>
      )}
    </>
  );
}

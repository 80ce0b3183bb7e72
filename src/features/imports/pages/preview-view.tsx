import { all, several } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx';
import { Details } from '../../../ui/govuk/details.tsx';
import { InsetText } from '../../../ui/govuk/inset-text.tsx';
import { WarningText } from '../../../ui/govuk/warning-text.tsx';
import { KeyFigure, KeyFigures } from '../../../ui/key-figures.tsx';
import { type Row, Rows } from '../../../ui/rows.tsx';
import type { FieldErrors } from '../../../web/form.ts';
import { isLocked } from '../../evidence/index.ts';
import type { LoadedImport } from '../load-import.ts';
import { nameOfPreview, type Preview } from '../preview/preview.ts';
import { stands } from '../preview/stands-in-the-way.ts';
import type { WhichLeavers } from '../preview/which-leavers.ts';
import { PreviewLines } from './preview-lines.tsx';
import { Errors, Notices } from './problem-list.tsx';
import { Strangers } from './strangers.tsx';
import { WhichLeaversForm } from './which-leavers.tsx';

interface PreviewViewProps extends LoadedImport {
  preview: Preview;
  path: string;
  mayAddInstitutions: boolean;
  errors: FieldErrors;
}

/** What a file would change, before it does. */
export function PreviewView({ preview, path, cycle, institutions, mayAddInstitutions, errors }: PreviewViewProps) {
  const { which, strangers, refused, problems } = preview;
  const way = stands(preview);
  const locked = isLocked(cycle);
  return (
    <>
      {which?.asks && !locked && <ChooseLeavers which={which} cycle={cycle.year} />}
      {which?.year !== null && <Counts preview={preview} />}
      {fitsNobody(preview) && <NobodyOfOurs preview={preview} mayAdd={mayAddInstitutions} />}
      {way === 'nothing new' && <InsetText>Everything in this file counts already. There is nothing to confirm.</InsetText>}
      <Errors problems={problems} />
      {which?.asks && !locked && <WhichLeaversForm path={path} which={which} cycle={cycle.year} error={errors.leavers} />}
      <Notices problems={problems} />
      <Strangers path={path} strangers={strangers} institutions={institutions} mayAdd={mayAddInstitutions} readOnly={locked} />
      {refused.length > 0 && (
        <section>
          <h2>Rows that are left out</h2>
          <Rows caption="Rows that are left out" columns={REFUSED} rows={refused.map(refusedRow)} fits />
        </section>
      )}
      <PreviewLines preview={preview} />
      {which && !which.asks && which.options.length > 1 && !locked && (
        <Details summary={`The figures are taken for the leavers of ${which.year}. Choose other leavers`}>
          <WhichLeaversForm path={path} which={which} cycle={cycle.year} error={errors.leavers} />
        </Details>
      )}
      {locked ? <p>The cycle is published: its evidence stays as it is.</p> : null}
      {!locked && way === null && <Confirm preview={preview} path={path} />}
    </>
  );
}

function Counts({ preview: { lines, strangers, staying } }: { preview: Preview }) {
  const number = (change: string) => lines.filter((line) => line.change === change).length;
  const jumped = lines.filter(({ jump }) => jump !== null).length;
  const unsaid = strangers.filter(({ said }) => said === null).length;
  return (
    <KeyFigures>
      <KeyFigure figure={`${number('added')}`}>
        {number('added') === 1 ? 'institution gets figures that it does' : 'institutions get figures that they do'} not have yet.
      </KeyFigure>
      <KeyFigure figure={`${number('changed') + number('removed')}`} act={number('changed') + number('removed') > 0}>
        {number('changed') + number('removed') === 1 ? 'has its' : 'have their'} figures changed;{' '}
        {several(number('same'), 'stays the same', 'stay the same')}.
      </KeyFigure>
      <KeyFigure figure={`${jumped}`} act={jumped > 0}>
        {jumped === 1 ? 'has a figure' : 'have figures'} that jumped against the year before.
      </KeyFigure>
      {(unsaid > 0 || staying.length > 0) && (
        <KeyFigure figure={`${unsaid > 0 ? unsaid : staying.length}`} act={unsaid > 0}>
          {unsaid > 0
            ? `${unsaid === 1 ? 'number in the file fits' : 'numbers in the file fit'} none of your institutions.`
            : `${staying.length === 1 ? 'institution counts' : 'institutions count'} now and ${staying.length === 1 ? 'is' : 'are'} not in the file.`}
        </KeyFigure>
      )}
    </KeyFigures>
  );
}

/** Said first: with another year the figures would count for other leavers, and nobody would notice. */
function ChooseLeavers({ which: { year, options, namesYear }, cycle }: { which: WhichLeavers; cycle: string }) {
  if (namesYear)
    return (
      <WarningText>
        The cycle {cycle} is rated on the leavers of two or three years before, and the file has those of {all(options)}. Send newer tables if there
        are any, or <a href="#which-leavers">choose which leavers to use all the same</a>.
      </WarningText>
    );
  return (
    <WarningText>
      The file does not say which leavers it is about{year === null ? '' : `, and is shown as if it were about those of ${year}`}.{' '}
      <a href="#which-leavers">Choose the year in which they left</a> before you make it count.
    </WarningText>
  );
}

/** Of a file whose leavers nobody has chosen yet it is not known whom it fits. */
function fitsNobody({ lines, which }: Preview): boolean {
  return lines.length === 0 && (which === null || which.year !== null);
}

function NobodyOfOurs({ preview: { strangers, elsewhere, older }, mayAdd }: { preview: Preview; mayAdd: boolean }) {
  return (
    <InsetText>
      <p>
        <b>The file has no figures of your institutions.</b>{' '}
        {elsewhere > 0 && `${several(elsewhere, 'row is', 'rows are')} about institutions of other areas. `}
        {older > 0 && `${several(older, 'row is', 'rows are')} about years that this cycle does not use. `}
      </p>
      <ul>
        {strangers.length > 0 && (
          <li>
            If some of <a href="#strangers">the rows below</a> are about your institutions, say which.
          </li>
        )}
        <li>
          {mayAdd ? (
            <>
              If institutions are missing, <a href="/institutions/import">add them from the school register, or from this file</a>.
            </>
          ) : (
            'If institutions are missing, ask the lead of the partnership to add them.'
          )}
        </li>
        <li>
          Check that your <a href="/institutions">institutions</a> have their URN or LAESTAB, also the one that they had before.
        </li>
        <li>
          Check the local authority codes of <a href="/partnership">your partnership</a>: national files are read by them.
        </li>
        <li>If it is the wrong file, throw it away and send another one.</li>
      </ul>
    </InsetText>
  );
}

const REFUSED = [{ title: 'Line' }, { title: 'Institution' }, { title: 'Why, and what to do' }];

function refusedRow({ line, who, why }: Preview['refused'][number]): Row {
  return { name: `Line ${line}`, cells: [<bdi>{who}</bdi>, <bdi>{why}</bdi>] };
}

function Confirm({ preview, path }: { preview: Preview; path: string }) {
  const { staying, which } = preview;
  return (
    <form id="confirm" method="post" action={`${path}/confirm`} novalidate>
      <FormId />
      <input type="hidden" name="seen" value={nameOfPreview(preview)} />
      {staying.length > 0 && (
        <Checkboxes
          name="takeOut"
          legend="What of institutions that are not in the file?"
          legendSize="m"
          hint={`${several(staying.length, 'institution has', 'institutions have')} such figures from an earlier file. They stay unless you tick this.`}
          items={[{ value: 'yes', text: 'Take their figures out' }]}
          // A national file has all institutions of an area: what is not in it any more has no figures.
          values={which ? ['yes'] : []}
        />
      )}
      <p>The figures count as soon as you confirm. You can take the file back as long as the cycle is not published.</p>
      <Button preventDoubleClick>Make it count</Button>
    </form>
  );
}

import { day as dayWords, several } from '../../../rating/words.ts';
import { ButtonLink } from '../../../ui/govuk/button.tsx';
import { InsetText } from '../../../ui/govuk/inset-text.tsx';
import { SummaryList } from '../../../ui/govuk/summary-list.tsx';
import { KeyFigure, KeyFigures } from '../../../ui/key-figures.tsx';
import { Page } from '../../../ui/page.tsx';
import { Rows } from '../../../ui/rows.tsx';
import { type Cycle, cyclePath } from '../../evidence/index.ts';
import type { Glance } from '../glance.ts';
import { titleOf } from '../steps.ts';
import type { DisputeThatWaits, FileThatWaits, Missing } from '../whats-missing.ts';
import { crumbsTo } from './crumbs.ts';
import { Disputes } from './disputes.tsx';
import { FilesThatWait } from './files-that-wait.tsx';
import { NextMove } from './next-move.tsx';
import { Steps } from './steps.tsx';
import { type SignedVersion, TakenAway } from './taken-away.tsx';

export interface CyclePageProps {
  cycle: Cycle;
  frameworkTitle: string;
  glance: Glance;
  missing: Missing[];
  /** Those that nobody has answered. */
  disputes: DisputeThatWaits[];
  files: readonly FileThatWaits[];
  /** The latest first, each with who published it. */
  versions: SignedVersion[];
  /** Whether the reader moves it, and where that can lead back to. */
  mayRun: boolean;
}

/** A cycle at a glance: where it is, what is done, and what is still missing for the next move. */
export function CyclePage(props: CyclePageProps) {
  const { cycle, frameworkTitle, versions, mayRun } = props;
  const path = cyclePath(cycle);
  return (
    <Page title={`Cycle ${cycle.year}`} caption={`${frameworkTitle}, version ${cycle.framework.version}`} crumbs={crumbsTo(cycle)} width="wide">
      <Steps cycle={cycle} />
      {cycle.correcting !== null && <Correcting cycle={cycle} versions={versions} />}
      <Figures {...props} />
      <Disputes {...props} />
      <FilesThatWait {...props} />
      <NextMove {...props} />
      <Elements {...props} />
      <Facts {...props} />
      <div class="govuk-button-group">
        <ButtonLink href={`${path}/readings`} variant="secondary">
          Readings of the criteria
        </ButtonLink>
        <ButtonLink href={`${path}/surveys/students`} variant="secondary">
          Surveys
        </ButtonLink>
        {mayRun && cycle.state !== 'published' && (
          <ButtonLink href={`${path}/edit`} variant="secondary">
            Change the day or the smallest cohort
          </ButtonLink>
        )}
      </div>
      <TakenAway cycle={cycle} versions={versions} institutions={props.glance.institutions} />
    </Page>
  );
}

function Correcting({ cycle, versions }: Pick<CyclePageProps, 'cycle' | 'versions'>) {
  return (
    <InsetText>
      This cycle is open again to be corrected: <q>{cycle.correcting}</q> Until it is published again, viewers read version {versions[0]?.number}.
    </InsetText>
  );
}

function Figures({ cycle, glance, disputes: { length: waiting } }: CyclePageProps) {
  const path = cyclePath(cycle);
  return (
    <KeyFigures>
      <KeyFigure figure={`${glance.overall} of ${glance.institutions}`}>
        {glance.institutions === 1 ? 'institution has' : 'institutions have'} an overall rating. <a href={`${path}/city`}>See the city</a>
      </KeyFigure>
      <KeyFigure figure={`${glance.rated} of ${glance.ratable}`}>ratings of an element have a level</KeyFigure>
      <KeyFigure figure={`${glance.chosen} of ${glance.readings}`}>
        readings were chosen by somebody. <a href={`${path}/readings`}>See the readings</a>
      </KeyFigure>
      <KeyFigure figure={String(waiting)} act={waiting > 0}>
        {waiting === 1 ? 'dispute waits' : 'disputes wait'} for an answer
        {waiting > 0 && (
          <>
            . <a href="#disputes">See {waiting === 1 ? 'it' : 'them'}</a>
          </>
        )}
      </KeyFigure>
    </KeyFigures>
  );
}

function Elements({ glance }: CyclePageProps) {
  if (glance.institutions === 0) return null;
  const columns = [
    { title: 'Element' },
    { title: 'With a level', align: 'number' as const },
    { title: 'Could be more than one level', align: 'number' as const },
    { title: 'No evidence', align: 'number' as const },
    { title: 'Not rated for another reason', align: 'number' as const },
    { title: 'Not applicable', align: 'number' as const },
  ];
  const rows = glance.elements.map(({ title, rated, unresolved, noEvidence, notRated, notApplicable }) => ({
    name: title,
    cells: [rated, unresolved, noEvidence, notRated, notApplicable],
  }));
  return (
    <>
      <h2>How far each element is</h2>
      <Rows caption="How far each element is" columns={columns} rows={rows} />
    </>
  );
}

function Facts({ cycle, frameworkTitle }: CyclePageProps) {
  return (
    <>
      <h2>About this cycle</h2>
      <SummaryList
        rows={[
          { key: 'State', value: titleOf(cycle.state) },
          { key: 'Framework', value: `${frameworkTitle}, version ${cycle.framework.version}` },
          { key: 'Awards are judged on', value: dayWords(cycle.date) },
          { key: 'Smallest cohort that is rated', value: several(cycle.minimumCohort, 'leaver') },
        ]}
      />
    </>
  );
}
